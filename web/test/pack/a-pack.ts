import type { PackJson } from '../../src/pack/pack';

/** What a test says of a station; the rest is as ordinary as can be. */
export interface Row {
  code: number;
  name: string;
  /** Metres, about, north of where the worker stands. */
  north?: number;
  /** 0 from nine to half past five on workdays, 1 always, -1 nobody can say. */
  schedule?: number;
  works?: number;
  broken?: number;
  serves?: number;
  kind?: number;
  proof_at?: number;
  proof_by?: number;
  locked?: [first: number, latest: number, people: number];
  shut_at?: number;
  verified_at?: number;
  suspended?: { reason: string; successor: string };
  hours_text?: string;
  /** In the entries below; walk in where nothing is said. */
  entry?: number;
  closing?: [from: number, until: number, reason: string];
}

/** Where the worker stands. */
export const LON = 116.4193;
export const LAT = 39.9284;

/** The first day of the hours, a Monday, and the minute it begins on Beijing's wall clock. */
export const FIRST_DAY = '2026-10-26';
export const FIRST_MINUTE = Date.parse(`${FIRST_DAY}T00:00:00Z`) / 60_000;

const PER_METRE = 9;

/** A pack as the server would send it. */
export function packOf(rows: Row[], head: Partial<PackJson> = {}): PackJson {
  const lats = rows.map(({ north = 0 }) => Math.round(LAT * 1e6) + north * PER_METRE);
  return {
    format: 1,
    cell: 'N39.75E116.25',
    version: 'one',
    facilities: ['drinking-water', 'hot-water', 'microwave'],
    entries: ['walk-in', 'card'],
    audiences: ['internal', 'outdoor-workers', 'everyone'],
    kinds: ['standard', 'micro'],
    witnesses: ['keeper', 'visitor', 'inspection', 'device'],
    hours: {
      from: FIRST_DAY,
      lines: [[0, 0, 540, 1, 1_050, 0], [0, 0], [0, 1]],
      weeks: [
        [0, 0, 0, 0, 0, 1, 1],
        [2, 2, 2, 2, 2, 2, 2],
      ],
      schedules: [Array<number>(63).fill(0), Array<number>(63).fill(1)],
    },
    code: differences(rows.map((row) => row.code)),
    lon: differences(rows.map(() => Math.round(LON * 1e6))),
    lat: differences(lats),
    name: rows.map((row) => row.name),
    address: rows.map(() => '东四北大街 1 号'),
    hint: rows.map(() => '临街一层'),
    unit: rows.map(() => '110101006'),
    schedule: rows.map(({ schedule = 1 }) => schedule),
    closings: rows.map(({ closing }) => (closing ? [closing] : [])),
    hours_text: rows.map(({ hours_text = '' }) => hours_text),
    works: rows.map(({ works = 0 }) => works),
    broken: rows.map(({ broken = 0 }) => broken),
    always: rows.map(({ schedule = 1 }) => (schedule === 1 ? 1 : 0)),
    entry: rows.map(({ entry = 0 }) => entry),
    serves: rows.map(({ serves = 2 }) => serves),
    kind: rows.map(({ kind = 0 }) => kind),
    phone: rows.map(() => '010-64040001'),
    demo: rows.map(() => 0),
    verified_at: rows.map(({ verified_at = null }) => verified_at),
    proof_at: rows.map(({ proof_at = null }) => proof_at),
    proof_by: rows.map(({ proof_by = 0 }) => proof_by),
    locked_first: rows.map(({ locked }) => locked?.[0] ?? null),
    locked_latest: rows.map(({ locked }) => locked?.[1] ?? null),
    locked_by: rows.map(({ locked }) => locked?.[2] ?? 0),
    shut_at: rows.map(({ shut_at = null }) => shut_at),
    suspended: rows.map(({ suspended }) => (suspended ? 1 : 0)),
    reason: rows.map(({ suspended }) => suspended?.reason ?? ''),
    successor: rows.map(({ suspended }) => suspended?.successor ?? ''),
    ...head,
  };
}

function differences(values: number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}
