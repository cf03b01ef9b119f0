import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/pack/hours';
import { decide, type Signs } from '../../src/pack/trust';

const NOON = 20_000 * DAY + 720;
const OPEN = { state: 'open' } as const;
const told = (signs: Signs, minute = NOON) => decide(false, OPEN, false, signs, minute);
const proof = (at: number) => ({ proof: { at, by: 'keeper' } as const });

describe('what a worker is told', () => {
  it('follows the hours where they do not say open', () => {
    expect(decide(false, { state: 'closed' }, false, proof(NOON), NOON).status).toBe('closed');
    expect(decide(false, { state: 'unknown' }, false, {}, NOON).status).toBe('unknown');
    expect(decide(false, undefined, false, {}, NOON)).toEqual({ status: 'unknown', reason: 'hours-not-understood' });
    expect(decide(false, { state: 'closed' }, true, {}, NOON).reason).toBe('closed-for-once');
    expect(decide(true, OPEN, false, proof(NOON), NOON)).toEqual({ status: 'closed', reason: 'suspended' });
  });

  it('is open where somebody saw it open today', () => {
    expect(told(proof(NOON - 720))).toEqual({ status: 'open', reason: 'confirmed', at: NOON - 720 });
    expect(told(proof(NOON - 721)).status).toBe('open-by-schedule');
    expect(told(proof(NOON + 1)).status).toBe('open-by-schedule');
    expect(told({})).toEqual({ status: 'open-by-schedule', reason: 'schedule' });
  });

  it('is doubtful at once where two people found it locked', () => {
    const locked = { first: NOON - 300, latest: NOON, people: 2 };
    expect(told({ locked })).toEqual({ status: 'doubtful', reason: 'reported-locked', at: NOON, people: 2 });
  });

  it('is doubtful two hours after one person found it locked', () => {
    const locked = { first: NOON - 120, latest: NOON - 120, people: 1 };
    expect(told({ locked })).toEqual({ status: 'doubtful', reason: 'reported-locked', at: NOON - 120, people: 1 });
    expect(told({ locked }, NOON - 1).status).toBe('open-by-schedule');
  });

  it('is doubtful at once where an inspection found it shut', () => {
    expect(told({ ...proof(NOON - 60), shutAt: NOON })).toEqual({ status: 'doubtful', reason: 'inspected-shut', at: NOON });
    expect(told({ shutAt: NOON + 1 }).status).toBe('open-by-schedule');
  });
});
