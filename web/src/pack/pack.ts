import { DAY, type Line, type Schedule } from './hours';
import type { Signs, Witness } from './trust';

type Facility = string;

/** A public station as a pack tells of it. */
export interface Station {
  readonly code: string;
  /** Degrees of WGS-84. */
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
  readonly address: string;
  readonly hint: string;
  readonly unit: string;
  /** Absent where nobody can evaluate the hours. */
  readonly schedule: Schedule | undefined;
  /** When and why it is shut for once, in wall minutes; the schedule has them in it. */
  readonly closings: readonly Closing[];
  readonly hoursText: string;
  readonly works: readonly Facility[];
  readonly broken: readonly Facility[];
  /** Open day and night by its hours. */
  readonly neverShuts: boolean;
  readonly entry: string;
  readonly serves: string;
  readonly kind: string;
  readonly phone: string;
  readonly demo: boolean;
  readonly verifiedAt: number | undefined;
  readonly signs: Signs;
  readonly suspended: { readonly reason: string; readonly successor: string } | undefined;
}

/** A one-off closing. */
export interface Closing {
  readonly from: number;
  /** Exclusive. */
  readonly until: number;
  readonly reason: string;
}

/** The stations of a cell and around it, in order of code. */
export interface Pack {
  readonly cell: string;
  readonly version: string;
  /** When it was taken from the server, in milliseconds since 1970 by the clock of the phone. */
  readonly asOf: number;
  readonly stations: readonly Station[];
}

type Column<T> = readonly T[];

/** A pack as the server sends it, described in openapi.yaml: a column for each property. */
export interface PackJson {
  readonly format: number;
  readonly cell: string;
  readonly version: string;
  /** Where it only tells what changed: since which version, and who is gone since. */
  readonly since?: string;
  readonly gone?: readonly number[];
  readonly facilities: readonly string[];
  readonly entries: readonly string[];
  readonly audiences: readonly string[];
  readonly kinds: readonly string[];
  readonly witnesses: readonly Witness[];
  readonly hours: {
    readonly from: string;
    readonly lines: readonly Line[];
    readonly weeks: readonly (readonly number[])[];
    readonly schedules: readonly (readonly number[])[];
  };
  readonly code: Column<number>;
  readonly lon: Column<number>;
  readonly lat: Column<number>;
  readonly name: Column<string>;
  readonly address: Column<string>;
  readonly hint: Column<string>;
  readonly unit: Column<string>;
  readonly schedule: Column<number>;
  readonly closings: Column<readonly (readonly [from: number, until: number, reason: string])[]>;
  readonly hours_text: Column<string>;
  readonly works: Column<number>;
  readonly broken: Column<number>;
  readonly always: Column<number>;
  readonly entry: Column<number>;
  readonly serves: Column<number>;
  readonly kind: Column<number>;
  readonly phone: Column<string>;
  readonly demo: Column<number>;
  readonly verified_at: Column<number | null>;
  readonly proof_at: Column<number | null>;
  readonly proof_by: Column<number>;
  readonly locked_first: Column<number | null>;
  readonly locked_latest: Column<number | null>;
  readonly locked_by: Column<number>;
  readonly shut_at: Column<number | null>;
  readonly suspended: Column<number>;
  readonly reason: Column<string>;
  readonly successor: Column<string>;
}

const FORMAT = 1;
const MILLION = 1e6;

/** Reads a pack, or what changed since one that is at hand. */
export function readPack(json: PackJson, known?: Pack, asOf = Date.now()): Pack {
  if (json.format !== FORMAT) {
    throw new Error(`a pack of format ${json.format} is not known here`);
  }
  const changed = readStations(json);
  const { cell, version } = json;
  if (json.since === undefined) {
    return { cell, version, asOf, stations: changed };
  }
  if (known?.version !== json.since || known.cell !== cell) {
    throw new Error('these changes are of another pack');
  }
  const replaced = new Set([...changed.map((s) => s.code), ...(json.gone ?? []).map(String)]);
  const stations = [...known.stations.filter((s) => !replaced.has(s.code)), ...changed];
  return { cell, version, asOf, stations: stations.sort((a, b) => Number(a.code) - Number(b.code)) };
}

function readStations(json: PackJson): Station[] {
  const codes = sums(json.code);
  const lons = sums(json.lon);
  const lats = sums(json.lat);
  const schedules = readSchedules(json.hours);
  const firstMinute = firstDay(json.hours.from) * DAY;
  const minute = (at: number | null | undefined) => (at == null ? undefined : firstMinute + at);
  return codes.map((code, i) => ({
    code: String(code),
    lon: lons[i]! / MILLION,
    lat: lats[i]! / MILLION,
    name: json.name[i]!,
    address: json.address[i]!,
    hint: json.hint[i]!,
    unit: json.unit[i]!,
    schedule: schedules[json.schedule[i]!],
    closings: json.closings[i]!.map(([from, until, reason]) => ({
      from: firstMinute + from,
      until: firstMinute + until,
      reason,
    })),
    hoursText: json.hours_text[i]!,
    works: named(json.facilities, json.works[i]!),
    broken: named(json.facilities, json.broken[i]!),
    neverShuts: json.always[i] === 1,
    entry: json.entries[json.entry[i]!]!,
    serves: json.audiences[json.serves[i]!]!,
    kind: json.kinds[json.kind[i]!]!,
    phone: json.phone[i]!,
    demo: json.demo[i] === 1,
    verifiedAt: minute(json.verified_at[i]),
    signs: readSigns(json, i, minute),
    suspended:
      json.suspended[i] === 1 ? { reason: json.reason[i]!, successor: json.successor[i]! } : undefined,
  }));
}

function readSigns(json: PackJson, i: number, minute: (at: number | null | undefined) => number | undefined): Signs {
  const proof = minute(json.proof_at[i]);
  const first = minute(json.locked_first[i]);
  const latest = minute(json.locked_latest[i]);
  const shutAt = minute(json.shut_at[i]);
  return {
    ...(proof !== undefined && { proof: { at: proof, by: json.witnesses[json.proof_by[i]!]! } }),
    ...(first !== undefined && latest !== undefined && { locked: { first, latest, people: json.locked_by[i]! } }),
    ...(shutAt !== undefined && { shutAt }),
  };
}

/** Weeks and lines are shared, so this costs little. */
export function readSchedules(hours: PackJson['hours']): Schedule[] {
  const weeks = hours.weeks.map((week) => week.map((line) => hours.lines[line]!));
  return hours.schedules.map((schedule) => ({
    firstDay: firstDay(hours.from),
    days: schedule.flatMap((week) => weeks[week]!),
  }));
}

/** Days from 1970 to a date such as 2026-11-30. */
function firstDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

function named(names: readonly string[], bits: number): string[] {
  return names.filter((_, bit) => bits & (1 << bit));
}
