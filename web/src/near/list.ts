import { nearest, sightMetres, wallMinute, type Found, type Pack } from '../pack';
import type { Fix } from '../position';
import { Cards } from './cards';
import { languageOf } from './language';
import { TimeWords } from './time-words';

const CARDS = 5;
const WALKABLE_METRES = 3_000;

type Kind = 'near' | 'far' | 'filtered-out' | 'empty';

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
 * The list around a position, as the server would have made it, from a pack.
 *
 * @param when the wall minute at which the reader means to be there; now where there is none
 */
export function makeList(document: Document, pack: Pack, fix: Fix, wishes: Wishes, now: Date, when?: number): HTMLElement {
  const present = wallMinute(now.getTime());
  const [kind, found] = find(pack, fix, wishes, when ?? present);
  const words = new TimeWords(languageOf(document), present);
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

/** The walkable ones; else whether filters hide them; else the nearest the pack knows. */
function find(pack: Pack, { lon, lat }: Fix, wishes: Wishes, minute: number): [Kind, Found[]] {
  const ask = (radiusMetres: number, wanted: Wishes) =>
    nearest(pack, { lon, lat, minute, k: CARDS, radiusMetres, ...wanted });
  const near = ask(WALKABLE_METRES, wishes);
  if (near.length > 0) {
    return ['near', near];
  }
  if (ask(WALKABLE_METRES, NONE).length > 0) {
    return ['filtered-out', []];
  }
  // Beyond what the pack shows completely, a nearer one might be missing.
  const far = ask(sightMetres(lon, lat), wishes);
  return far.length > 0 ? ['far', far] : ['empty', []];
}

function fillTime(list: ParentNode, present: string): void {
  const time = list.querySelector('.where > span');
  if (time) {
    time.textContent = present;
  }
}
