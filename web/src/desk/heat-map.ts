import { LngLatBounds, Marker } from 'maplibre-gl';
import { openMap } from '../map/open';

const DONGCHENG: [number, number] = [116.4105, 39.917];
const AROUND = { padding: 48, maxZoom: 15, animate: false } as const;

/** Where people wish for stations: each cell with its number, as the list below says it. */
export function heatMap(panel: HTMLElement, document: Document): void {
  const map = openMap(panel, { center: DONGCHENG, zoom: 11.5 }, () => []);
  const bounds = new LngLatBounds();
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-heap]')) {
    const at: [number, number] = [Number(dataset.lon), Number(dataset.lat)];
    const mark = document.createElement('span');
    mark.className = Number(dataset.heap) < 3 ? 'heat-dot' : 'heat-dot hot';
    mark.textContent = dataset.heap ?? '';
    mark.title = dataset.name ?? '';
    new Marker({ element: mark, anchor: 'center' }).setLngLat(at).addTo(map);
    bounds.extend(at);
  }
  if (!bounds.isEmpty()) {
    map.fitBounds(bounds, AROUND);
  }
}
