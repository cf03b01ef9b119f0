/** What asks the server for a part of a page by attributes of the markup: htmx. */
const ASKS = '[hx-get]:not([hidden]), [hx-post]:not([hidden])';

// No eval, no injected styles (the content security policy forbids both), and no page snapshots in
// the browser's storage: a list of the nearest stations tells where its reader was.
const SETTINGS = {
  allowEval: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  timeout: 15_000,
};

let loading: Promise<typeof import('htmx.org')> | undefined;

/** Loads what asks for parts of pages where something on the page does; the first page does without. */
export function offerFragments(document: Document, load = () => import('htmx.org')): void {
  if (document.querySelector(ASKS)) {
    const settings = document.createElement('meta');
    settings.name = 'htmx-config'; // read as soon as it is loaded
    settings.content = JSON.stringify(SETTINGS);
    document.head.append(settings);
    loading = begun(document, load);
  }
}

/**
 * htmx begins with the page's DOMContentLoaded, or at once where all has come. Between the two, while pictures are still
 * on their way, it would wait for an event that is over: it is said again, and nobody else listens for it.
 */
function begun<T>(document: Document, load: () => Promise<T>): Promise<T> {
  let isRead = false;
  document.addEventListener('DOMContentLoaded', () => (isRead = true), { once: true });
  return load().then((htmx) => {
    if (isRead && document.readyState === 'interactive') {
      document.dispatchEvent(new Event('DOMContentLoaded'));
    }
    return htmx;
  });
}

/** An element no longer asks as it did. */
export function readAgain(element: Element): void {
  void loading?.then(({ default: htmx }) => htmx.process(element));
}
