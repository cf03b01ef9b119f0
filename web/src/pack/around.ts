import { cellOf, ringAround, sightMetres } from './cell';
import { DOUBT_METRES, nearest, type NearestQuery } from './nearest';
import type { Pack, Station } from './pack';

/** Where packs come from. */
export type Take = (cell: string) => Promise<Pack>;

/** The stations around a position, in order of code. */
export interface Around {
  readonly stations: readonly Station[];
  /** Nobody nearer than this is missing. */
  readonly sightMetres: number;
  /** When the oldest of the packs was made, in milliseconds since 1970. */
  readonly asOf: number;
}

/**
 * Takes what is needed to answer a question: the pack of the cell, and where that does not see far
 * enough, those of the cells around it that begin nearer than the last station found. What cannot
 * be taken shortens the sight.
 *
 * @throws Error where even the cell itself cannot be taken
 */
export async function takeAround(query: NearestQuery, take: Take): Promise<Around> {
  const { lon, lat, radiusMetres } = query;
  const packs = [await take(cellOf(lon, lat))];
  const sight = Math.min(sightMetres(lon, lat), radiusMetres);
  if (reach(packs, query) <= sight) {
    return together(packs, sight);
  }
  try {
    for (let ring = 1; ; ring++) {
      const limit = reach(packs, query);
      const wanted = ringAround(lon, lat, ring).filter(({ metres }) => metres < limit);
      if (wanted.length === 0) {
        return together(packs, radiusMetres);
      }
      packs.push(...(await Promise.all(wanted.map(({ cell }) => take(cell)))));
    }
  } catch {
    return together(packs.slice(0, 1), sight);
  }
}

/** Who is farther away is not among the first, in metres. */
function reach(packs: readonly Pack[], query: NearestQuery): number {
  const found = nearest(together(packs, 0), query);
  const last = found.reduce((most, { distanceMetres }) => Math.max(most, distanceMetres), 0);
  return found.length < query.k ? query.radiusMetres : Math.min(query.radiusMetres, last + DOUBT_METRES);
}

function together(packs: readonly Pack[], sightMetres: number): Around {
  const byCode = new Map(packs.flatMap(({ stations }) => stations).map((station) => [station.code, station]));
  return {
    stations: [...byCode.values()].sort((a, b) => Number(a.code) - Number(b.code)),
    sightMetres,
    asOf: Math.min(...packs.map(({ asOf }) => asOf)),
  };
}
