/** Who comes by the code at the door may count as a visit, also on a page that was kept without saying so. */
export function offerVisit(document: Document, query = location.search): void {
  const visit = document.querySelector<HTMLElement>('.visit');
  if (visit && new URLSearchParams(query).get('v') === 'door') {
    visit.hidden = false;
  }
}
