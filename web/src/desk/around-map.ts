import { LngLatBounds, Marker, type Map as GroundMap } from 'maplibre-gl';
import { colour, openMap } from '../map/open';
import { circle } from './circle';

const RADII = [300, 1000];
const AROUND = { padding: 16, animate: false } as const;

/** A place to build at, two circles around it, and what lies in them as the table says it. */
export function aroundMap(panel: HTMLElement, around: HTMLElement, document: Document): void {
  const here: [number, number] = [Number(around.dataset.lon), Number(around.dataset.lat)];
  const map = openMap(panel, { center: here, zoom: 14 }, () => []);
  map.on('style.load', () => drawCircles(map, panel, here));
  dot(document, 'place-dot', around.dataset.name ?? '', here).addTo(map);
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-around]')) {
    const kind = dataset.around === 'station' ? 'station-dot' : 'project-dot';
    dot(document, kind, dataset.name ?? '', [Number(dataset.lon), Number(dataset.lat)]).addTo(map);
  }
  const bounds = circle(here, RADII.at(-1)!).reduce((all, point) => all.extend(point), new LngLatBounds());
  map.fitBounds(bounds, AROUND);
}

function drawCircles(map: GroundMap, panel: HTMLElement, here: [number, number]): void {
  map.addSource('circles', {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: RADII.map((metres) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: circle(here, metres) },
      })),
    },
  });
  map.addLayer({
    id: 'circles',
    type: 'line',
    source: 'circles',
    paint: { 'line-color': colour(panel, '--ember'), 'line-width': 2, 'line-dasharray': [3, 2] },
  });
}

function dot(document: Document, kind: string, name: string, at: [number, number]): Marker {
  const mark = document.createElement('span');
  mark.className = kind;
  mark.title = name;
  return new Marker({ element: mark, anchor: 'center' }).setLngLat(at);
}
