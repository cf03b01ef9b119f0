/** How many rows are chosen stands on the button; with none it does nothing. */
export function countChosen(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-bulk]');
  if (!form) {
    return;
  }
  const show = (): void => {
    const chosen = document.querySelectorAll('[form=bulk]:checked').length;
    form.querySelector('[data-count]')!.textContent = chosen > 0 ? String(chosen) : '';
    form.querySelector('button')!.disabled = chosen === 0;
  };
  document.addEventListener('change', show);
  show();
}
