/**
 * Loads the maps of the desk where a page has one, and only when it is in sight: the table and the numbers do without.
 */
export function offerMaps(document: Document): void {
  offerRows(document.querySelector<HTMLDetailsElement>('[data-rows-map]'));
  offerPoint(document.querySelector<HTMLElement>('[data-point-map]'));
  offerAround(document.querySelector<HTMLElement>('[data-around-map]'));
  offerHeat(document.querySelector<HTMLElement>('[data-heat-map]'));
  offerCabinets(document.querySelector<HTMLDetailsElement>('[data-cabinet-map]'));
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

function offerHeat(place: HTMLElement | null): void {
  if (place && document.querySelector('[data-heap]')) {
    place.hidden = false;
    void open(place, async (panel) => (await import('./heat-map')).heatMap(panel, document));
  }
}

function offerCabinets(fold: HTMLDetailsElement | null): void {
  fold?.addEventListener(
    'toggle',
    () => void open(fold, async (panel) => (await import('./cabinet-map')).cabinetMap(panel, document)),
    { once: true },
  );
  if (fold) {
    fold.hidden = false;
  }
}

/** In a fold, once that is open: a map that nobody sees has no size. */
function offerAround(place: HTMLElement | null): void {
  const fold = place?.closest('details');
  if (!place || !fold) {
    return;
  }
  const draw = (): void => {
    if (fold.open && place.hidden) {
      place.hidden = false;
      void open(place, async (panel) => (await import('./around-map')).aroundMap(panel, place, document));
    }
  };
  fold.addEventListener('toggle', draw);
  draw();
}

async function open(around: HTMLElement, draw: (panel: HTMLElement) => Promise<unknown>): Promise<void> {
  const panel = around.querySelector<HTMLElement>('.map')!;
  try {
    await draw(panel);
  } catch {
    panel.dataset.map = 'failed';
  }
}
