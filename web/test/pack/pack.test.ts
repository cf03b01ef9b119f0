import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/pack/pack';
import { FIRST_MINUTE, LAT, LON, packOf } from './a-pack';

const DAY_STATION = { code: 10_000_012, name: '白天驿站', schedule: 0, works: 0b101, broken: 0b010 };
const NIGHT_STATION = { code: 10_000_025, name: '通宵驿站', north: 100 };
const SHUT_STATION = {
  code: 10_000_038,
  name: '装修驿站',
  schedule: -1,
  hours_text: '随店营业',
  suspended: { reason: '店面装修', successor: '10000012' },
};

const FIRST = packOf([DAY_STATION, NIGHT_STATION, SHUT_STATION]);

describe('a pack', () => {
  it('tells of each station what the server knows', () => {
    expect(readPack(FIRST).stations[0]).toMatchObject({
      code: '10000012',
      lon: LON,
      lat: LAT,
      name: '白天驿站',
      address: '东四北大街 1 号',
      works: ['drinking-water', 'microwave'],
      broken: ['hot-water'],
      entry: 'walk-in',
      serves: 'everyone',
      kind: 'standard',
      signs: {},
    });
    expect(readPack(FIRST).stations[2]).toMatchObject({
      schedule: undefined,
      hoursText: '随店营业',
      suspended: { reason: '店面装修', successor: '10000012' },
    });
  });

  it('tells what was seen, in minutes of the wall clock', () => {
    const seen = packOf([
      { ...DAY_STATION, proof_at: 2_000, proof_by: 1 },
      { ...NIGHT_STATION, locked: [-10, 20, 2], shut_at: 30, verified_at: 0 },
    ]);
    const [first, second] = readPack(seen).stations;

    expect(first!.signs).toEqual({ proof: { at: FIRST_MINUTE + 2_000, by: 'visitor' } });
    expect(second!.signs).toEqual({
      locked: { first: FIRST_MINUTE - 10, latest: FIRST_MINUTE + 20, people: 2 },
      shutAt: FIRST_MINUTE + 30,
    });
    expect(second!.verifiedAt).toBe(FIRST_MINUTE);
  });

  it('may tell only what changed: who is new, other or gone', () => {
    const changes = packOf(
      [
        { ...NIGHT_STATION, name: '夜班驿站' },
        { code: 10_000_019, name: '新驿站' },
      ],
      { since: 'one', version: 'two', gone: [SHUT_STATION.code] },
    );
    const now = readPack(changes, readPack(FIRST));

    expect(now.version).toBe('two');
    expect(now.stations.map((s) => s.name)).toEqual(['白天驿站', '新驿站', '夜班驿站']);
  });

  it('refuses changes of another pack, and a format it does not know', () => {
    const changes = packOf([], { since: 'zero' });

    expect(() => readPack(changes, readPack(FIRST))).toThrow('another pack');
    expect(() => readPack(changes)).toThrow('another pack');
    expect(() => readPack({ ...FIRST, format: 2 })).toThrow('format 2');
  });
});
