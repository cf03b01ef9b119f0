import { describe, expect, it } from 'vitest';
import { circle } from '../src/desk/circle';

describe('a circle on the map', () => {
  const HERE = [116.41, 39.92] as const;

  it('is as far from its middle on the ground, whichever way', () => {
    for (const [lon, lat] of circle(HERE, 300)) {
      const east = (lon - HERE[0]) * 111_195 * Math.cos((HERE[1] * Math.PI) / 180);
      const north = (lat - HERE[1]) * 111_195;
      expect(Math.hypot(east, north)).toBeCloseTo(300, 3);
    }
  });

  it('is closed', () => {
    const ring = circle(HERE, 1000);
    expect(ring.at(-1)).toEqual(ring[0]);
  });
});
