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
  sayIfKept(document);
  addEventListener('offline', () => showTrouble(document, 'offline'));
  addEventListener('online', () => {
    if (isTroubleShown(document, 'offline')) {
      retry(document);
    }
  });
}

/** A page opened without a network was kept, and may be old. */
function sayIfKept(document: Document): void {
  const notice = document.querySelector<HTMLElement>('[data-kept]');
  if (notice && !navigator.onLine) {
    notice.hidden = false;
    addEventListener('online', () => location.reload(), { once: true });
  }
}

function retry(document: Document): void {
  showTrouble(document, undefined);
  const filters = document.querySelector('#filters');
  if (filters) {
    filters.dispatchEvent(new Event('find', { bubbles: true }));
  } else {
    location.reload();
  }
}
