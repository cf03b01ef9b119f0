import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, AttributionControl, Map as GroundMap, NavigationControl, setWorkerUrl, type LngLatLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Protocol } from 'pmtiles';
import { ground, type NamedPlace } from './ground';
import { isOutOfReach } from './out-of-reach';

setWorkerUrl(workerUrl);
// With the metadata comes who made the map, to be said on it.
addProtocol('pmtiles', new Protocol({ metadata: true }).tile);

/** Where a map begins. */
export interface Sight {
  readonly center: LngLatLike;
  readonly zoom: number;
}

/** The base map in a panel that says what the operator configured, by day and by night. */
export function openMap(panel: HTMLElement, sight: Sight, places: () => NamedPlace[]): GroundMap {
  const style = () => styleOf(panel, places());
  const map = new GroundMap({
    container: panel.querySelector<HTMLElement>('[data-canvas]')!,
    style: style(),
    ...sight,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    locale: {
      'Map.Title': panel.dataset.title ?? '',
      'NavigationControl.ZoomIn': panel.dataset.zoomIn ?? '',
      'NavigationControl.ZoomOut': panel.dataset.zoomOut ?? '',
    },
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new AttributionControl({ compact: false }));
  map.on('error', ({ error }) => {
    if (!isOutOfReach(error)) {
      console.error(error);
    }
  });
  map.once('load', () => (panel.dataset.map = 'ready'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => map.setStyle(style()));
  return map;
}

/** A colour token of the style sheet as it is in the panel. */
export function colour(panel: HTMLElement, name: string): string {
  return getComputedStyle(panel).getPropertyValue(name).trim();
}

function styleOf(panel: HTMLElement, places: NamedPlace[]) {
  const { pmtiles, tianditu, attribution } = panel.dataset;
  return ground(
    { pmtiles: pmtiles && new URL(pmtiles, location.href).href, tianditu, attribution: attribution ?? '' },
    places,
    (name) => colour(panel, name),
  );
}
