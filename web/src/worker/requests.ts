/**
 * How the worker answers: with a page, a file of the shell, a pack, the map, what was taken along from the desk; it
 * clears up when somebody signs out. Nothing else is its business.
 */
export type Kind = 'page' | 'shell' | 'pack' | 'map' | 'taken' | 'sign-out';

const FILTERS = new Set(['filtered', 'open', 'facilities']);
const KEPT_PAGES = /^\/(s\/[0-9A-Z]+(\/tell)?|area\/[0-9A-Z]+|k)$/;
const TAKEN_PAGE = /^\/desk\/forms\/fill\/[0-9a-f-]+$/;
const TAKEN_PHOTO = /^\/desk\/forms\/photo\/[0-9a-f-]+$/;
const SIGN_OUT = '/desk/sign-out';
const PACK = /^\/api\/v1\/pack\/[A-Z0-9.]+$/;

/** What a request is, seen from this origin; undefined for what goes its way without the worker. */
export function kindOf(request: { method: string; mode: string; url: string }, origin: string): Kind | undefined {
  const url = new URL(request.url);
  if (url.origin !== origin) {
    return undefined;
  }
  if (request.method !== 'GET') {
    return request.method === 'POST' && url.pathname === SIGN_OUT ? 'sign-out' : undefined;
  }
  if (url.pathname.startsWith('/static/')) {
    return 'shell';
  }
  if (url.pathname === '/map/base.pmtiles') {
    return 'map';
  }
  if (PACK.test(url.pathname)) {
    return url.search ? undefined : 'pack'; // with a query it is only what changed
  }
  if (TAKEN_PHOTO.test(url.pathname) || (request.mode === 'navigate' && TAKEN_PAGE.test(url.pathname))) {
    return 'taken';
  }
  return request.mode === 'navigate' ? 'page' : undefined;
}

/**
 * Under which address a page is kept; undefined if it is not: a list around a place somebody typed
 * tells where they meant to go.
 */
export function keptAs(address: string): string | undefined {
  const url = new URL(address);
  if (url.pathname === '/') {
    return [...url.searchParams.keys()].every((name) => FILTERS.has(name)) ? '/' : undefined;
  }
  return KEPT_PAGES.test(url.pathname) ? url.pathname : undefined;
}

/** What belongs to a page that is kept, to be kept with it: where people tell about a station. */
export function companion(path: string): string[] {
  return /^\/s\/[0-9A-Z]+$/.test(path) ? [`${path}/tell`] : [];
}

/** Whether what came is the page itself, and not the page with filters. */
export function isWhole(address: string): boolean {
  return new URL(address).search === '';
}
