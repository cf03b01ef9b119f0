const SAID_FOR_MS = 2_500;

/** Buttons that copy an address, and say so. */
export function offerCopying(document: Document): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    if (button) {
      void copy(button);
    }
  });
}

async function copy(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    sayFor(button, button.dataset.copied);
  } catch {
    // An old web view, or a page without a secure connection: mark the text, so that it can be copied by hand.
    selectText(document.querySelector('[data-copy-source]'));
    sayFor(button, button.dataset.marked);
  }
}

/** Has a button say what came of it, for a while. */
export function sayFor(button: HTMLElement, words: string | undefined): void {
  const label = button.querySelector<HTMLElement>('[data-label]') ?? button;
  const said = label.textContent;
  label.textContent = words ?? said;
  setTimeout(() => (label.textContent = said), SAID_FOR_MS);
}

function selectText(element: Element | null): void {
  if (element) {
    getSelection()?.selectAllChildren(element);
  }
}
