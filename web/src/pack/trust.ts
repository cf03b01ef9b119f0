import { DAY, type HoursAnswer } from './hours';

/** What a worker is told: the rule of org.nuanyi.core.trust.StationState. Times are wall minutes, see hours.ts. */

export type Status = 'open' | 'open-by-schedule' | 'doubtful' | 'closed' | 'unknown';

export type Reason =
  | 'confirmed'
  | 'schedule'
  | 'closed-for-once'
  | 'suspended'
  | 'hours-not-understood'
  | 'reported-locked'
  | 'inspected-shut';

export type Witness = 'keeper' | 'visitor' | 'inspection' | 'device';

/** What was seen of a station; a doubt that a proof has answered is not in it. */
export interface Signs {
  readonly proof?: { readonly at: number; readonly by: Witness };
  readonly locked?: { readonly first: number; readonly latest: number; readonly people: number };
  readonly shutAt?: number;
}

export interface StationState {
  readonly status: Status;
  readonly reason: Reason;
  /** When that was seen, where the reason is something seen. */
  readonly at?: number;
  /** How many found the door locked, where that is the reason. */
  readonly people?: number;
}

/** How long the keeper has to answer a single report, in minutes. */
const ANSWER = 120;

/** Decides for a minute; a sign dated after it does not count. */
export function decide(
  suspended: boolean,
  hours: HoursAnswer | undefined,
  closedForOnce: boolean,
  signs: Signs,
  minute: number,
): StationState {
  if (suspended) {
    return { status: 'closed', reason: 'suspended' };
  }
  if (!hours) {
    return { status: 'unknown', reason: 'hours-not-understood' };
  }
  if (hours.state === 'open') {
    return seen(signs, minute);
  }
  const isOneOff = hours.state === 'closed' && closedForOnce;
  return { status: hours.state, reason: isOneOff ? 'closed-for-once' : 'schedule' };
}

function seen({ proof, locked, shutAt }: Signs, minute: number): StationState {
  if (shutAt !== undefined && shutAt <= minute) {
    return { status: 'doubtful', reason: 'inspected-shut', at: shutAt };
  }
  if (locked && locked.people > 1 && locked.latest <= minute) {
    return { status: 'doubtful', reason: 'reported-locked', at: locked.latest, people: locked.people };
  }
  if (locked && locked.first + ANSWER <= minute) {
    return { status: 'doubtful', reason: 'reported-locked', at: locked.first, people: 1 };
  }
  return proof && proof.at <= minute && Math.floor(proof.at / DAY) === Math.floor(minute / DAY)
    ? { status: 'open', reason: 'confirmed', at: proof.at }
    : { status: 'open-by-schedule', reason: 'schedule' };
}
