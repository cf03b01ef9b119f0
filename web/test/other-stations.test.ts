import { beforeEach, describe, expect, it, vi } from 'vitest';

const pack = vi.hoisted(() => ({ cellsWithin: vi.fn(), takePack: vi.fn() }));
vi.mock('../src/pack', () => pack);

import { OtherStations } from '../src/map/other-stations';

const station = (code: string) => ({ code, lon: 116.42, lat: 39.93 });
const DISTRICT = { cell: 'N39.75E116.25', stations: [station('10000012'), station('10000025')] };
const NEXT_DOOR = { cell: 'N39.75E116.50', stations: [station('10000025'), station('10000038')] };

type Listener = (event?: unknown) => void;

/** As much of a map as is used. */
function aMap() {
  const listeners = new Map<string, Listener>();
  const drawn: { codes?: string[]; layers: string[] } = { layers: [] };
  const show = (data: { features: { properties: { code: string } }[] }) =>
    (drawn.codes = data.features.map(({ properties }) => properties.code));
  const map = {
    on: (event: string, layer: string | Listener, listener?: Listener) =>
      typeof layer === 'string' ? listeners.set(`${event} ${layer}`, listener!) : listeners.set(event, layer),
    getBounds: () => ({ getWest: () => 1, getSouth: () => 2, getEast: () => 3, getNorth: () => 4 }),
    addSource: (_: string, { data }: { data: Parameters<typeof show>[0] }) => show(data),
    addLayer: ({ id }: { id: string }) => drawn.layers.push(id),
    getSource: () => ({ setData: show, getClusterExpansionZoom: async () => 15 }),
    getCanvas: () => ({ style: {} }),
    easeTo: vi.fn(),
  };
  return { map, drawn, fire: (event: string, about?: unknown) => listeners.get(event)!(about) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the other stations on the map', () => {
  let world: ReturnType<typeof aMap>;
  let others: OtherStations;
  const selected = vi.fn();

  beforeEach(async () => {
    vi.resetAllMocks();
    pack.cellsWithin.mockReturnValue([DISTRICT.cell]);
    pack.takePack.mockImplementation(async (cell: string) => (cell === DISTRICT.cell ? DISTRICT : NEXT_DOOR));
    world = aMap();
    others = new OtherStations(world.map as never, selected);
    others.draw(() => 'black');
    await settled();
  });

  it('come from the packs of the cells in sight, each station once', async () => {
    expect(world.drawn.codes).toEqual(['10000012', '10000025']);

    pack.cellsWithin.mockReturnValue([DISTRICT.cell, NEXT_DOOR.cell]);
    world.fire('moveend');
    await settled();

    expect(world.drawn.codes).toEqual(['10000012', '10000025', '10000038']);
    expect(pack.takePack).toHaveBeenCalledTimes(2);
  });

  it('are not asked for where a country is in sight', async () => {
    pack.cellsWithin.mockReturnValue(['a', 'b', 'c', 'd', 'e']);
    world.fire('moveend');
    await settled();

    expect(pack.takePack).toHaveBeenCalledExactlyOnceWith(DISTRICT.cell);
  });

  it('are none of those in the list, which have marks of their own', () => {
    others.leaveOut(['10000012']);

    expect(world.drawn.codes).toEqual(['10000025']);
  });

  it('are left as they are without a network', async () => {
    pack.takePack.mockRejectedValue(new TypeError('no network'));
    pack.cellsWithin.mockReturnValue([NEXT_DOOR.cell]);
    world.fire('moveend');
    await settled();

    expect(world.drawn.codes).toEqual(['10000012', '10000025']);
  });

  it('open where a cluster is touched, and tell who they are where one is', async () => {
    const geometry = { type: 'Point', coordinates: [116.42, 39.93] };
    world.fire('click clusters', { features: [{ geometry, properties: { cluster_id: 7 } }] });
    await settled();
    world.fire('click single-stations', { features: [{ geometry, properties: { code: '10000025' } }] });

    expect(world.map.easeTo).toHaveBeenCalledExactlyOnceWith({ center: [116.42, 39.93], zoom: 15 });
    expect(selected).toHaveBeenCalledExactlyOnceWith(DISTRICT.stations[1], DISTRICT);
  });
});
