import { sayFor } from './copy';

/** What a page says of itself where it is handed on. */
export interface Card {
  title: string;
  text: string;
  url: string;
  image: string;
}

export function cardOf(document: Document): Card {
  const said = (property: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content ?? '';
  return { title: said('title'), text: said('description'), url: said('url'), image: said('image') };
}

/** Buttons that hand the page on, by the phone's own sheet or else by copying its address. */
export function offerSharing(document: Document): void {
  document.querySelectorAll<HTMLElement>('[data-share]').forEach((button) => {
    button.addEventListener('click', () => void share(button, cardOf(document)));
  });
}

async function share(button: HTMLElement, { title, text, url }: Card): Promise<void> {
  if (!navigator.share) {
    return copy(button, url);
  }
  try {
    await navigator.share({ title, text, url });
  } catch (refused) {
    // Whoever changed their mind knows.
    if ((refused as Error).name !== 'AbortError') {
      await copy(button, url);
    }
  }
}

async function copy(button: HTMLElement, url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    sayFor(button, button.dataset.copied);
  } catch {
    // An old web view, or a page without a secure connection.
    sayFor(button, button.dataset.byHand);
  }
}
