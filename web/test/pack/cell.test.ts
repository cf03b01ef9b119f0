import { describe, expect, it } from 'vitest';
import { cellOf, sightMetres } from '../../src/pack/cell';

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
});
