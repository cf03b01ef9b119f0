const KEPT = /\/(static|api\/v1\/pack)\//;

/**
 * Pages that were seen open without a network from the next visit on, where a browser has workers.
 * What the very first visit fetched before there was one is fetched again, most of it from the
 * browser's own cache, so that the worker keeps it too.
 */
export function keepPages(navigator: Navigator): void {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const workers = navigator.serviceWorker;
  if (!workers.controller) {
    workers.addEventListener('controllerchange', fetchAgain, { once: true });
  }
  addEventListener('load', () => {
    workers.register('/sw.js').catch(() => undefined);
  });
}

function fetchAgain(): void {
  performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((url) => KEPT.test(url) && !url.includes('?'))
    .forEach((url) => void fetch(url).catch(() => undefined));
}
