/**
 * Loads the map when it comes near the screen, after the list is there: on a wide screen at once, on
 * a phone once its reader moves towards it; on one that saves data, when it is asked for. Without it
 * the list says everything.
 */
export function offerMap(document: Document): void {
  const panel = document.querySelector<HTMLElement>('#map');
  if (!panel) {
    return;
  }
  const load = once(async () => {
    try {
      const { StationMap } = await import('./station-map');
      new StationMap(panel);
    } catch {
      panel.dataset.map = 'failed';
    }
  });
  addEventListener('hashchange', () => location.hash === '#map' && load());
  if (savesData()) {
    panel.dataset.map = 'asked';
    panel.addEventListener('click', load);
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        whenIdle(load);
      }
    },
    { rootMargin: '300px' },
  );
  if (matchMedia('(min-width: 60em)').matches) {
    observer.observe(panel);
  } else {
    MOVES.forEach((move) => addEventListener(move, () => observer.observe(panel), { once: true, passive: true }));
  }
}

/** What a reader does who goes on from the first screen. */
const MOVES = ['scroll', 'pointerdown', 'keydown'];

function once(action: () => unknown): () => void {
  let done = false;
  return () => {
    if (!done) {
      done = true;
      void action();
    }
  };
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(action, { timeout: 2_000 });
  } else {
    setTimeout(action, 200);
  }
}
