import { answerMap } from './map';
import { CHANGED, sendLetters } from '../letters/drawer';
import { companion, isWhole, keptAs, kindOf } from './requests';
import { stamped } from './stamp';
import { answerTaken, signOut } from './taken';
import { CHANGED as DRAFTS_CHANGED } from '../form/draft';
import { syncDrafts } from '../form/sync';

/**
 * Pages that were seen still open without a network. Files of the shell carry a hash in their names
 * and are kept by version; a page is kept with the version it came with, so old and new never mix.
 * A new version takes over at once: it takes the known pages along, and leaves the files of the one
 * before to pages that are still open. Nothing that is posted, and no place, is ever kept; of the desk only what
 * somebody took along.
 */
declare const self: ServiceWorkerGlobalScope;

const SHELL = `shell-${__VERSION__}`;
const PAGES = `pages-${__VERSION__}`;
const PACKS = 'packs';
const OFFLINE = '/offline';

/** What a page answers that is no longer there for this phone: nothing of it is kept. */
const GONE = 410;

const PATIENCE_MS = 3_000;
const MOST_PAGES = 100; // those of 50 stations
const MOST_PACKS = 8;
const SHELLS_KEPT = 2;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (kindOf(request, location.origin)) {
    case 'shell':
      return event.respondWith(answerFile(request));
    case 'page':
      return event.respondWith(answerPage(event));
    case 'pack':
      return event.respondWith(networkFirst(event, PACKS, new URL(request.url).pathname, MOST_PACKS));
    case 'map':
      return event.respondWith(answerMap(event));
    case 'taken':
      return event.respondWith(answerTaken(event, () => (request.mode === 'navigate' ? answerPage(event) : fetch(request))));
    case 'sign-out':
      return event.respondWith(signOut(request));
  }
});

/** The network is back, perhaps long after the page was left. */
self.addEventListener('sync', (event) => {
  const send = { [CHANGED]: sendLetters, [DRAFTS_CHANGED]: syncDrafts }[event.tag];
  if (send) {
    event.waitUntil(send().then((isDone) => (isDone ? undefined : Promise.reject(new Error('still offline')))));
  }
});

async function install(): Promise<void> {
  const shell = await caches.open(SHELL);
  await shell.addAll(__SHELL__);
  const pages = await caches.open(PAGES);
  await pages.addAll(['/', OFFLINE]);
  const known = [...(await knownPages())].flatMap((path) => [path, ...companion(path)]);
  await Promise.all(known.map((path) => pages.add(path).catch(() => undefined)));
  await self.skipWaiting();
}

/** Those the version before kept, and those open now. */
async function knownPages(): Promise<Set<string>> {
  const addresses = (await self.clients.matchAll({ includeUncontrolled: true })).map((client) => client.url);
  for (const name of await caches.keys()) {
    if (name.startsWith('pages-') && name !== PAGES) {
      addresses.push(...(await (await caches.open(name)).keys()).map((request) => request.url));
    }
  }
  const paths = addresses.map(keptAs).filter((path) => path !== undefined && path !== '/');
  return new Set(paths.slice(-MOST_PAGES) as string[]);
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const shells = names.filter((name) => name.startsWith('shell-'));
  const old = [
    ...shells.slice(0, -SHELLS_KEPT),
    ...names.filter((name) => name.startsWith('pages-') && name !== PAGES),
  ];
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A name with a hash means the same bytes for ever. */
async function answerFile(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await (await caches.open(SHELL)).put(request, answer.clone());
  }
  return answer;
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const path = keptAs(event.request.url);
  try {
    if (!path) {
      return await fetch(event.request);
    }
    const answer = await networkFirst(event, PAGES, path, MOST_PAGES);
    event.waitUntil(keepCompanion(path));
    return answer;
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

async function keepCompanion(path: string): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const beside of companion(path)) {
    if (!(await cache.match(beside))) {
      await cache.add(beside).catch(() => undefined);
    }
  }
}

/**
 * What the network says; what is kept where it says nothing for three seconds.
 *
 * @throws TypeError where there is no network, and nothing is kept
 */
async function networkFirst(event: FetchEvent, name: string, key: string, most: number): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(key);
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok) {
      event.waitUntil(keep(cache, key, isWhole(event.request.url) ? answer.clone() : fetch(key), most));
    } else if (answer.status === GONE) {
      event.waitUntil(cache.delete(key)); // a keeper's page after the phone was taken off duty
    }
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  return kept ? Promise.race([fresh.catch(() => kept), after(PATIENCE_MS).then(() => kept)]) : fresh;
}

/** Puts an answer last, and drops the first where there are too many. */
async function keep(cache: Cache, key: string, coming: Response | Promise<Response>, most: number): Promise<void> {
  const answer = await coming;
  if (!answer.ok) {
    return;
  }
  await cache.delete(key);
  await cache.put(key, stamped(answer));
  const keys = (await cache.keys()).filter(({ url }) => ![OFFLINE, '/', '/k'].includes(new URL(url).pathname));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
