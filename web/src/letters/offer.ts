/** Says that there are letters, so that a page without forms need not look for them. */
export const MARK = 'letters';

/** Loads what sends letters where somebody may write one, or one is waiting. */
export function offerLetters(document: Document, load = () => import('./index')): void {
  if (document.querySelector('form[data-tell]') || isMarked()) {
    void load().then(({ openDrawer }) => openDrawer(document));
  }
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}
