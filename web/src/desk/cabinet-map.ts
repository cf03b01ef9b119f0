import { LngLatBounds, Marker } from 'maplibre-gl';
import { openMap } from '../map/open';

const DONGCHENG: [number, number] = [116.4105, 39.917];
const AROUND = { padding: 48, maxZoom: 15, animate: false } as const;

/** Where the cabinets of the wall stand: a mark leads to its card, and says in its form whether somebody has to go there. */
export function cabinetMap(panel: HTMLElement, document: Document): void {
  const map = openMap(panel, { center: DONGCHENG, zoom: 11.5 }, () => []);
  const bounds = new LngLatBounds();
  // Of those at one station the first of the wall lies on top.
  for (const card of [...document.querySelectorAll<HTMLElement>('[data-cabinet]')].reverse()) {
    const { dataset } = card;
    const at: [number, number] = [Number(dataset.lon), Number(dataset.lat)];
    const mark = document.createElement('a');
    mark.className = dataset.care === 'true' ? 'cabinet-dot care' : 'cabinet-dot';
    mark.textContent = dataset.care === 'true' ? '!' : '';
    mark.href = `#${card.id}`;
    mark.title = dataset.cabinet ?? '';
    mark.ariaLabel = mark.title;
    new Marker({ element: mark, anchor: 'center' }).setLngLat(at).addTo(map);
    bounds.extend(at);
  }
  if (!bounds.isEmpty()) {
    map.fitBounds(bounds, AROUND);
  }
}
