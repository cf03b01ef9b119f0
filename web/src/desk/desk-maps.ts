import { LngLatBounds, Marker, type LngLat, type LngLatLike } from 'maplibre-gl';
import { openMap } from '../map/open';
import { pinMarker, readPins } from '../map/pins';
import { moved } from './step';

const AROUND = { padding: 48, maxZoom: 16, animate: false } as const;
const DONGCHENG: LngLatLike = [116.4105, 39.917];
const CLOSE = 16.5;

/** The rows of the register on a map: who points at one sees the other. */
export function rowsMap(panel: HTMLElement, document: Document): void {
  const rows = document.querySelector<HTMLElement>('[data-rows]')!;
  const map = openMap(panel, { center: DONGCHENG, zoom: 11 }, () => []);
  const bounds = new LngLatBounds();
  const show = (code: string | undefined, scroll: boolean): void => {
    panel.querySelectorAll<HTMLElement>('[data-pin]').forEach((pin) => pin.setAttribute('aria-pressed', String(pin.dataset.pin === code)));
    rows.querySelectorAll<HTMLElement>('[data-station]').forEach((row) => {
      const isIt = row.dataset.station === code;
      row.classList.toggle('shown', isIt);
      if (isIt && scroll) {
        row.scrollIntoView({ block: 'nearest' });
      }
    });
  };
  for (const pin of readPins(rows)) {
    const marker = pinMarker(pin, panel.dataset.icons ?? '', (code) => {
      show(code, true);
      rows.querySelector<HTMLElement>(`[data-station="${code}"] a`)?.focus({ preventScroll: true });
    });
    marker.addTo(map).getElement().addEventListener('mouseenter', () => show(pin.code, true));
    bounds.extend(pin.at);
  }
  for (const event of ['mouseover', 'focusin']) {
    rows.addEventListener(event, ({ target }) => {
      const row = (target as Element).closest<HTMLElement>('[data-station]');
      if (row) {
        show(row.dataset.station, false);
      }
    });
  }
  if (!bounds.isEmpty()) {
    map.fitBounds(bounds, AROUND);
  }
}

/** The entrance on a map, dragged or pushed by arrows; what it comes to is worked out by the server, as for what is typed. */
export function pointMap(panel: HTMLElement, document: Document, name: string): void {
  const numbers = document.querySelector<HTMLInputElement>('#point')!;
  const datum = document.querySelector<HTMLSelectElement>('#point-datum')!;
  const where = (): HTMLElement => document.querySelector<HTMLElement>('#where')!;
  const at = read(where());
  const map = openMap(panel, { center: at ?? DONGCHENG, zoom: at ? CLOSE : 11 }, () => []);
  const mark = new Marker({ element: button(document, name), draggable: true, anchor: 'center' }).setLngLat(at ?? DONGCHENG).addTo(map);
  const near: Marker[] = [];
  let pushed = '';

  const tell = (there: LngLat): void => {
    datum.value = 'wgs84';
    pushed = `${there.lng.toFixed(6)}, ${there.lat.toFixed(6)}`;
    numbers.value = pushed;
    numbers.dispatchEvent(new Event('input', { bubbles: true }));
  };
  mark.on('dragend', () => tell(mark.getLngLat()));
  mark.getElement().addEventListener('keydown', (event) => {
    const there = moved(mark.getLngLat(), event.key, event.shiftKey ? 10 : 1);
    if (there) {
      event.preventDefault();
      event.stopPropagation();
      mark.setLngLat(there);
      tell(mark.getLngLat());
    }
  });

  const follow = (): void => {
    const there = read(where());
    // an answer to the last step but one does not take the mark back
    if (there && numbers.value !== pushed) {
      mark.setLngLat(there);
      if (!map.getBounds().contains(there)) {
        map.jumpTo({ center: there, zoom: CLOSE });
      }
    }
    near.splice(0).forEach((one) => one.remove());
    where().querySelectorAll<HTMLElement>('[data-near]').forEach((one) => near.push(neighbour(document, one).addTo(map)));
  };
  document.addEventListener('htmx:afterSettle', follow);
  follow();
}

function read({ dataset }: HTMLElement): [number, number] | undefined {
  return dataset.lon && dataset.lat ? [Number(dataset.lon), Number(dataset.lat)] : undefined;
}

function button(document: Document, name: string): HTMLElement {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'mark-point';
  mark.setAttribute('aria-label', name);
  return mark;
}

function neighbour(document: Document, { dataset }: HTMLElement): Marker {
  const label = document.createElement('span');
  label.className = 'near-point';
  label.textContent = `${dataset.name} · ${dataset.distance}`;
  return new Marker({ element: label, anchor: 'left', offset: [-6, 0] }).setLngLat([Number(dataset.lon), Number(dataset.lat)]);
}
