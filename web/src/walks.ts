import { LISTED, LOCATED } from './nearby';
import type { Start } from './near/by-foot';

/** Orders a list by the walk over real streets when the reader asks for it; see near/by-foot.ts. */
export function offerWalks(document: Document, load = () => import('./near/by-foot')): void {
  let here: Start | undefined;
  document.addEventListener(LOCATED, (event) => (here = (event as CustomEvent<Start>).detail));
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-by-foot]');
    const start = typed(document) ?? here;
    if (button && start) {
      void order(button, start);
    }
  });

  async function order(button: HTMLButtonElement, start: Start): Promise<void> {
    const { done = '', noStreets = '', failed = '' } = button.dataset;
    button.disabled = true;
    try {
      const { orderByFoot } = await load();
      say(button, (await orderByFoot(document, start)) ? done : noStreets);
      document.dispatchEvent(new CustomEvent(LISTED));
    } catch {
      say(button, failed);
      button.disabled = false;
    }
  }
}

/** The place that was typed, where the list is around one. */
function typed(document: Document): Start | undefined {
  const place = document.querySelector<HTMLElement>('#results [data-around]');
  return place ? { lon: Number(place.dataset.lon), lat: Number(place.dataset.lat) } : undefined;
}

function say(button: HTMLElement, sentence: string): void {
  button.parentElement!.querySelector('.estimate')!.textContent = sentence;
}
