import { addressOf, forgetPastHours, hourOf, hours, wishesOf } from './filters';
import { readAgain } from './fragments';
import { showRefusal, showTrouble, type Trouble } from './notices';
import type { Pack, takePack as TakePack } from './pack';
import { isPermitted, type Fix, type Located } from './position';

export const LOCATED = 'nuanyi:located';

/** Said when the list has changed without htmx. */
export const LISTED = 'nuanyi:listed';

/** What finds and shows; loaded when somebody wants it. */
const loadFinder = () => import('./near/finder');

/** The packs of this page: each is asked for again, and used as it is where that fails. */
class Shelf {
  readonly #packs = new Map<string, Pack>();
  #failed = false;

  /** Whether something could not be had since this was asked last. */
  hasFailed(): boolean {
    const failed = this.#failed;
    this.#failed = false;
    return failed;
  }

  async take(cell: string, takePack: typeof TakePack): Promise<Pack> {
    const known = this.#packs.get(cell);
    try {
      const taken = await takePack(cell, known);
      this.#packs.set(cell, taken);
      return taken;
    } catch (trouble) {
      this.#failed = true;
      if (!known) {
        throw trouble;
      }
      return known;
    }
  }
}

/**
 * The list around the phone. The phone takes the stations of its cell, a quarter of a degree wide,
 * and finds the nearest itself: its position goes nowhere. Once there is one, the filters work on
 * the same stations.
 */
export function offerNearby(document: Document, locate: () => Promise<Located>, load = loadFinder): void {
  const filters = document.querySelector<HTMLFormElement>('#filters');
  if (!filters) {
    return;
  }
  let fix: Fix | undefined;
  const shelf = new Shelf();

  async function find(): Promise<void> {
    setBusy(document, true);
    showRefusal(document, undefined);
    const finder = load();
    finder.catch(() => undefined); // told when it is waited for
    const located = await locate();
    if ('refusal' in located) {
      setBusy(document, false);
      showRefusal(document, located.refusal);
      return;
    }
    fix = located.fix;
    stayOnThePhone(filters!);
    document.dispatchEvent(new CustomEvent(LOCATED, { detail: fix }));
    await list(fix, finder);
  }

  async function list(here: Fix, finder = load()): Promise<void> {
    setBusy(document, true);
    showTrouble(document, undefined);
    try {
      const { takePack, wallMinute, findAround, makeList, showAge } = await finder;
      const now = new Date();
      const present = wallMinute(now.getTime());
      forgetPastHours(filters!, present);
      const wishes = wishesOf(filters!);
      const when = hourOf(filters!);
      const finding = await findAround((cell) => shelf.take(cell, takePack), here, wishes, when ?? present);
      document.querySelector('#results')!.replaceWith(makeList(document, finding, wishes, now, when));
      showAge(document, finding, now);
      history.replaceState(null, '', addressOf(filters!));
      document.dispatchEvent(new CustomEvent(LISTED));
      if (shelf.hasFailed()) {
        showTrouble(document, troubleNow());
      }
    } catch {
      shelf.hasFailed();
      showTrouble(document, troubleNow()); // there are no stations, or the part of the page that finds did not come
    } finally {
      setBusy(document, false);
    }
  }

  filters.addEventListener('change', () => fix && void list(fix));
  filters.addEventListener('find', () => fix && void list(fix));
  document.addEventListener('htmx:beforeRequest', () => setBusy(document, true));
  document.addEventListener('htmx:afterRequest', () => setBusy(document, false));
  document.addEventListener('click', (event) => {
    const clicked = event.target as Element;
    if (clicked.closest('[data-locate]')) {
      void find();
    } else if (fix && clicked.closest('[data-loosen]')) {
      event.preventDefault();
      filters.querySelectorAll<HTMLInputElement>('[type=checkbox]').forEach((box) => (box.checked = false));
      hours(filters).value = '';
      void list(fix);
    }
  });
  void isPermitted().then((permitted) => (permitted && mayBegin(document) ? find() : undefined));
}

function troubleNow(): Trouble {
  return navigator.onLine ? 'failed' : 'offline';
}

/** From now on the filters ask nobody, and no place stays in the address bar. */
function stayOnThePhone(filters: HTMLFormElement): void {
  ['hx-get', 'hx-select', 'hx-push-url', 'hx-trigger'].forEach((name) => filters.removeAttribute(name));
  filters.querySelectorAll('[name=at], [name=unit]').forEach((input) => input.remove());
  filters.hidden = false;
  readAgain(filters);
}

/** Only where the reader did not ask for a place, or to choose one. */
function mayBegin(document: Document): boolean {
  return document.querySelector('#results')?.getAttribute('data-auto') === 'true';
}

function setBusy(document: Document, busy: boolean): void {
  document.querySelector('#results')?.setAttribute('aria-busy', String(busy));
  document.querySelectorAll<HTMLButtonElement>('[data-locate]').forEach((b) => (b.disabled = busy));
}
