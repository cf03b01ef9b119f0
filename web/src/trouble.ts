import htmx from 'htmx.org';

type Trouble = 'offline' | 'failed';

/** What went wrong with the last request is said above the list, which stays; the way out is one button. */
export function reportTrouble(document: Document): void {
  document.addEventListener('htmx:sendError', () => show(document, 'offline'));
  document.addEventListener('htmx:timeout', () => show(document, 'offline'));
  document.addEventListener('htmx:responseError', () => show(document, 'failed'));
  document.addEventListener('htmx:afterSwap', () => show(document, undefined));
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-retry]')) {
      retry(document);
    }
  });
  addEventListener('offline', () => show(document, 'offline'));
  addEventListener('online', () => {
    if (isShown(document, 'offline')) {
      retry(document);
    }
  });
}

function retry(document: Document): void {
  show(document, undefined);
  const filters = document.querySelector('#filters');
  if (filters) {
    htmx.trigger(filters, 'find');
  } else {
    location.reload();
  }
}

function isShown(document: Document, trouble: Trouble): boolean {
  return document.querySelector<HTMLElement>(`[data-trouble=${trouble}]`)?.hidden === false;
}

function show(document: Document, trouble: Trouble | undefined): void {
  document.querySelectorAll<HTMLElement>('[data-trouble]').forEach((notice) => {
    notice.hidden = notice.dataset.trouble !== trouble;
  });
}
