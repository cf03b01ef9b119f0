import { distanceMetres } from './sphere';

/** Degrees of a side; the server gives nothing finer. */
const SIDE = 0.25;

/** How far a pack reaches around its cell, in metres. */
const MARGIN_M = 5_000;

/** A cell beside that of a position. */
export interface Neighbour {
  readonly cell: string;
  /** How far away it begins at least, in metres. */
  readonly metres: number;
}

/** Distances to a meridian are measured along the parallel, which is a little longer than the way. */
const SHORTEST = 0.999;

/** The id of the cell in which a position lies: all that a phone tells of where it is. */
export function cellOf(lon: number, lat: number): string {
  return named(low(lon, 180), low(lat, 90));
}

/** How far one sees from a position with the pack of its cell, in metres: nobody nearer is left out. */
export function sightMetres(lon: number, lat: number): number {
  const south = low(lat, 90);
  const west = low(lon, 180);
  const edges = [
    distanceMetres(lon, lat, lon, south),
    distanceMetres(lon, lat, lon, south + SIDE),
    distanceMetres(lon, lat, west, lat),
    distanceMetres(lon, lat, west + SIDE, lat),
  ];
  return Math.min(...edges) + MARGIN_M;
}

/** The cells in a ring around that of a position: eight in the first ring, sixteen in the second. */
export function ringAround(lon: number, lat: number, ring: number): Neighbour[] {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, i) => i - ring);
  return steps
    .flatMap((north) => steps.map((east) => ({ north, east })))
    .filter(({ north, east }) => Math.max(Math.abs(north), Math.abs(east)) === ring)
    .map(({ north, east }) => ({ west: low(lon, 180) + east * SIDE, south: low(lat, 90) + north * SIDE }))
    .filter(({ south }) => -90 <= south && south < 90)
    .map(({ west, south }) => ({
      cell: named(around(west), south),
      metres: SHORTEST * distanceMetres(lon, lat, within(lon, west), within(lat, south)),
    }));
}

/** The same meridian between 180 degrees west and east. */
function around(west: number): number {
  return west < -180 ? west + 360 : west >= 180 ? west - 360 : west;
}

function within(degrees: number, from: number): number {
  return Math.min(Math.max(degrees, from), from + SIDE);
}

/** The cells that a box of degrees touches. */
export function cellsWithin(west: number, south: number, east: number, north: number): string[] {
  const lons = steps(low(west, 180), east);
  return steps(low(south, 90), north).flatMap((lat) => lons.map((lon) => cellOf(lon, lat)));
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / SIDE) + 1) }, (_, i) => from + i * SIDE);
}

function low(degrees: number, limit: number): number {
  return Math.min(Math.floor(degrees / SIDE) * SIDE, limit - SIDE);
}

function named(west: number, south: number): string {
  return corner(south, 'N', 'S', 5) + corner(west, 'E', 'W', 6);
}

function corner(at: number, positive: string, negative: string, width: number): string {
  return (at < 0 ? negative : positive) + Math.abs(at).toFixed(2).padStart(width, '0');
}
