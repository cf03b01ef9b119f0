/** Great-circle distances as org.nuanyi.core.geo.Sphere measures them, so that nobody is ordered differently. */

/** Mean radius of the earth in metres (IUGG). */
const RADIUS_M = 6_371_008.8;
const RADIANS_PER_DEGREE = Math.PI / 180;
const HALF_DEGREE = Math.PI / 360;

/** Half angles (squared) below this, 127 km apart, are near: a few terms of a series give all digits. */
const NEAR = 1e-4;

/** Cosine of a latitude in degrees. */
export function cosine(lat: number): number {
  return Math.cos(lat * RADIANS_PER_DEGREE);
}

/**
 * sin² of half the angle between two points, 0 to 1; it grows with the distance. Its last bits are
 * cleared, so that two haversines differ exactly when their metres do.
 */
export function haversine(lonDegrees: number, latDegrees: number, cosines: number): number {
  const around = Math.abs(lonDegrees);
  const apart = around > 180 ? 360 - around : around;
  return coarse(sinSquaredHalf(latDegrees) + cosines * sinSquaredHalf(apart));
}

/** The distance in metres that a haversine stands for. */
export function metres(haversine: number): number {
  const sine = Math.sqrt(haversine);
  if (haversine < NEAR) {
    const h = haversine; // the series of the arcsine
    return 2 * RADIUS_M * sine * (1 + h * (1.0 / 6 + h * (3.0 / 40 + h * (15.0 / 336))));
  }
  return 2 * RADIUS_M * Math.asin(Math.min(1, sine));
}

export function distanceMetres(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return metres(haversine(lon1 - lon2, lat1 - lat2, cosine(lat1) * cosine(lat2)));
}

function sinSquaredHalf(degrees: number): number {
  const half = degrees * HALF_DEGREE;
  const square = half * half;
  if (square < NEAR) {
    return square * (1 - square * (1.0 / 3 - square * (2.0 / 45 - square / 315)));
  }
  const sine = Math.sin(half);
  return sine * sine;
}

const BITS = new DataView(new ArrayBuffer(8));

/** Clears four of 52 bits: 1e-14 of the distance. */
function coarse(value: number): number {
  BITS.setFloat64(0, value);
  BITS.setUint8(7, BITS.getUint8(7) & 0xf0);
  return BITS.getFloat64(0);
}
