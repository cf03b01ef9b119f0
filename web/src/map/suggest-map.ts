import { Marker, type LngLat, type LngLatLike } from 'maplibre-gl';
import { coarse, middleOf } from './coarse';
import { openMap } from './open';

const DONGCHENG: LngLatLike = [116.4105, 39.917];

/** A place that somebody chooses, by a touch or by the middle of the map. Where the phone is, is not asked. */
export function suggestMap(panel: HTMLElement, around: HTMLElement, document: Document): void {
  const point = document.querySelector<HTMLInputElement>('input[name=point]')!;
  const marked = around.querySelector<HTMLElement>('[data-marked]')!;
  const known = middleOf(point.value);
  const map = openMap(panel, { center: known ?? DONGCHENG, zoom: known ? 15 : 12 }, () => []);
  const element = document.createElement('span');
  element.className = 'here';
  const mark = new Marker({ element });
  const show = (cell: string): void => {
    point.value = cell;
    mark.setLngLat(middleOf(cell)!).addTo(map);
    marked.hidden = false;
  };
  const choose = (at: LngLat): void => show(coarse(at));
  map.on('click', ({ lngLat }) => choose(lngLat));
  around.querySelector('[data-middle]')!.addEventListener('click', () => choose(map.getCenter()));
  if (known) {
    show(point.value);
  }
}
