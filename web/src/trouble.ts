import htmx from 'htmx.org';
import { isTroubleShown, showTrouble } from './notices';

/** What went wrong with the last request is said above the list, which stays; the way out is one button. */
export function reportTrouble(document: Document): void {
  document.addEventListener('htmx:sendError', () => showTrouble(document, 'offline'));
  document.addEventListener('htmx:timeout', () => showTrouble(document, 'offline'));
  document.addEventListener('htmx:responseError', () => showTrouble(document, 'failed'));
  document.addEventListener('htmx:afterSwap', () => showTrouble(document, undefined));
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-retry]')) {
      retry(document);
    }
  });
  if (!navigator.onLine) {
    showTrouble(document, 'offline'); // this page was kept, and may be old
  }
  addEventListener('offline', () => showTrouble(document, 'offline'));
  addEventListener('online', () => {
    if (isTroubleShown(document, 'offline')) {
      retry(document);
    }
  });
}

function retry(document: Document): void {
  showTrouble(document, undefined);
  const filters = document.querySelector('#filters');
  if (filters) {
    htmx.trigger(filters, 'find');
  } else {
    location.reload();
  }
}
