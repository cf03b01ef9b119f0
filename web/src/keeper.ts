import { CHANGED, listLetters } from './letters/drawer';

/**
 * Shows what is so now, as soon as what waited on the phone has arrived, and whenever the keeper comes back. An answer
 * that a tap has overtaken is old, and is left.
 */
export async function refresh(document: Document): Promise<void> {
  const waits = (await listLetters()).some(({ state }) => state === 'waiting');
  const shown = document.querySelector('main');
  if (waits || document.hidden || isBusy(document)) {
    return;
  }
  const answer = await fetch('/k', { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const came = page.querySelector('main');
  if (came && shown === document.querySelector('main') && !isBusy(document)) {
    shown?.replaceWith(document.adoptNode(came));
  }
}

/** Somebody is about to say something. */
function isBusy(document: Document): boolean {
  return document.querySelector('.keeper details[open]') !== null;
}

const again = () => void refresh(document).catch(() => undefined);
document.addEventListener('visibilitychange', again);
if (typeof BroadcastChannel !== 'undefined') {
  new BroadcastChannel(CHANGED).onmessage = again;
}
