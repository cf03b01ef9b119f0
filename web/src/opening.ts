const AGAIN_MS = 5_000;

/**
 * Shows how far an opening has come, as the server tells it. A line that is lost the browser takes up again by itself;
 * where the server ends it for good the page is asked once more.
 */
export function follow(document: Document, reload = () => location.reload()): void {
  const shown = document.querySelector<HTMLElement>('[data-events]');
  if (!shown?.dataset.events || isOver(shown)) {
    return;
  }
  const events = new EventSource(shown.dataset.events);
  events.onmessage = ({ data }: MessageEvent<string>) => {
    shown.innerHTML = data;
    if (isOver(shown)) {
      events.close();
    }
  };
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(reload, AGAIN_MS);
    }
  };
}

function isOver(shown: HTMLElement): boolean {
  return shown.querySelector('[data-over]') !== null;
}

follow(document);
