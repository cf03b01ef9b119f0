import { DAY } from '../pack/hours';
import type { Language } from './language';

const RECENT_MINUTES = 240;
const LONGEST_DAYS_AGO = 30;

/** Times as people say them, seen from one minute, as org.nuanyi.kernel.page.TimeWords. All are wall minutes, see pack/hours.ts. */
export class TimeWords {
  readonly language: Language;
  readonly now: number;

  constructor(language: Language, now: number) {
    this.language = language;
    this.now = now;
  }

  /** A moment to come: 17:30, 明天 02:00, 周一 09:00, 12月24日 09:00. */
  coming(moment: number): string {
    if (moment === (dayOf(this.now) + 1) * DAY) {
      return '24:00';
    }
    const days = dayOf(moment) - dayOf(this.now);
    return days === 0 ? clock(moment) : `${this.#dayToCome(moment, days)} ${clock(moment)}`;
  }

  /** A moment gone by: 刚刚, 12 分钟前, 3 小时前, and beyond that by its day. */
  past(moment: number): string {
    const minutes = this.now - moment;
    if (minutes < 1) {
      return this.#pick('刚刚', 'just now');
    }
    if (minutes < 60) {
      return this.#pick(`${minutes} 分钟前`, `${minutes} min ago`);
    }
    const hours = Math.floor(minutes / 60);
    return minutes <= RECENT_MINUTES ? this.#pick(`${hours} 小时前`, `${hours} h ago`) : this.onDay(moment);
  }

  /** A moment gone by, by its day: 今天 04:52, 昨天 18:00, 5 天前, 2026年3月2日. */
  onDay(moment: number): string {
    const days = dayOf(this.now) - dayOf(moment);
    if (days < 2) {
      const day = days === 0 ? this.#pick('今天', 'today') : this.#pick('昨天', 'yesterday');
      return `${day} ${clock(moment)}`;
    }
    return days <= LONGEST_DAYS_AGO
      ? this.#pick(`${days} 天前`, `${days} days ago`)
      : this.#format(moment, { year: 'numeric', month: LONG[this.language], day: 'numeric' });
  }

  /** A moment by its date: 11月24日 05:10. */
  dated(moment: number): string {
    return `${this.#format(moment, { month: LONG[this.language], day: 'numeric' })} ${clock(moment)}`;
  }

  /** The present: 周二 05:10. */
  present(): string {
    return `${this.#weekday(this.now)} ${clock(this.now)}`;
  }

  #dayToCome(moment: number, days: number): string {
    if (days === 1) {
      return this.#pick('明天', 'tomorrow');
    }
    if (days < 7) {
      return this.#weekday(moment);
    }
    const sameYear = new Date(moment * 60_000).getUTCFullYear() === new Date(this.now * 60_000).getUTCFullYear();
    return this.#format(moment, { ...(!sameYear && { year: 'numeric' }), month: LONG[this.language], day: 'numeric' });
  }

  #weekday(moment: number): string {
    return this.#format(moment, { weekday: 'short' });
  }

  /** A wall minute is formatted as if Beijing were at Greenwich. */
  #format(moment: number, options: Intl.DateTimeFormatOptions): string {
    const locale = this.#pick('zh-CN', 'en-GB');
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(moment * 60_000);
  }

  #pick(chinese: string, english: string): string {
    return this.language === 'zh' ? chinese : english;
  }
}

const LONG = { zh: 'long', en: 'short' } as const;

function dayOf(minute: number): number {
  return Math.floor(minute / DAY);
}

function clock(minute: number): string {
  const ofDay = minute % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
