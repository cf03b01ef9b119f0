const TYPED_IN = 'input, select, textarea, [contenteditable]';

/** j and k go down and up the rows, Enter opens the one they stand on, / goes to the search. */
export function offerKeys(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const busy = event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches?.(TYPED_IN);
    if (busy) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[type=search]')?.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      step(document, event.key === 'j' ? 1 : -1);
    }
  });
}

/** From the row that has the focus; from outside, to the first. */
function step(document: Document, by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-rows] th a')];
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.focus();
}
