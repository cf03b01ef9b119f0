import { CHANGED, listLetters } from './letters/drawer';
import { isNotNow } from './post';
import { keptAt } from './worker/stamp';

const AGAIN_MS = 2_000;
const PATIENCE_MS = 5_000;

let asked = 0;
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows what is so now, as soon as what waited on the phone has arrived, and whenever the keeper comes back. An answer
 * that a tap or a later question has overtaken is old, and is left.
 *
 * @returns whether nothing more is to be asked: it is shown, a later question is on its way, or nobody looks
 * @throws where the network or the server gives no answer, or not soon
 */
export async function refresh(document: Document): Promise<boolean> {
  const turn = ++asked;
  if (document.hidden) {
    return true;
  }
  const waits = (await listLetters()).some(({ state }) => state === 'waiting');
  const shown = document.querySelector('main');
  if (waits || isBusy(document)) {
    return turn !== asked;
  }
  const page = new DOMParser().parseFromString(await ask(), 'text/html');
  const came = page.querySelector('main');
  if (turn !== asked) {
    return true;
  }
  if (!came || shown !== document.querySelector('main') || isBusy(document)) {
    return false;
  }
  shown?.replaceWith(document.adoptNode(came));
  return true;
}

/**
 * A question into a connection that is gone hears nothing, not even that: it is given up after a while. Whether there is
 * a network is not asked, since browsers are wrong about it: a copy that was kept is no answer.
 */
async function ask(): Promise<string> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const answer = await fetch('/k', { headers: { Accept: 'text/html' }, signal: abort.signal });
    if (isNotNow(answer) || keptAt(answer) !== undefined) {
      throw new TypeError(`no answer of the server's, or ${answer.status}`);
    }
    return await answer.text();
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody is about to say something. */
function isBusy(document: Document): boolean {
  return document.querySelector('.keeper details[open]') !== null;
}

/** The first question after the network came back is often lost with it: it is asked again, until its answer is shown. */
export function keepFresh(document: Document): void {
  clearTimeout(later);
  void refresh(document)
    .catch(() => false)
    .then((done) => {
      if (!done) {
        clearTimeout(later);
        later = setTimeout(keepFresh, AGAIN_MS, document);
      }
    });
}

/**
 * A page may have been written before a tap that arrived while it was on its way, of which nobody tells it: where there
 * are taps it is asked once more.
 */
export async function begin(document: Document): Promise<void> {
  if ((await listLetters()).length > 0) {
    clearTimeout(later);
    later = setTimeout(keepFresh, AGAIN_MS, document);
  }
}

const again = () => keepFresh(document);
void begin(document);
document.addEventListener('visibilitychange', again);
addEventListener('online', again);
if (typeof BroadcastChannel !== 'undefined') {
  let settled: ReturnType<typeof setTimeout> | undefined;
  new BroadcastChannel(CHANGED).onmessage = () => {
    again();
    // an answer under way may be of the moment in which the tap was written down: asked once more when all is quiet
    clearTimeout(settled);
    settled = setTimeout(again, AGAIN_MS);
  };
}
