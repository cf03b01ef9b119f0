import type { Letter } from './letter';
import { send, type Outcome } from './send';
import { write } from './write';

/** Keeps a letter that could not be sent. Rejects where the browser keeps nothing. */
export type Keep = (letter: Letter) => Promise<void>;

/** Forgets a letter that was kept and not sent. */
export type Drop = (key: string) => Promise<void>;

/**
 * Sends the forms in which people tell something; without a network their words are kept. Without
 * scripts the same forms lead to the same pages.
 */
export function tellByLetter(document: Document, keep: Keep, drop: Drop, go: (address: string) => void): void {
  document.addEventListener('submit', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-tell]');
    if (form) {
      event.preventDefault();
      void tell(form, event.submitter, keep, drop, go);
    }
  });
}

async function tell(
  form: HTMLFormElement,
  button: HTMLElement | null,
  keep: Keep,
  drop: Drop,
  go: (address: string) => void,
) {
  const letter = write(form, button, Date.now());
  setBusy(form, true);
  const outcome = await send(letter);
  setBusy(form, false);
  if (outcome.kind === 'later') {
    await keepOrSay(form, outcome.letter, keep, drop);
  } else {
    await show(form, outcome, go);
  }
}

/** In its place on this page where the form names one; else the page that came. */
async function show(form: HTMLFormElement, outcome: Exclude<Outcome, { kind: 'later' }>, go: (address: string) => void) {
  const { ownerDocument: document } = form;
  const place = outcome.kind === 'sent' ? form.dataset.tell : 'main';
  if (!place) {
    go(outcome.answer.url);
    return;
  }
  const page = new DOMParser().parseFromString(await outcome.answer.text(), 'text/html');
  const came = page.querySelector(place);
  if (came) {
    document.querySelector(place)!.replaceWith(document.adoptNode(came));
  }
}

async function keepOrSay(form: HTMLFormElement, letter: Letter, keep: Keep, drop: Drop) {
  const refusal = form.ownerDocument.querySelector<HTMLElement>('[data-not-kept]');
  const isKept = await keep(letter).then(() => true, () => false);
  if (refusal) {
    refusal.hidden = isKept;
  }
  if (isKept) {
    showKept(form, letter, keep, drop);
  }
}

/** Says that it is kept, where the answer would have been, and takes a photo for a report. */
function showKept(form: HTMLFormElement, letter: Letter, keep: Keep, drop: Drop): void {
  const { ownerDocument: document } = form;
  const template = document.querySelector<HTMLTemplateElement>('template[data-kept-letter]');
  if (!template) {
    form.hidden = true;
    return;
  }
  const kept = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  offerPhoto(kept, letter, keep);
  offerDrop(kept, letter, drop);
  const place = form.dataset.keep ?? form.dataset.tell;
  if (place) {
    kept.id = place.slice(1);
    document.querySelector(place)!.replaceWith(kept);
  } else {
    form.parentElement?.querySelector('[data-kept-here]')?.remove();
    form.after(kept);
    form.reset();
  }
}

function offerPhoto(kept: HTMLElement, letter: Letter, keep: Keep): void {
  const offer = kept.querySelector('[data-photo]');
  if (!offer || !takesPhoto(letter)) {
    offer?.remove();
    return;
  }
  offer.querySelector('input')!.addEventListener('change', async ({ currentTarget }) => {
    const photo = (currentTarget as HTMLInputElement).files?.[0];
    if (photo) {
      await keep({ ...letter, photo });
      kept.querySelector<HTMLElement>('[data-photo-kept]')!.hidden = false;
    }
  });
}

/** Names what is kept, and lets it be thought better of before it is sent. */
function offerDrop(kept: HTMLElement, letter: Letter, drop: Drop): void {
  const title = kept.querySelector('[data-kept-title]');
  if (title) {
    title.textContent = letter.title;
  }
  kept.querySelector('[data-drop]')?.addEventListener('click', () => {
    void drop(letter.key);
    kept.replaceChildren();
    kept.className = '';
  });
}

function takesPhoto({ path, photo, fields }: Letter): boolean {
  return path.endsWith('/tell') && !photo && !fields.some(([name, value]) => name === 'kind' && value === 'open');
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.querySelectorAll('button').forEach((button) => (button.disabled = busy));
}
