import { Marker, type LngLatLike, type Map } from 'maplibre-gl';

/** A station as its card in the list shows it. */
export interface Pin {
  readonly code: string;
  readonly name: string;
  readonly state: string;
  /** The word for the state, in the language of the page. */
  readonly said: string;
  readonly at: LngLatLike;
}

/** The stations of the list, read from its cards. */
export function readPins(list: ParentNode): Pin[] {
  return [...list.querySelectorAll<HTMLElement>('[data-station]')].map(({ dataset }) => ({
    code: dataset.station ?? '',
    name: dataset.name ?? '',
    state: dataset.state ?? 'unknown',
    said: dataset.said ?? '',
    at: [Number(dataset.lon), Number(dataset.lat)],
  }));
}

/** A marker that is a button: it has a name, takes the focus, and shows the state by shape and colour. */
export function pinMarker(pin: Pin, icons: string, onSelect: (code: string) => void): Marker {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `pin ${pin.state}`;
  button.dataset.pin = pin.code;
  button.setAttribute('aria-label', `${pin.name}, ${pin.said}`);
  button.setAttribute('aria-pressed', 'false');
  button.append(icon(icons, `state-${pin.state}`));
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onSelect(pin.code);
  });
  return new Marker({ element: button, anchor: 'center' }).setLngLat(pin.at);
}

/** Where the reader is. */
export function hereMarker(map: Map, at: LngLatLike): Marker {
  const dot = document.createElement('span');
  dot.className = 'here';
  return new Marker({ element: dot }).setLngLat(at).addTo(map);
}

function icon(sprite: string, name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${sprite}#${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}
