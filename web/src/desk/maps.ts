/**
 * Loads the maps of the desk where a page has one, and only when it is in sight: the table and the numbers do without.
 */
export function offerMaps(document: Document): void {
  offerRows(document.querySelector<HTMLDetailsElement>('[data-rows-map]'));
  offerPoint(document.querySelector<HTMLElement>('[data-point-map]'));
}

/** Beside the table on a wide screen, on a narrow one behind its name. */
function offerRows(fold: HTMLDetailsElement | null): void {
  if (!fold) {
    return;
  }
  fold.hidden = false;
  let opened = false;
  fold.addEventListener('toggle', () => {
    if (fold.open && !opened) {
      opened = true;
      void open(fold, async (panel) => (await import('./desk-maps')).rowsMap(panel, document));
    }
  });
  fold.open = matchMedia('(min-width: 80em)').matches;
}

function offerPoint(place: HTMLElement | null): void {
  if (place) {
    place.hidden = false;
    void open(place, async (panel) => (await import('./desk-maps')).pointMap(panel, document, place.dataset.pointMap ?? ''));
  }
}

async function open(around: HTMLElement, draw: (panel: HTMLElement) => Promise<unknown>): Promise<void> {
  const panel = around.querySelector<HTMLElement>('.map')!;
  try {
    await draw(panel);
  } catch {
    panel.dataset.map = 'failed';
  }
}
