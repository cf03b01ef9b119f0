import { describe, expect, it } from 'vitest';
import { cellOf, cellsWithin, ringAround, sightMetres } from '../../src/pack/cell';

describe('the cell a phone asks for', () => {
  it.each([
    [116.4193, 39.9284, 'N39.75E116.25'],
    [116.25, 39.75, 'N39.75E116.25'],
    [116.249999, 39.749999, 'N39.50E116.00'],
    [0, 0, 'N00.00E000.00'],
    [-0.01, -0.01, 'S00.25W000.25'],
    [-122.42, -33.9, 'S34.00W122.50'],
    [180, 90, 'N89.75E179.75'],
    [-180, -90, 'S90.00W180.00'],
  ])('of %f, %f is %s', (lon, lat, id) => {
    expect(cellOf(lon, lat)).toBe(id);
  });

  it('lets the phone see at least as far as the margin', () => {
    expect(sightMetres(116.25, 39.8)).toBeCloseTo(5_000, -1);
    expect(sightMetres(116.375, 39.875)).toBeGreaterThan(15_000);
  });

  it('is one of those in sight on a map', () => {
    expect(cellsWithin(116.4, 39.9, 116.45, 39.95)).toEqual(['N39.75E116.25']);
    expect(cellsWithin(116.45, 39.95, 116.55, 40.01)).toEqual([
      'N39.75E116.25',
      'N39.75E116.50',
      'N40.00E116.25',
      'N40.00E116.50',
    ]);
  });
});

describe('the cells around', () => {
  it('are eight, then sixteen', () => {
    expect(ringAround(116.4193, 39.9284, 1).map(({ cell }) => cell)).toEqual([
      'N39.50E116.00', 'N39.50E116.25', 'N39.50E116.50',
      'N39.75E116.00', 'N39.75E116.50',
      'N40.00E116.00', 'N40.00E116.25', 'N40.00E116.50',
    ]);
    expect(ringAround(116.4193, 39.9284, 2)).toHaveLength(16);
  });

  it('begin where they are nearest', () => {
    const begin = (cell: string) => ringAround(116.49, 39.99, 1).find((one) => one.cell === cell)!.metres;

    expect(begin('N40.00E116.25')).toBeCloseTo(1_110, -1);
    expect(begin('N39.75E116.50')).toBeCloseTo(851, -1);
    expect(begin('N40.00E116.50')).toBeCloseTo(1_399, -1);
  });

  it('go around the world, but not over a pole', () => {
    expect(ringAround(179.9, 10, 1).map(({ cell }) => cell)).toContain('N10.00W180.00');
    expect(ringAround(-179.9, 10, 1).map(({ cell }) => cell)).toContain('N10.00E179.75');
    expect(ringAround(0, 89.9, 1)).toHaveLength(5);
  });
});
