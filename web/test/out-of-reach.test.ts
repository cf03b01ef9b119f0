import { expect, it } from 'vitest';
import { isOutOfReach } from '../src/map/out-of-reach';

it.each([
  'Failed to fetch',
  'Load failed',
  'NetworkError when attempting to fetch resource.',
])('knows in each browser that nothing answered: %s', (message) => {
  expect(isOutOfReach(new TypeError(message))).toBe(true);
});

it('takes anything else for an error of the map', () => {
  expect(isOutOfReach(new TypeError('undefined is not a function'))).toBe(false);
  expect(isOutOfReach(new Error('Wrong magic number for PMTiles archive'))).toBe(false);
});
