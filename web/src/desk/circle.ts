const METRES_TO_A_DEGREE = 111_195;
const CORNERS = 72;

/** A circle on the ground, of so many metres, as a ring of longitudes and latitudes. */
export function circle([lon, lat]: readonly [number, number], metres: number): [number, number][] {
  const up = metres / METRES_TO_A_DEGREE;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const turn = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    return [lon + aside * Math.sin(turn), lat + up * Math.cos(turn)];
  });
}
