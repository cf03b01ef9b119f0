import { describe, expect, it } from 'vitest';
import { nearest, type NearestQuery } from '../../src/pack/nearest';
import { readPack } from '../../src/pack/pack';
import { FIRST_MINUTE, LAT, LON, packOf } from './a-pack';

const BEFORE_DAWN = FIRST_MINUTE + 310;

const STREET = readPack(
  packOf([
    { code: 10_000_012, name: '白天驿站', north: 100, schedule: 0, works: 0b100 },
    { code: 10_000_025, name: '远的驿站', north: 900, works: 0b111 },
    { code: 10_000_038, name: '通宵驿站', north: 200, works: 0b100, kind: 1 },
    { code: 10_000_041, name: '也是两百米', north: 200, serves: 1 },
    { code: 10_000_054, name: '看门口', north: 300, schedule: -1 },
    { code: 10_000_067, name: '坏了微波炉', north: 400, broken: 0b100 },
  ]),
);

const names = (query: Partial<NearestQuery> = {}) =>
  nearest(STREET, { lon: LON, lat: LAT, minute: BEFORE_DAWN, k: 10, radiusMetres: 3_000, ...query }).map(
    ({ station }) => station.name,
  );

describe('the nearest stations', () => {
  it('come in order of distance, equally near ones in order of code', () => {
    expect(names()).toEqual(['白天驿站', '通宵驿站', '也是两百米', '看门口', '坏了微波炉', '远的驿站']);
  });

  it('are no more than asked for and no farther', () => {
    expect(names({ k: 2 })).toEqual(['白天驿站', '通宵驿站']);
    expect(names({ radiusMetres: 150 })).toEqual(['白天驿站']);
  });

  it('have every facility, and working', () => {
    expect(names({ facilities: ['microwave'] })).toEqual(['白天驿站', '通宵驿站', '远的驿站']);
    expect(names({ facilities: ['microwave', 'hot-water'] })).toEqual(['远的驿站']);
  });

  it('are of the kind and for the people asked for', () => {
    expect(names({ kinds: ['micro'] })).toEqual(['通宵驿站']);
    expect(names({ serves: ['outdoor-workers'] })).toEqual(['也是两百米']);
  });

  it('are sure ones before doubtful ones that are up to 300 m nearer', () => {
    const doubtful = { shut_at: 0 };
    const row = readPack(
      packOf([
        { code: 10_000_012, name: '锁门', north: 100, ...doubtful },
        { code: 10_000_025, name: '近的', north: 390 },
        { code: 10_000_038, name: '远的', north: 420 },
      ]),
    );
    const query = { lon: LON, lat: LAT, minute: BEFORE_DAWN, radiusMetres: 3_000 };

    expect(nearest(row, { ...query, k: 2 }).map((f) => f.station.name)).toEqual(['近的', '锁门']);
  });

  it('are shut for once where the server says so', () => {
    const closing: [number, number, string] = [300, 400, '停电'];
    const row = readPack(packOf([{ code: 10_000_012, name: '停电', schedule: 0, closing }]));
    const [found] = nearest(row, { lon: LON, lat: LAT, minute: BEFORE_DAWN, k: 1, radiusMetres: 100 });

    expect(found!.state.reason).toBe('closed-for-once');
  });

  it('are open at that minute where that is asked', () => {
    expect(names({ openOnly: true })).toEqual(['通宵驿站', '也是两百米', '坏了微波炉', '远的驿站']);
    expect(names({ openOnly: true, minute: FIRST_MINUTE + 540 })).toContain('白天驿站');
  });

  it('never shut, or let one walk in, where that is asked', () => {
    const rows = [
      { code: 10_000_012, name: '白天', schedule: 0 },
      { code: 10_000_025, name: '刷卡', entry: 1 },
    ];
    const found = (asked: object) =>
      nearest(readPack(packOf(rows)), { lon: LON, lat: LAT, minute: BEFORE_DAWN, k: 5, radiusMetres: 9, ...asked });

    expect(found({ neverShuts: true }).map((f) => f.station.name)).toEqual(['刷卡']);
    expect(found({ walkIn: true }).map((f) => f.station.name)).toEqual(['白天']);
  });

  it('say how far they are, their state, and when they open or shut', () => {
    const [first, second] = nearest(STREET, {
      lon: LON,
      lat: LAT,
      minute: BEFORE_DAWN,
      k: 2,
      radiusMetres: 3_000,
    });

    expect(first!.distanceMetres).toBeCloseTo(100, 0);
    expect(first).toMatchObject({ state: { status: 'closed' }, opensAt: FIRST_MINUTE + 540, openUntil: undefined });
    expect(second).toMatchObject({ state: { status: 'open-by-schedule' }, openUntil: undefined });
  });
});
