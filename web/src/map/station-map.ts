import { LngLatBounds, type LngLatLike, type Map as GroundMap, type Marker } from 'maplibre-gl';
import { LISTED, LOCATED } from '../nearby';
import type { Fix } from '../position';
import { ROUTED } from '../route';
import { Cards } from '../near/cards';
import { languageOf } from '../near/language';
import { TimeWords } from '../near/time-words';
import { nearest, wallMinute, type Pack, type Station } from '../pack';
import type { NamedPlace } from './ground';
import { colour, openMap } from './open';
import { OtherStations } from './other-stations';
import { hereMarker, pinMarker, readPins } from './pins';

const ROUTE = 'route';

/** Room in pixels for the marks, and above them for what lies on the map. */
const AROUND = { top: 76, right: 60, bottom: 44, left: 44 };

const DONGCHENG: LngLatLike = [116.4105, 39.917];

/** The map beside the list. Both show the same stations and the same one selected. */
export class StationMap {
  readonly #panel: HTMLElement;
  readonly #map: GroundMap;
  readonly #markers: Marker[] = [];
  readonly #others: OtherStations;
  #here: Marker | undefined;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
    this.#map = openMap(panel, { center: DONGCHENG, zoom: 11.6 }, () => readPlaces(document));
    this.#others = new OtherStations(this.#map, (station, pack) => this.#showOther(station, pack));
    this.#map.on('style.load', () => this.#others.draw((name) => this.#colour(name)));
    this.#follow();
    this.#showStations();
  }

  /** Marks one station on the map and in the list. */
  select(code: string): void {
    for (const pin of this.#panel.querySelectorAll<HTMLElement>('[data-pin]')) {
      pin.setAttribute('aria-pressed', String(pin.dataset.pin === code));
    }
    for (const card of document.querySelectorAll<HTMLElement>('#results [data-station]')) {
      const selected = card.dataset.station === code;
      card.classList.toggle('selected', selected);
      if (selected) {
        this.#showCard(card);
      }
    }
  }

  /** In the list where the list is in sight; as a copy at the foot of a map that fills the screen. */
  #showCard(card: HTMLElement): void {
    this.#showAtFoot(withoutIds(card.cloneNode(true) as HTMLElement), false);
    if (location.hash !== '#map') {
      card.scrollIntoView({ block: 'nearest', behavior: motion() });
    }
    this.#map.easeTo({ center: [Number(card.dataset.lon), Number(card.dataset.lat)] });
  }

  /** One that is not in the list, on a card of its own. */
  #showOther(station: Station, pack: Pack): void {
    const { lng: lon, lat } = this.#here?.getLngLat() ?? { lng: station.lon, lat: station.lat };
    const minute = wallMinute(Date.now());
    const found = nearest(pack, { lon, lat, minute, k: pack.stations.length, radiusMetres: Infinity });
    const one = found.find(({ station: { code } }) => code === station.code);
    if (one) {
      const card = new Cards(document, new TimeWords(languageOf(document), minute), []).next(one);
      if (!this.#here) {
        card.querySelector('.far')?.remove();
      }
      this.#showAtFoot(withoutIds(card.firstElementChild as HTMLElement), true);
    }
  }

  /**
   * @param alone whether the card is nowhere else on the page
   */
  #showAtFoot(card: HTMLElement, alone: boolean): void {
    const foot = this.#panel.querySelector<HTMLElement>('[data-selected]');
    foot?.toggleAttribute('data-alone', alone);
    foot?.replaceChildren(card);
  }

  #follow(): void {
    document.addEventListener('htmx:afterSettle', () => this.#showStations());
    document.addEventListener(LISTED, () => this.#showStations());
    document.addEventListener(LOCATED, (event) => this.#showHere((event as CustomEvent<Fix>).detail));
    document.addEventListener(ROUTED, (event) => this.#showRoute((event as CustomEvent<[number, number][]>).detail));
    document.addEventListener('click', (event) => {
      const shown = (event.target as Element).closest<HTMLElement>('[data-show]');
      if (shown) {
        this.select(shown.dataset.show ?? '');
      }
    });
    addEventListener('hashchange', () => requestAnimationFrame(() => this.#map.resize()));
  }

  #showStations(): void {
    this.#markers.splice(0).forEach((marker) => marker.remove());
    const bounds = new LngLatBounds();
    const pins = readPins(document.querySelector('#results')!);
    this.#others.leaveOut(pins.map(({ code }) => code));
    // The nearest comes last, so that it lies on top.
    for (const pin of pins.toReversed()) {
      this.#markers.push(pinMarker(pin, this.#panel.dataset.icons ?? '', (code) => this.select(code)).addTo(this.#map));
      bounds.extend(pin.at);
    }
    this.#panel.querySelector('[data-selected]')?.replaceChildren();
    this.#showPlace();
    if (this.#here) {
      bounds.extend(this.#here.getLngLat());
    }
    if (!bounds.isEmpty()) {
      this.#map.fitBounds(bounds, { padding: AROUND, maxZoom: this.#isPlain() ? 14 : 16, animate: false });
    }
  }

  /** The place that was typed, where one was. */
  #showPlace(): void {
    const place = document.querySelector<HTMLElement>('#results [data-around]');
    if (place) {
      this.#showHere({ lon: Number(place.dataset.lon), lat: Number(place.dataset.lat) });
    }
  }

  #showRoute(line: [number, number][]): void {
    this.#map.getSource(ROUTE) && this.#map.removeLayer(ROUTE).removeSource(ROUTE);
    this.#map.addLayer({
      id: ROUTE,
      type: 'line',
      source: { type: 'geojson', data: { type: 'LineString', coordinates: line } },
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': this.#colour('--ember'), 'line-width': 5 },
    });
    this.#showHere({ lon: line[0]![0], lat: line[0]![1] });
    const bounds = line.reduce((all, point) => all.extend(point), new LngLatBounds());
    this.#map.fitBounds(bounds, { padding: AROUND, maxZoom: 17, animate: false });
  }

  /** On plain ground the names of the subdistricts must stay in sight. */
  #isPlain(): boolean {
    return !this.#panel.dataset.pmtiles && !this.#panel.dataset.tianditu;
  }

  #showHere(fix: Pick<Fix, 'lon' | 'lat'>): void {
    this.#here?.remove();
    this.#here = hereMarker(this.#map, [fix.lon, fix.lat]);
  }

  #colour(name: string): string {
    return colour(this.#panel, name);
  }
}

/** The subdistricts, from the links that choose one. */
function readPlaces(page: ParentNode): NamedPlace[] {
  return [...page.querySelectorAll<HTMLElement>('[data-place]')].map(({ dataset }) => ({
    name: dataset.place ?? '',
    lon: Number(dataset.lon),
    lat: Number(dataset.lat),
  }));
}

function withoutIds(card: HTMLElement): HTMLElement {
  card.removeAttribute('data-station');
  card.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  return card;
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
