// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isPermitted, locate } from '../src/position';

type Answer = GeolocationPosition | { code: number };

/** A phone that gives these answers, one per question, and keeps what it was asked. */
function phone(...answers: Answer[]) {
  const asked: PositionOptions[] = [];
  const geolocation = {
    getCurrentPosition(found: PositionCallback, failed: PositionErrorCallback, options: PositionOptions) {
      asked.push(options);
      const answer = answers.shift()!;
      'coords' in answer ? found(answer) : failed(answer as GeolocationPositionError);
    },
  } as unknown as Geolocation;
  return { geolocation, asked };
}

const DONGSI = { coords: { longitude: 116.4193, latitude: 39.9284, accuracy: 20 } } as GeolocationPosition;
const DENIED = { code: 1 };
const UNAVAILABLE = { code: 2 };
const TIMEOUT = { code: 3 };

describe('the position', () => {
  it('is asked for precisely first', async () => {
    const { geolocation, asked } = phone(DONGSI);

    expect(await locate(geolocation)).toEqual({ fix: { lon: 116.4193, lat: 39.9284, accuracy: 20 } });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.enableHighAccuracy).toBe(true);
  });

  it('is taken coarsely where satellites are not seen', async () => {
    const { geolocation, asked } = phone(TIMEOUT, DONGSI);

    expect(await locate(geolocation)).toHaveProperty('fix');
    expect(asked[1]?.enableHighAccuracy).toBe(false);
  });

  it('is not asked for again once it was denied', async () => {
    const { geolocation, asked } = phone(DENIED);

    expect(await locate(geolocation)).toEqual({ refusal: 'denied' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [TIMEOUT, 'timeout'],
    [UNAVAILABLE, 'unavailable'],
    [DENIED, 'denied'],
  ])('says why there is none: %o', async (second, refusal) => {
    const { geolocation } = phone(UNAVAILABLE, second);

    expect(await locate(geolocation)).toEqual({ refusal });
  });

  it('is not supported by every browser', async () => {
    expect(await locate(undefined as unknown as Geolocation)).toHaveProperty('refusal');
  });
});

describe('permission', () => {
  const permissions = (state: string) => ({ query: async () => ({ state }) }) as unknown as Permissions;

  it('is there only when it was granted before', async () => {
    expect(await isPermitted(permissions('granted'))).toBe(true);
    expect(await isPermitted(permissions('prompt'))).toBe(false);
    expect(await isPermitted(permissions('denied'))).toBe(false);
  });

  it('is taken as missing where it cannot be asked', async () => {
    expect(await isPermitted({} as Permissions)).toBe(false);
  });
});
