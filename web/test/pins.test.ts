// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

vi.mock('maplibre-gl', () => ({
  Marker: class {
    readonly element: HTMLElement;
    constructor({ element }: { element: HTMLElement }) {
      this.element = element;
    }
    setLngLat(): this {
      return this;
    }
  },
}));

import { pinMarker, readPins } from '../src/map/pins';

const CARD =
  '<li data-station="10000012" data-name="早班驿站" data-state="doubtful" data-said="待核实" data-lon="116.4" data-lat="39.9"></li>';

it('stand for the cards of the list', () => {
  document.body.innerHTML = CARD;

  expect(readPins(document)).toEqual([
    { code: '10000012', name: '早班驿站', state: 'doubtful', said: '待核实', at: [116.4, 39.9] },
  ]);
});

it('are buttons that say name and state, with the shape of the state', () => {
  document.body.innerHTML = CARD;
  const select = vi.fn();
  const { element } = pinMarker(readPins(document)[0]!, '/static/icons.svg', select) as unknown as {
    element: HTMLButtonElement;
  };

  element.click();

  expect(element.getAttribute('aria-label')).toBe('早班驿站, 待核实');
  expect(element.querySelector('use')!.getAttribute('href')).toBe('/static/icons.svg#state-doubtful');
  expect(select).toHaveBeenCalledWith('10000012');
});
