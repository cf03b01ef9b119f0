import { distanceMetres } from './sphere';

/** Degrees of a side; the server gives nothing finer. */
const SIDE = 0.25;

/** How far a pack reaches around its cell, in metres. */
const MARGIN_M = 5_000;

/** The id of the cell in which a position lies: all that a phone tells of where it is. */
export function cellOf(lon: number, lat: number): string {
  return corner(lat, 90, 'N', 'S', 5) + corner(lon, 180, 'E', 'W', 6);
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

function low(degrees: number, limit: number): number {
  return Math.min(Math.floor(degrees / SIDE) * SIDE, limit - SIDE);
}

function corner(degrees: number, limit: number, positive: string, negative: string, width: number): string {
  const at = low(degrees, limit);
  return (at < 0 ? negative : positive) + Math.abs(at).toFixed(2).padStart(width, '0');
}
