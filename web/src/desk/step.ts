const METRES_TO_A_DEGREE = 111_195;

/** Where an arrow key leads, so many metres on; nowhere for any other key. */
export function moved({ lng, lat }: { readonly lng: number; readonly lat: number }, key: string, metres: number): [number, number] | undefined {
  const up = metres / METRES_TO_A_DEGREE;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  switch (key) {
    case 'ArrowUp':
      return [lng, lat + up];
    case 'ArrowDown':
      return [lng, lat - up];
    case 'ArrowLeft':
      return [lng - aside, lat];
    case 'ArrowRight':
      return [lng + aside, lat];
    default:
      return undefined;
  }
}
