import { CHANGED, listLetters } from './letters/drawer';

/** Shows what is so now, as soon as what waited on the phone has arrived, and whenever the keeper comes back. */
async function refresh(document: Document): Promise<void> {
  const waits = (await listLetters()).some(({ state }) => state === 'waiting');
  if (waits || document.hidden || document.querySelector('.keeper details[open]')) {
    return;
  }
  const answer = await fetch('/k', { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const came = page.querySelector('main');
  if (came) {
    document.querySelector('main')?.replaceWith(document.adoptNode(came));
  }
}

const again = () => void refresh(document).catch(() => undefined);
document.addEventListener('visibilitychange', again);
if (typeof BroadcastChannel !== 'undefined') {
  new BroadcastChannel(CHANGED).onmessage = again;
}
