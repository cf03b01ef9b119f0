import { say } from './page';
import { isTaken, leave, leaveOthers, take } from './take';

const FILES = /^\/static\//;

/** Offers to keep the page on this phone, so that it opens without a network, and to keep it no longer. */
export async function offerCarrying(document: Document, account: string, path: string): Promise<void> {
  const part = document.querySelector<HTMLElement>('[data-carry]');
  if (!part || !('serviceWorker' in navigator) || typeof caches === 'undefined') {
    return;
  }
  await leaveOthers(account);
  const takes = part.querySelector<HTMLButtonElement>('[data-take]')!;
  const leaves = part.querySelector<HTMLButtonElement>('[data-leave]')!;
  const show = async () => {
    const taken = await isTaken(account, path);
    takes.hidden = taken;
    leaves.hidden = !taken;
    say(part, taken ? 'taken' : 'take');
  };
  takes.addEventListener('click', async () => {
    takes.disabled = true;
    const isKept = await carry(document, account, path).then(() => true, () => false);
    takes.disabled = false;
    await show();
    if (!isKept) {
      say(part, 'not-taken');
    }
  });
  leaves.addEventListener('click', () => void leave(path).then(show));
  await show();
  part.hidden = false;
}

/** Takes the page along, and has the worker ready that answers with it. */
async function carry(document: Document, account: string, path: string): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  await take(account, path, filesOf(document));
}

/** The scripts, styles and photos of the page. */
function filesOf(document: Document): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const files = loaded.filter(({ origin, pathname }) => origin === location.origin && FILES.test(pathname));
  const photos = [...document.querySelectorAll<HTMLImageElement>('.prints img')].map(({ src }) => new URL(src));
  const paths = [...files, ...photos.filter(({ protocol }) => protocol !== 'blob:')].map(({ pathname }) => pathname);
  return [...new Set(paths)];
}
