import type { Refusal } from './position';

/** What can go wrong with asking for a list. */
export type Trouble = 'offline' | 'failed';

/** Says above the list what went wrong, or takes it back. */
export function showTrouble(document: Document, trouble: Trouble | undefined): void {
  document.querySelectorAll<HTMLElement>('[data-trouble]').forEach((notice) => {
    notice.hidden = notice.dataset.trouble !== trouble;
  });
}

export function isTroubleShown(document: Document, trouble: Trouble): boolean {
  return document.querySelector<HTMLElement>(`[data-trouble=${trouble}]`)?.hidden === false;
}

/** Says why there is no position, or takes it back. */
export function showRefusal(document: Document, refusal: Refusal | undefined): void {
  document.querySelectorAll<HTMLElement>('[data-refusal]').forEach((notice) => {
    notice.hidden = notice.dataset.refusal !== refusal;
  });
}
