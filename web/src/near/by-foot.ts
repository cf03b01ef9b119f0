import { hourOf, wishesOf } from '../filters';
import { cellOf, nearest, takePack, wallMinute, type Found } from '../pack';
import { Cards } from './cards';
import { languageOf } from './language';
import { TimeWords } from './time-words';
import { distanceWords } from './walk';

/** Where the walks begin, in degrees of WGS-84. */
export interface Start {
  readonly lon: number;
  readonly lat: number;
}

interface Walk {
  readonly station: string;
  readonly metres: number;
  readonly minutes: number;
  readonly estimate: boolean;
}

/** What a doubt weighs, in minutes: the walk of the 300 m that it weighs in a list by distance. */
const DOUBT_MINUTES = 5.2;

/**
 * Orders the list on the page by the walk over real streets, the soonest reached first. The server
 * knows the streets, so the position goes there in a body, to be used and forgotten.
 *
 * @returns whether there were streets; without, walks are estimates
 * @throws Error where the server does not answer
 */
export async function orderByFoot(document: Document, start: Start): Promise<boolean> {
  const list = document.querySelector<HTMLElement>('#results .stations')!;
  const cards = new Map([...list.querySelectorAll<HTMLElement>('[data-station]')].map((card) => [card.dataset.station!, card]));
  const [walks, found] = await Promise.all([ask(start, [...cards.keys()]), findAgain(document, start)]);
  const maker = new Cards(document, wordsOf(document), wishesOf(filters(document)).facilities);
  const weight = ({ station, minutes }: Walk) =>
    minutes + (found.get(station)?.state.status === 'doubtful' ? DOUBT_MINUTES : 0);
  list.replaceChildren(
    ...[...walks]
      .sort((a, b) => weight(a) - weight(b))
      .map((walk, i) => {
        const item = document.createElement('li');
        const one = found.get(walk.station);
        item.append(one ? (i === 0 ? maker.first(one) : maker.next(one)) : cards.get(walk.station)!);
        showWalk(item, walk, languageOf(document));
        return item;
      }),
  );
  return walks.some(({ estimate }) => !estimate);
}

function showWalk(item: HTMLElement, { minutes, metres }: Walk, language: ReturnType<typeof languageOf>): void {
  const far = item.querySelector('.far');
  if (far?.querySelector('small')) {
    far.querySelector('strong')!.firstChild!.textContent = `${minutes} `;
    far.querySelector('span')!.textContent = distanceWords(metres, language);
  }
}

async function ask({ lon, lat }: Start, stations: string[]): Promise<Walk[]> {
  const answer = await fetch('/api/v1/walks', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ lon, lat, stations }),
  });
  if (!answer.ok) {
    throw new Error(`the walks were refused: ${answer.status}`);
  }
  return ((await answer.json()) as { walks: Walk[] }).walks;
}

/** The stations around as the list knows them, by code. */
async function findAgain(document: Document, { lon, lat }: Start): Promise<Map<string, Found>> {
  const pack = await takePack(cellOf(lon, lat));
  const minute = hourOf(filters(document)) ?? wallMinute(Date.now());
  const all = nearest(pack, { lon, lat, minute, k: pack.stations.length, radiusMetres: Infinity });
  return new Map(all.map((one) => [one.station.code, one]));
}

function wordsOf(document: Document): TimeWords {
  return new TimeWords(languageOf(document), wallMinute(Date.now()));
}

function filters(document: Document): HTMLFormElement {
  return document.querySelector<HTMLFormElement>('#filters')!;
}
