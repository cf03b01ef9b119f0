import { describe, expect, it } from 'vitest';
import { takeAround } from '../../src/pack/around';
import { readPack } from '../../src/pack/pack';
import { LAT, LON, packOf, type Row } from './a-pack';

const OWN = 'N39.75E116.25';
const NORTH = 'N40.00E116.25';
const ASK = { lon: LON, lat: LAT, minute: 0, k: 1, radiusMetres: 20_000 };

let asked: string[];
const packs = (rows: Record<string, Row[]>, missing: string[] = []) => {
  asked = [];
  return async (cell: string) => {
    asked.push(cell);
    if (missing.includes(cell)) {
      throw new TypeError('no network');
    }
    return readPack(packOf(rows[cell] ?? [], { cell }), undefined, cell === NORTH ? 1_000 : 2_000);
  };
};
const station = (code: number, north: number): Row => ({ code, name: `${code}`, north });

describe('what is taken', () => {
  it('is the cell alone where nobody outside could be nearer', async () => {
    await takeAround(ASK, packs({ [OWN]: [station(10_000_012, 5_000)] }));

    expect(asked).toEqual([OWN]);
  });

  it('is also each cell that begins nearer than the farthest one wanted', async () => {
    const around = await takeAround({ ...ASK, k: 2 }, packs({ [OWN]: [station(10_000_012, 5_000)], [NORTH]: [station(10_000_025, 14_000)] }));

    expect(asked).toContain(NORTH);
    expect(around.stations.map(({ code }) => code)).toEqual(['10000012', '10000025']);
    expect(around.sightMetres).toBe(20_000);
  });

  it('has a station of two packs once, in order of code, and is as old as the oldest', async () => {
    const both = station(10_000_025, 10_000);
    const around = await takeAround(
      { ...ASK, k: 9 }, packs({ [OWN]: [both], [NORTH]: [station(10_000_012, 11_000), both] }));

    expect(around.stations.map(({ code }) => code)).toEqual(['10000012', '10000025']);
    expect(around.asOf).toBe(1_000);
  });

  it('is the cell alone, and the sight that of the cell, where others cannot be had', async () => {
    const around = await takeAround(ASK, packs({ [OWN]: [station(10_000_012, 18_000)] }, [NORTH]));

    expect(around.stations).toHaveLength(1);
    expect(around.sightMetres).toBeLessThan(13_000);
  });

  it('is nothing where the cell itself cannot be had', async () => {
    await expect(takeAround(ASK, packs({}, [OWN]))).rejects.toThrow('no network');
  });
});
