// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

const StationMap = vi.hoisted(() => vi.fn());
vi.mock('../src/map/station-map', () => ({ StationMap }));

import { offerMap } from '../src/map/offer';

let approach: (near: boolean) => void;
const observe = vi.fn();
const loaded = () => vi.waitFor(() => expect(StationMap).toHaveBeenCalledOnce());

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '<section id="map"></section>';
  vi.stubGlobal('requestIdleCallback', (action: () => void) => action());
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        approach = (near) => seen([{ isIntersecting: near }]);
      }
      observe = observe;
      disconnect(): void {}
    },
  );
  saveData(false);
});

function saveData(saves: boolean): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: saves }, configurable: true });
}

it('is loaded when it comes near the screen, once', async () => {
  offerMap(document);
  approach(false);
  expect(StationMap).not.toHaveBeenCalled();

  approach(true);
  approach(true);
  await loaded();
});

it('waits on a phone until its reader moves towards it', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  offerMap(document);
  expect(observe).not.toHaveBeenCalled();

  dispatchEvent(new Event('scroll'));
  expect(observe).toHaveBeenCalled();
  vi.unstubAllGlobals();
});

it('waits for a touch on a phone that saves data', async () => {
  saveData(true);
  offerMap(document);
  const panel = document.querySelector<HTMLElement>('#map')!;
  expect(panel.dataset.map).toBe('asked');

  panel.click();
  await loaded();
});

it('says that it cannot be shown; the list goes on', async () => {
  StationMap.mockImplementationOnce(function () {
    throw new Error('no WebGL');
  });
  offerMap(document);
  approach(true);

  await vi.waitFor(() => expect(document.querySelector<HTMLElement>('#map')!.dataset.map).toBe('failed'));
});
