const KEPT = /\/(static|api\/v1\/pack)\//;
const MAP = /\/map\/[^/]+$/;

/**
 * After one visit the pages work without a network, where a browser has workers. What the very first
 * visit fetched before there was a worker is fetched again, most of it from the browser's own cache,
 * so that the worker keeps it too.
 */
export function keepPages(document: Document, navigator: Navigator, loadPack = () => import('./pack')): void {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const workers = navigator.serviceWorker;
  if (!workers.controller) {
    workers.addEventListener('controllerchange', () => void fetchAgain(document, loadPack), { once: true });
  }
  addEventListener('load', () => {
    workers.register('/sw.js').catch(() => undefined);
  });
}

async function fetchAgain(document: Document, loadPack: () => Promise<typeof import('./pack')>): Promise<void> {
  const fetched = performance.getEntriesByType('resource').map((entry) => entry.name);
  fetched.filter((url) => KEPT.test(url) && !url.includes('?')).forEach((url) => keep(url));
  fetched.filter((url) => MAP.test(url)).slice(0, 1).forEach((url) => keep(url, { headers: { Range: 'bytes=0-0' } }));
  if (!fetched.some((url) => url.includes('/api/v1/pack/'))) {
    const { cellOf } = await loadPack();
    const cells = new Set(places(document).map(([lon, lat]) => cellOf(lon, lat)));
    cells.forEach((cell) => keep(`/api/v1/pack/${cell}`));
  }
}

/** Where the district's subdistricts are: who was not yet located is most likely there. */
function places(document: Document): [number, number][] {
  return [...document.querySelectorAll<HTMLElement>('[data-place]')].map(({ dataset }) => [
    Number(dataset.lon),
    Number(dataset.lat),
  ]);
}

function keep(url: string, request: RequestInit = {}): void {
  void fetch(url, request).catch(() => undefined);
}
