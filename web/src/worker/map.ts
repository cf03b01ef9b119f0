import { piece } from './range';
import { keptAt, stamped } from './stamp';

const MAP = 'map';
const WHOLE = '/map/base.pmtiles';
const LARGEST = 20 * 1_024 * 1_024;
const A_WEEK_MS = 7 * 24 * 3_600_000;

let taking: Promise<void> | undefined;

/** Pieces of the map from a whole copy, which is taken once behind the reader's back. */
export async function answerMap(event: FetchEvent): Promise<Response> {
  const whole = await (await caches.open(MAP)).match(WHOLE);
  if ((!whole || isOld(whole)) && !savesData()) {
    taking ??= take().finally(() => (taking = undefined));
    event.waitUntil(taking.catch(() => undefined));
  }
  return whole ? piece(whole, event.request.headers.get('Range')) : fetch(event.request);
}

/** The whole file, unless it is too large to keep. */
async function take(): Promise<void> {
  const tooLarge = new AbortController();
  const answer = await fetch(WHOLE, { signal: tooLarge.signal });
  if (!answer.ok || !(Number(answer.headers.get('Content-Length')) <= LARGEST)) {
    tooLarge.abort();
    return;
  }
  await (await caches.open(MAP)).put(WHOLE, stamped(answer));
}

function isOld(copy: Response): boolean {
  return Date.now() - (keptAt(copy) ?? 0) > A_WEEK_MS;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
