import { describe, expect, it } from 'vitest';
import { DAY, hoursAt, wallMinute, type Line } from '../../src/pack/hours';

const OFFICE: Line = [0, 0, 540, 1, 1_050, 0];
const SHUT: Line = [0, 0];
const ALWAYS: Line = [0, 1];
const NIGHT: Line = [0, 1, 120, 0, 1_080, 1];
const OPEN_END: Line = [0, 0, 1_080, 1, 1_200, 5];

const FIRST = 20_000;
const at = (days: Line[], day: number, minute: number) =>
  hoursAt({ firstDay: FIRST, days }, (FIRST + day) * DAY + minute);
const on = (day: number, minute: number) => (FIRST + day) * DAY + minute;

describe('hours worked out day by day', () => {
  it('are open from the first minute to the last one', () => {
    expect(at([OFFICE], 0, 539)).toEqual({ state: 'closed', until: on(0, 540), opens: on(0, 540) });
    expect(at([OFFICE], 0, 540)).toEqual({ state: 'open', until: on(0, 1_050) });
    expect(at([OFFICE, SHUT, OFFICE], 0, 1_050)).toEqual({ state: 'closed', until: on(2, 540), opens: on(2, 540) });
  });

  it('go on over midnight', () => {
    expect(at([NIGHT, NIGHT], 0, 1_200)).toEqual({ state: 'open', until: on(1, 120) });
    expect(at([ALWAYS, ALWAYS, SHUT], 0, 5)).toEqual({ state: 'open', until: on(2, 0) });
  });

  it('have no end where none is in sight', () => {
    expect(at([ALWAYS, ALWAYS], 1, 7)).toEqual({ state: 'open' });
    expect(at([SHUT, SHUT], 0, 7)).toEqual({ state: 'closed' });
  });

  it('do not say when an open end is over, but when it opens again', () => {
    expect(at([OPEN_END, OPEN_END], 0, 1_300)).toEqual({ state: 'unknown', opens: on(1, 1_080) });
    expect(at([OPEN_END], 0, 1_100)).toEqual({ state: 'open', until: on(0, 1_200) });
  });

  it('say nothing of days that were not worked out', () => {
    expect(at([OFFICE], -1, 600)).toBeUndefined();
    expect(at([OFFICE], 1, 600)).toBeUndefined();
  });

  it('look 400 days ahead and no further', () => {
    const far = (gap: number): Line[] => [...Array<Line>(gap).fill(SHUT), ALWAYS];
    expect(at(far(400), 0, 0)).toEqual({ state: 'closed', until: on(400, 0), opens: on(400, 0) });
    expect(at(far(401), 0, 0)).toEqual({ state: 'closed' });
  });

  it('are those of the wall clock in Beijing', () => {
    expect(wallMinute(Date.parse('2026-11-24T05:10:59+08:00'))).toBe(Date.parse('2026-11-24T05:10:00Z') / 60_000);
  });
});
