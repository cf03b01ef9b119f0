/** Where the phone is, in WGS-84. Lives in memory only: never in a URL, in storage or in the page. */
export interface Fix {
  readonly lon: number;
  readonly lat: number;
  /** Radius in metres within which the phone believes itself to be. */
  readonly accuracy: number;
}

export type Refusal = 'denied' | 'timeout' | 'unavailable' | 'unsupported';

export type Located = { readonly fix: Fix } | { readonly refusal: Refusal };

// Satellites first; where they are not seen (indoors, or a phone without their service) the
// coarse position of the network, which may be some minutes old.
const PRECISE: PositionOptions = { enableHighAccuracy: true, timeout: 8_000, maximumAge: 30_000 };
const COARSE: PositionOptions = { enableHighAccuracy: false, timeout: 6_000, maximumAge: 600_000 };

/** Asks the browser, which may ask the user. Never rejects. */
export async function locate(geolocation = navigator.geolocation): Promise<Located> {
  if (!geolocation) {
    return { refusal: 'unsupported' };
  }
  const precise = await ask(geolocation, PRECISE);
  const isFinal = 'fix' in precise || precise.refusal === 'denied';
  return isFinal ? precise : ask(geolocation, COARSE);
}

/** Whether the position may be had without a question to the user. */
export async function isPermitted(permissions = navigator.permissions): Promise<boolean> {
  try {
    return (await permissions.query({ name: 'geolocation' })).state === 'granted';
  } catch {
    return false;
  }
}

function ask(geolocation: Geolocation, options: PositionOptions): Promise<Located> {
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ fix: { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy } }),
      ({ code }) => resolve({ refusal: refusalOf(code) }),
      options,
    );
  });
}

function refusalOf(code: number): Refusal {
  switch (code) {
    case 1:
      return 'denied';
    case 3:
      return 'timeout';
    default:
      return 'unavailable';
  }
}
