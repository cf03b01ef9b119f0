import { hoursAt, type HoursAnswer, type Schedule } from './hours';
import type { Closing, Station } from './pack';
import { cosine, haversine, metres } from './sphere';
import { decide, type StationState } from './trust';

/** Which stations are wanted near a position; what is left out asks nothing. */
export interface NearestQuery {
  /** Degrees of WGS-84. */
  readonly lon: number;
  readonly lat: number;
  /** The minute that matters, on Beijing's wall clock; see hours.ts. */
  readonly minute: number;
  readonly k: number;
  readonly radiusMetres: number;
  /** A station must have all of them, working. */
  readonly facilities?: readonly string[];
  /** One must get in without a code, a card or a question. */
  readonly walkIn?: boolean;
  /** It must be open day and night by its hours. */
  readonly neverShuts?: boolean;
  /** A station must be for one of them. */
  readonly serves?: readonly string[];
  /** A station must be one of them. */
  readonly kinds?: readonly string[];
  /** Leaves out what is not open by its hours, or not known to be. */
  readonly openOnly?: boolean;
}

/** A station as it is at the minute asked about. */
export interface Found {
  readonly station: Station;
  readonly distanceMetres: number;
  readonly state: StationState;
  /** When it shuts, where it is open and that is known; a wall minute. */
  readonly openUntil: number | undefined;
  /** When it opens, where it is shut and that is known; a wall minute. */
  readonly opensAt: number | undefined;
  /** The one-off closing in force. */
  readonly closing: Closing | undefined;
}

/** Stations in order of code. */
interface Stations {
  readonly stations: readonly Station[];
}

interface Candidate {
  readonly station: Station;
  readonly haversine: number;
  readonly hours: HoursAnswer | undefined;
}

/** What a doubt weighs when stations are ranked, in metres. */
export const DOUBT_METRES = 300;

/**
 * The nearest first, one to be verified as if it were 300 m farther away, equally good ones by code;
 * the same as GET /api/v1/stations/nearest would say.
 */
export function nearest(pack: Stations, query: NearestQuery): Found[] {
  return candidates(pack, query)
    .sort((a, b) => a.haversine - b.haversine)
    .map((candidate) => found(candidate, query.minute))
    .filter((one) => one.distanceMetres <= query.radiusMetres)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, query.k);
}

function rank({ distanceMetres, state }: Found): number {
  return distanceMetres + (state.status === 'doubtful' ? DOUBT_METRES : 0);
}

/** In order of code, which a stable sort keeps. */
function candidates(pack: Stations, query: NearestQuery): Candidate[] {
  const cosineHere = cosine(query.lat);
  const hours = new HoursOfMinute(query.minute);
  return pack.stations
    .filter((station) => isWanted(station, query))
    .map((station) => ({
      station,
      haversine: haversine(station.lon - query.lon, station.lat - query.lat, cosine(station.lat) * cosineHere),
      hours: hours.of(station),
    }))
    .filter(({ hours }) => !query.openOnly || hours?.state === 'open');
}

function isWanted(station: Station, query: NearestQuery): boolean {
  const { facilities = [], serves = [], kinds = [] } = query;
  return (
    (!query.walkIn || station.entry === 'walk-in') &&
    (!query.neverShuts || station.neverShuts) &&
    facilities.every((facility) => station.works.includes(facility)) &&
    (serves.length === 0 || serves.includes(station.serves)) &&
    (kinds.length === 0 || kinds.includes(station.kind))
  );
}

/** Many stations share a schedule, which is asked once. */
class HoursOfMinute {
  readonly #minute: number;
  readonly #known = new Map<Schedule, HoursAnswer | undefined>();

  constructor(minute: number) {
    this.#minute = minute;
  }

  of({ schedule }: Station): HoursAnswer | undefined {
    if (schedule && !this.#known.has(schedule)) {
      this.#known.set(schedule, hoursAt(schedule, this.#minute));
    }
    return schedule && this.#known.get(schedule);
  }
}

function found({ station, haversine, hours }: Candidate, minute: number): Found {
  const closing = station.closings.find(({ from, until }) => from <= minute && minute < until);
  return {
    station,
    distanceMetres: metres(haversine),
    state: decide(station.suspended !== undefined, hours, closing !== undefined, station.signs, minute),
    openUntil: hours?.state === 'open' ? hours.until : undefined,
    opensAt: hours?.opens,
    closing,
  };
}
