import { describe, expect, it } from 'vitest';
import { moved } from '../src/desk/step';

describe('an arrow key', () => {
  const HERE = { lng: 116.41, lat: 39.92 };

  it('moves the entrance a metre, on the ground and not in degrees', () => {
    const [lng, lat] = moved(HERE, 'ArrowRight', 10)!;
    expect(lat).toBe(39.92);
    expect((lng - 116.41) * 111_195 * Math.cos((39.92 * Math.PI) / 180)).toBeCloseTo(10, 3);
    expect((moved(HERE, 'ArrowDown', 1)![1] - 39.92) * 111_195).toBeCloseTo(-1, 3);
  });

  it('and no other key moves it', () => {
    expect(moved(HERE, 'Tab', 1)).toBeUndefined();
  });
});
