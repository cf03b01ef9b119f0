/** A point of the map as it is sent: three decimals, a cell of about 100 m, and nothing finer. */
export function coarse({ lng, lat }: { readonly lng: number; readonly lat: number }): string {
  return `${lng.toFixed(3)},${lat.toFixed(3)}`;
}

/** Where that lies; nowhere for anything else. */
export function middleOf(cell: string): [number, number] | undefined {
  return /^[\d.]+,[\d.]+$/.test(cell) ? (cell.split(',').map(Number) as [number, number]) : undefined;
}
