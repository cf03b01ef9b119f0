/**
 * Reads opening hours that the server has worked out day by day. All times are minutes on Beijing's
 * wall clock since 1970 began there, in which a day has 1440.
 */

export const DAY = 1_440;
const BEIJING_AHEAD = 480;

/** How far ahead an end or an opening is looked for, in days; as org.nuanyi.core.hours.OpeningHours do. */
const HORIZON = 400;

export type OpenState = 'closed' | 'open' | 'unknown';

const STATES: readonly OpenState[] = ['closed', 'open', 'unknown'];

/** A minute of the day and a number, by turns: 0 to 2 is a state, 3 to 5 the same behind an open end. */
export type Line = readonly number[];

/** The days of one schedule, from a first day (counted from 1970) on. */
export interface Schedule {
  readonly firstDay: number;
  readonly days: readonly Line[];
}

export interface HoursAnswer {
  readonly state: OpenState;
  /** When the state ends; absent where it does not within the horizon, or nobody says. */
  readonly until?: number;
  /** When it opens next, where it is not open. */
  readonly opens?: number;
}

interface Stretch {
  readonly from: number;
  readonly state: OpenState;
  readonly openEnded: boolean;
}

/** The minute of an instant (milliseconds since 1970, as of Date.now). */
export function wallMinute(epochMs: number): number {
  return Math.floor(epochMs / 60_000) + BEIJING_AHEAD;
}

/** What a schedule says of a minute; nothing where the minute is not among its days. */
export function hoursAt(schedule: Schedule, minute: number): HoursAnswer | undefined {
  let now: Stretch | undefined;
  let ended = false;
  let until: number | undefined;
  for (const stretch of stretches(schedule, Math.floor(minute / DAY))) {
    if (stretch.from <= minute) {
      now = stretch;
      ended = stretch.openEnded;
      continue;
    }
    if (!now) {
      break;
    }
    if (!ended && (stretch.state !== now.state || stretch.openEnded)) {
      ended = true;
      until = stretch.state === now.state ? undefined : stretch.from;
    }
    if (now.state === 'open' && ended) {
      break;
    }
    if (stretch.state === 'open' && now.state !== 'open') {
      return answer(now.state, until, stretch.from);
    }
  }
  return now && answer(now.state, until, undefined);
}

function* stretches({ firstDay, days }: Schedule, day: number): Generator<Stretch> {
  for (let at = day; at <= day + HORIZON; at++) {
    const line = days[at - firstDay];
    if (!line) {
      return;
    }
    for (let i = 0; i < line.length; i += 2) {
      const code = line[i + 1]!;
      yield { from: at * DAY + line[i]!, state: STATES[code % 3]!, openEnded: code >= 3 };
    }
  }
}

function answer(state: OpenState, until: number | undefined, opens: number | undefined): HoursAnswer {
  return { state, ...(until !== undefined && { until }), ...(opens !== undefined && { opens }) };
}
