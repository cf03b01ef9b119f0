/** A button that prints the page; without this the browser's own menu does. */
export function offerPrint(document: Document): void {
  const button = document.querySelector<HTMLElement>('[data-print]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => document.defaultView?.print());
  }
}
