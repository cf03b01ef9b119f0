import { describe, expect, it } from 'vitest';
import { coarse, middleOf } from '../src/map/coarse';

describe('a place that is suggested', () => {
  it('leaves the phone as a cell of about 100 m', () => {
    expect(coarse({ lng: 116.4193456, lat: 39.9284 })).toBe('116.419,39.928');
  });

  it('is shown where its cell lies', () => {
    expect(middleOf('116.419,39.928')).toEqual([116.419, 39.928]);
    expect(middleOf('')).toBeUndefined();
  });
});
