import type { Found } from '../pack/nearest';
import type { Station } from '../pack/pack';
import type { StationState, Witness } from '../pack/trust';
import { pick } from './language';
import type { TimeWords } from './time-words';

/** The state of a station in a word and a detail, as org.nuanyi.kernel.page.StateLine; the id names shape and colour. */
export interface StateLine {
  readonly id: 'open' | 'scheduled' | 'doubtful' | 'closed' | 'unknown';
  readonly word: string;
  readonly detail: string;
}

export function stateLine(found: Found, words: TimeWords): StateLine {
  const say = (chinese: string, english: string) => pick(words.language, chinese, english);
  switch (found.state.status) {
    case 'open':
      return { id: 'open', word: say('开放中', 'Open'), detail: until(found, words) };
    case 'open-by-schedule':
      return { id: 'scheduled', word: say('按时间表开放', 'Open by schedule'), detail: until(found, words) };
    case 'doubtful':
      return { id: 'doubtful', word: say('待核实', 'To be verified'), detail: doubt(found.state, words) };
    case 'unknown':
      return { id: 'unknown', word: say('以现场公告为准', 'See the notice at the door'), detail: '' };
    case 'closed':
      return {
        id: 'closed',
        word: closed(found.state, words),
        detail: opens(found, words),
      };
  }
}

function closed({ reason }: StationState, { language }: TimeWords): string {
  switch (reason) {
    case 'suspended':
      return pick(language, '暂停开放', 'Suspended');
    case 'closed-for-once':
      return pick(language, '临时关闭', 'Closed for once');
    default:
      return pick(language, '已关闭', 'Closed');
  }
}

function until({ openUntil }: Found, words: TimeWords): string {
  return openUntil === undefined
    ? pick(words.language, '全天', 'all day')
    : pick(words.language, '开到 ', 'until ') + words.coming(openUntil);
}

function opens({ opensAt }: Found, words: TimeWords): string {
  if (opensAt === undefined) {
    return '';
  }
  const when = words.coming(opensAt);
  return pick(words.language, `${when} 开门`, `opens ${when}`);
}

/** 3 小时前 2 人反映门锁着. */
function doubt({ reason, at, people }: StationState, words: TimeWords): string {
  const when = at === undefined ? '' : words.past(at);
  return reason === 'inspected-shut'
    ? pick(words.language, `${when}检查时没有开门`, `found shut by an inspection ${when}`)
    : pick(words.language, `${when} ${people} 人反映门锁着`, `reported locked by ${people}, ${when}`);
}

const SEEN: Record<Witness, readonly [chinese: string, english: string]> = {
  keeper: ['站点管理员签到', 'the keeper signed in'],
  visitor: ['有人确认开着', 'a visitor found it open'],
  inspection: ['检查时开着', 'an inspection found it open'],
  device: ['门有开门记录', 'its door was opened'],
};

/** Why a reader may believe that, the most important first; as org.nuanyi.finder.web.Reasons. Never empty. */
export function reasons(found: Found, words: TimeWords): string[] {
  const { station, state } = found;
  const say = (chinese: string, english: string) => pick(words.language, chinese, english);
  const said: string[] = [];
  const why = whyShut(found)?.trim();
  if (why) {
    said.push(say(`原因：${why}`, `Reason: ${why}`));
  }
  if (state.status === 'unknown' && station.hoursText.trim()) {
    said.push(say(`原话：“${station.hoursText}”`, `In its own words: “${station.hoursText}”`));
  }
  if (state.status === 'open-by-schedule') {
    said.push(say('按时间表应开放，今天还没有人确认', 'Open by its hours; nobody has confirmed it today'));
  }
  const proof = lastSeen(station, state, words);
  if (proof) {
    said.push(proof);
  }
  return said.length > 0 ? said : [say('还没有现场确认', 'Not confirmed on the spot')];
}

/** What is open, or shut by its hours, needs no explanation. */
export function needsReason({ status, reason }: StationState): boolean {
  return status === 'doubtful' || status === 'unknown' || (status === 'closed' && reason !== 'schedule');
}

function whyShut({ station, state, closing }: Found): string | undefined {
  switch (state.reason) {
    case 'suspended':
      return station.suspended?.reason;
    case 'closed-for-once':
      return closing?.reason;
    default:
      return undefined;
  }
}

function lastSeen({ signs, verifiedAt }: Station, { status }: StationState, words: TimeWords): string | undefined {
  if (signs.proof) {
    const when = words.onDay(signs.proof.at);
    const [chinese, english] = SEEN[signs.proof.by];
    const label = status === 'open' ? '' : pick(words.language, '上次：', 'Last time: ');
    return label + pick(words.language, `${when} ${chinese}`, `${english} ${when}`);
  }
  if (verifiedAt === undefined) {
    return undefined;
  }
  const when = words.past(verifiedAt);
  return pick(words.language, `${when}实地核实过`, `Checked on the spot ${when}`);
}
