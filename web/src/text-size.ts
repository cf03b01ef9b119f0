const A_YEAR_S = 31_536_000;

/** Larger type at once, and kept in a cookie for the next page. Without scripts the links do the same. */
export function offerTextSizes(document: Document): void {
  document.querySelectorAll<HTMLAnchorElement>('a[data-text-size]').forEach((link) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      applyTextSize(document, link.dataset.textSize ?? 'standard');
      nextLink(document)?.focus();
    });
  });
}

export function applyTextSize(document: Document, size: string): void {
  document.documentElement.dataset.text = size;
  document.cookie = `text=${size}; Path=/; Max-Age=${A_YEAR_S}; SameSite=Lax`;
}

/** The link just used is hidden by the style sheet; the keyboard goes on from the one that took its place. */
function nextLink(document: Document): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('a[data-text-size]')].find(
    (link) => getComputedStyle(link).display !== 'none',
  );
}
