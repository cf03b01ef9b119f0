/** A file that is too large is said to be so before it is sent: the server hangs up on it. */
export function refuseLarge(document: Document): void {
  document.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const largest = Number(input.dataset.largest);
    if (largest > 0) {
      const isLarge = [...(input.files ?? [])].some((file) => file.size > largest);
      input.setCustomValidity(isLarge ? (input.dataset.tooLarge ?? '') : '');
      input.reportValidity();
    }
  });
}
