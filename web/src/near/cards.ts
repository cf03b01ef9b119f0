import type { Found } from '../pack/nearest';
import { needsReason, reasons, stateLine, type StateLine } from './state-words';
import type { TimeWords } from './time-words';
import { distanceWords, walkLink, walkMinutes } from './walk';

const SHOWN_FACILITIES = 4;

/** Fills in the cards that the server put on the page as templates, so that there is one markup. */
export class Cards {
  readonly #templates: ParentNode;
  readonly #words: TimeWords;
  readonly #wanted: readonly string[];
  readonly #names: ReadonlyMap<string, string>;

  /**
   * @param wanted facilities the reader asked for, to be shown first
   */
  constructor(templates: ParentNode, words: TimeWords, wanted: readonly string[]) {
    this.#templates = templates;
    this.#words = words;
    this.#wanted = wanted;
    this.#names = readNames(templates);
  }

  /** The card that stands out. */
  first(found: Found): DocumentFragment {
    const card = this.#clone('first');
    const { station } = found;
    const state = this.#fill(card, found);
    one(card, '.status').className = `status ${state.id}`;
    this.#fillFacilities(one(card, '.facilities'), found);
    link(card, '.buttons a:not(.plain)').href = walkLink(station.name, station.lon, station.lat, navigator.userAgent);
    one(card, '[data-show]').dataset.show = station.code;
    const call = link(card, '[href^="tel:"]');
    call.href = `tel:${station.phone}`;
    keep(call, station.phone !== '');
    fillReasons(card, reasons(found, this.#words));
    return card;
  }

  /** One of those that follow. */
  next(found: Found): DocumentFragment {
    const card = this.#clone('next');
    this.#fill(card, found);
    const why = one(card, '.why');
    why.textContent = reasons(found, this.#words)[0]!;
    keep(why, needsReason(found.state));
    return card;
  }

  #clone(name: string): DocumentFragment {
    return one<HTMLTemplateElement>(this.#templates, `template[data-card=${name}]`).content.cloneNode(true) as DocumentFragment;
  }

  /** What every card has. */
  #fill(card: DocumentFragment, found: Found): StateLine {
    const { station, distanceMetres } = found;
    const state = stateLine(found, this.#words);
    const said = state.detail ? `${state.word} ${state.detail}` : state.word;
    Object.assign(one(card, 'article').dataset, {
      station: station.code,
      name: station.name,
      state: state.id,
      said,
      lon: String(station.lon),
      lat: String(station.lat),
    });
    const heading = link(card, 'h2 a');
    heading.textContent = station.name;
    heading.href = `/s/${station.code}`;
    one(card, '.address').textContent = this.#place(found);
    fillState(one(card, '.state'), state);
    fillDistance(one(card, '.far'), walkMinutes(distanceMetres), distanceWords(distanceMetres, this.#words.language));
    keep(one(card, '.demo-mark'), station.demo);
    return state;
  }

  #place({ station }: Found): string {
    const entry = station.entry === 'walk-in' ? '' : (this.#names.get(station.entry) ?? '');
    return [station.address, station.hint.trim() && station.hint, entry].filter(Boolean).join(' · ');
  }

  #fillFacilities(list: HTMLElement, { station }: Found): void {
    const works = one(list, 'li:not(.broken):not(.quiet)');
    const broken = one(list, 'li.broken');
    const more = one(list, 'li.quiet');
    const offered = this.#inOrder([...station.works, ...station.broken]);
    const shown = offered.slice(0, SHOWN_FACILITIES).map((facility) => {
      const isBroken = station.broken.includes(facility);
      const item = (isBroken ? broken : works).cloneNode(true) as HTMLElement;
      setIcon(item, facility);
      const name = isBroken ? one(item, 's') : item.lastChild!;
      name.textContent = this.#names.get(facility) ?? facility;
      return item;
    });
    const hidden = offered.length - shown.length;
    more.textContent = more.textContent.replace(/\d+/, String(hidden));
    list.replaceChildren(...shown, ...(hidden > 0 ? [more] : []));
  }

  /** Those asked for first, then as the names stand on the page. */
  #inOrder(facilities: string[]): string[] {
    const order = [...this.#names.keys()];
    const rank = (facility: string) => (this.#wanted.includes(facility) ? -1 : order.indexOf(facility));
    const catalogue = (facility: string) => order.indexOf(facility);
    return facilities.sort((a, b) => rank(a) - rank(b) || catalogue(a) - catalogue(b));
  }
}

/** Names of facilities and ways in, in the order in which they are shown. */
function readNames(templates: ParentNode): Map<string, string> {
  const { content } = one<HTMLTemplateElement>(templates, 'template[data-names]');
  return new Map([...content.querySelectorAll('data')].map((name) => [name.value, name.textContent]));
}

function fillState(line: HTMLElement, { id, word, detail }: StateLine): void {
  line.className = `state ${id}`;
  setIcon(line, `state-${id}`);
  const text = one(line, 'span');
  one(text, 'b').textContent = word;
  text.lastChild!.textContent = ` ${detail}`;
}

function fillDistance(far: HTMLElement, minutes: number | undefined, distance: string): void {
  const strong = one(far, 'strong');
  if (minutes === undefined) {
    strong.textContent = distance;
    far.replaceChildren(strong);
  } else {
    strong.firstChild!.textContent = `${minutes} `;
    one(far, 'span').textContent = distance;
  }
}

function fillReasons(card: ParentNode, said: string[]): void {
  const why = one(card, '.why');
  why.replaceChildren(
    ...said.map((reason) => {
      const span = document.createElement('span');
      span.textContent = reason;
      return span;
    }),
  );
}

function setIcon(parent: ParentNode, name: string): void {
  const use = parent.querySelector('use')!;
  use.setAttribute('href', use.getAttribute('href')!.replace(/#.*/, `#${name}`));
}

function keep(element: Element, wanted: boolean): void {
  if (!wanted) {
    element.remove();
  }
}

function link(parent: ParentNode, selector: string): HTMLAnchorElement {
  return one<HTMLAnchorElement>(parent, selector);
}

function one<E extends HTMLElement = HTMLElement>(parent: ParentNode, selector: string): E {
  const element = parent.querySelector<E>(selector);
  if (!element) {
    throw new Error(`the page has no ${selector} to fill in`);
  }
  return element;
}
