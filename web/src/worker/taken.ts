import { leaveAll, takeNewer, takenCopy } from '../form/take';
import { dropDraft, listDrafts } from '../form/draft';
import { syncDrafts } from '../form/sync';

const PATIENCE_MS = 3_000;
const LAST_TRY_MS = 10_000;

/** The page as it is now, and so kept anew; as it was taken along where there is no network, or hardly any. */
export async function answerTaken(event: FetchEvent, otherwise: () => Promise<Response>): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const kept = await takenCopy(path);
  if (!kept) {
    return otherwise();
  }
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok) {
      event.waitUntil(takeNewer(path, answer.clone()));
    }
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  return Promise.race([fresh.catch(() => kept), after(PATIENCE_MS).then(() => kept)]);
}

/**
 * Signs out, and then keeps nothing of the desk on this phone but what could not be sent before: that is sent once its
 * owner signs in again, and shown to nobody else.
 */
export async function signOut(request: Request): Promise<Response> {
  await Promise.race([syncDrafts().catch(() => undefined), after(LAST_TRY_MS)]);
  const answer = await fetch(request);
  if (answer.ok || answer.type === 'opaqueredirect') {
    await leaveAll();
    const over = (await listDrafts()).filter(({ state }) => state !== 'waiting' && state !== 'refused');
    await Promise.all(over.map(({ key }) => dropDraft(key)));
  }
  return answer;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
