import htmx from 'htmx.org';
import { isPermitted, type Fix, type Located, type Refusal } from './position';

export const LOCATED = 'nuanyi:located';

/**
 * The list around the phone. The position goes into the body of a request and nowhere else; once
 * there is one, the filters ask with it too.
 */
export function offerNearby(document: Document, locate: () => Promise<Located>): void {
  const filters = document.querySelector<HTMLFormElement>('#filters');
  if (!filters) {
    return;
  }
  let fix: Fix | undefined;

  async function find(): Promise<void> {
    setBusy(document, true);
    showRefusal(document, undefined);
    const located = await locate();
    if ('refusal' in located) {
      setBusy(document, false);
      showRefusal(document, located.refusal);
      return;
    }
    fix = located.fix;
    askByPosition(filters!);
    document.dispatchEvent(new CustomEvent(LOCATED, { detail: fix }));
    htmx.trigger(filters!, 'find');
  }

  document.addEventListener('htmx:configRequest', (event) => {
    const { detail } = event as CustomEvent<{ path: string; formData: FormData }>;
    if (fix && detail.path === '/nearby') {
      detail.formData.set('lon', String(fix.lon));
      detail.formData.set('lat', String(fix.lat));
      detail.formData.set('accuracy', String(Math.round(fix.accuracy)));
    }
  });
  document.addEventListener('htmx:beforeRequest', () => setBusy(document, true));
  document.addEventListener('htmx:afterRequest', () => setBusy(document, false));
  document.addEventListener('click', (event) => {
    const clicked = event.target as Element;
    if (clicked.closest('[data-locate]')) {
      void find();
    } else if (fix && clicked.closest('[data-loosen]')) {
      event.preventDefault();
      loosen(filters);
    }
  });
  void isPermitted().then((permitted) => (permitted && mayBegin(document) ? find() : undefined));
}

/** From now on the filters post to /nearby, and no place stays in the address bar. */
function askByPosition(filters: HTMLFormElement): void {
  filters.removeAttribute('hx-get');
  filters.removeAttribute('hx-select');
  filters.removeAttribute('hx-push-url');
  filters.querySelectorAll('[name=at], [name=unit]').forEach((input) => input.remove());
  filters.setAttribute('hx-post', '/nearby');
  filters.hidden = false;
  htmx.process(filters);
}

function loosen(filters: HTMLFormElement): void {
  filters.querySelectorAll<HTMLInputElement>('[type=checkbox]').forEach((box) => (box.checked = false));
  htmx.trigger(filters, 'find');
}

/** Only where the reader did not ask for a place, or to choose one. */
function mayBegin(document: Document): boolean {
  return document.querySelector('#results')?.getAttribute('data-auto') === 'true';
}

function setBusy(document: Document, busy: boolean): void {
  document.querySelector('#results')?.setAttribute('aria-busy', String(busy));
  document.querySelectorAll<HTMLButtonElement>('[data-locate]').forEach((b) => (b.disabled = busy));
}

function showRefusal(document: Document, refusal: Refusal | undefined): void {
  document.querySelectorAll<HTMLElement>('[data-refusal]').forEach((notice) => {
    notice.hidden = notice.dataset.refusal !== refusal;
  });
}
