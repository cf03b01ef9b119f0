import { cellOf, nearest, sightMetres, takeAround, wallMinute, type Around, type Found, type Take } from '../pack';
import type { Fix } from '../position';
import { Cards } from './cards';
import { languageOf } from './language';
import { TimeWords } from './time-words';

const CARDS = 5;
const WALKABLE_METRES = 3_000;
const FARTHEST_METRES = 50_000;
const DAY_MS = 24 * 3_600_000;

/** What there is around a position: walkable ones, only far ones, none with these filters, none. */
export interface Finding {
  readonly kind: 'near' | 'far' | 'filtered-out' | 'empty';
  readonly found: readonly Found[];
  /** When the oldest pack it comes from was made, in milliseconds since 1970. */
  readonly asOf: number;
}

/** What the reader wants of a station. */
export interface Wishes {
  readonly facilities: readonly string[];
  readonly walkIn: boolean;
  readonly neverShuts: boolean;
  readonly openOnly: boolean;
}

/** Any station will do. */
const NONE: Wishes = { facilities: [], walkIn: false, neverShuts: false, openOnly: false };

/**
 * Finds around a position, with the pack of its cell; where nobody is walkable, also with those of
 * the cells around.
 *
 * @param minute the wall minute that matters
 */
export async function findAround(take: Take, fix: Fix, wishes: Wishes, minute: number): Promise<Finding> {
  const { lon, lat } = fix;
  const own = await take(cellOf(lon, lat));
  const finding = findIn({ ...own, sightMetres: sightMetres(lon, lat) }, fix, wishes, minute);
  if (finding.kind === 'near' || finding.kind === 'filtered-out') {
    return finding;
  }
  const query = { lon, lat, minute, k: CARDS, radiusMetres: FARTHEST_METRES, ...wishes };
  const around = await takeAround(query, (cell) => (cell === own.cell ? Promise.resolve(own) : take(cell)));
  return findIn(around, fix, wishes, minute);
}

/** The walkable ones; else whether filters hide them; else the nearest as far as one sees. */
export function findIn(around: Around, { lon, lat }: Fix, wishes: Wishes, minute: number): Finding {
  const { asOf } = around;
  const ask = (radiusMetres: number, wanted: Wishes) =>
    nearest(around, { lon, lat, minute, k: CARDS, radiusMetres, ...wanted });
  const near = ask(WALKABLE_METRES, wishes);
  if (near.length > 0) {
    return { kind: 'near', found: near, asOf };
  }
  if (ask(WALKABLE_METRES, NONE).length > 0) {
    return { kind: 'filtered-out', found: [], asOf };
  }
  const far = ask(around.sightMetres, wishes); // beyond, a nearer one might be missing
  return { kind: far.length > 0 ? 'far' : 'empty', found: far, asOf };
}

/**
 * The list of what was found, as the server would have made it.
 *
 * @param when the wall minute at which the reader means to be there; now where there is none
 */
export function makeList(
  document: Document,
  { kind, found }: Finding,
  wishes: Wishes,
  now: Date,
  when?: number,
): HTMLElement {
  const words = new TimeWords(languageOf(document), wallMinute(now.getTime()));
  const template = document.querySelector<HTMLTemplateElement>(`template[data-list=${kind}]`);
  const list = template!.content.cloneNode(true) as DocumentFragment;
  fillTime(list, when === undefined ? words.present() : words.coming(when));
  const cards = new Cards(document, words, wishes.facilities);
  list.querySelector('.stations')?.replaceChildren(
    ...found.map((one, i) => {
      const item = document.createElement('li');
      item.append(i === 0 ? cards.first(one) : cards.next(one));
      return item;
    }),
  );
  return list.firstElementChild as HTMLElement;
}

/** Says from when the stations are where that is more than a day ago, or takes it back. */
export function showAge(document: Document, { asOf }: Finding, now: Date): void {
  const notice = document.querySelector<HTMLElement>('[data-old-pack]');
  if (notice) {
    const words = new TimeWords(languageOf(document), wallMinute(now.getTime()));
    notice.hidden = now.getTime() - asOf <= DAY_MS;
    notice.querySelector('p')!.textContent = notice.dataset.oldPack!.replace('{when}', words.dated(wallMinute(asOf)));
  }
}

function fillTime(list: ParentNode, present: string): void {
  const time = list.querySelector('.where > span');
  if (time) {
    time.textContent = present;
  }
}
