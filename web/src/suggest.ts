/** Where a station is wished for: the map comes where scripts run, an address does without. */
const place = document.querySelector<HTMLElement>('[data-suggest-map]');
if (place) {
  place.hidden = false;
  const panel = place.querySelector<HTMLElement>('.map')!;
  void import('./map/suggest-map').then(
    ({ suggestMap }) => suggestMap(panel, place, document),
    () => (panel.dataset.map = 'failed'),
  );
}
export {};
