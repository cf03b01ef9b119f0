/** Where pages are kept that somebody took along. */
const TAKEN = 'taken';

/** In a copy that is kept: whose it is, and when it was made, in milliseconds since 1970 by the clock of the phone. */
const BY = 'Taken-By';
const AT = 'Taken-At';

/** Longer than that nobody is on the way. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/**
 * Keeps a page of the desk on this phone, with the files and photos it needs.
 *
 * @param account whose page it is
 * @param files their paths
 * @throws where the browser keeps nothing, or the page is not to be had
 */
export async function take(account: string, path: string, files: readonly string[]): Promise<void> {
  const cache = await caches.open(TAKEN);
  await Promise.all([...files, path].map(async (file) => cache.put(file, signed(await got(file), account))));
}

/** Whether a page is kept for its owner. */
export async function isTaken(account: string, path: string): Promise<boolean> {
  return (await takenCopy(path))?.headers.get(BY) === account;
}

/** A copy that is kept, while it is not too old. */
export async function takenCopy(path: string, now = Date.now()): Promise<Response | undefined> {
  const cache = await caches.open(TAKEN);
  const kept = await cache.match(path);
  if (kept && now - Number(kept.headers.get(AT)) > LONGEST_MS) {
    await cache.delete(path);
    return undefined;
  }
  return kept;
}

/** Puts a newer copy in the place of one that is kept. */
export async function takeNewer(path: string, page: Response): Promise<void> {
  const kept = await takenCopy(path);
  if (kept) {
    await (await caches.open(TAKEN)).put(path, signed(page, kept.headers.get(BY) ?? ''));
  }
}

/** Keeps a page no longer. */
export async function leave(path: string): Promise<void> {
  await (await caches.open(TAKEN)).delete(path);
}

/** Keeps nothing of anybody else. */
export async function leaveOthers(account: string): Promise<void> {
  const cache = await caches.open(TAKEN);
  for (const file of await cache.keys()) {
    if ((await cache.match(file))?.headers.get(BY) !== account) {
      await cache.delete(file);
    }
  }
}

/** Keeps nothing. */
export async function leaveAll(): Promise<void> {
  await caches.delete(TAKEN);
}

async function got(file: string): Promise<Response> {
  const answer = await fetch(file);
  if (!answer.ok || answer.redirected) {
    throw new Error(`${file} is not to be had`);
  }
  return answer;
}

function signed(answer: Response, account: string): Response {
  const headers = new Headers(answer.headers);
  headers.set(BY, account);
  headers.set(AT, String(Date.now()));
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}
