/** A filter asks as soon as it is chosen; without this, by its button. */
export function askOnChange(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('[data-filters]');
  form?.addEventListener('change', (event) => {
    if (!(event.target as Element).matches('[type=search]')) {
      form.requestSubmit();
    }
  });
  form?.addEventListener('submit', () => leaveOut(form));
}

/** What is not asked is not in the address either. */
function leaveOut(form: HTMLFormElement): void {
  form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]').forEach((field) => {
    field.disabled = field.value === '' || (field.name === 'order' && field.value === 'code');
  });
  // the browser may bring this page back as it was left
  setTimeout(() => form.querySelectorAll<HTMLInputElement>('[name]').forEach((field) => (field.disabled = false)));
}
