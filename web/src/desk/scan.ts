/** A detector of codes, where the browser has one. */
export interface Detector {
  detect(image: ImageBitmap): Promise<{ rawValue: string }[]>;
}

/** Adds what was read to what is written, each once, in rows of their own. */
export function added(written: string, read: string[]): string {
  const rows = written.split('\n').map((row) => row.trim());
  const all = [...rows, ...read.map((one) => one.trim())];
  return all.filter((row, at) => row && all.indexOf(row) === at).join('\n');
}

/**
 * Offers to read labels from photos, where the browser can: what it reads is written into the field
 * of tags. Typed and pasted tags need nothing of this.
 */
export function offerPhotos(
  document: Document,
  detector: Detector,
  open: (file: Blob) => Promise<ImageBitmap>,
): void {
  const place = document.querySelector<HTMLElement>('[data-scan]');
  const field = place?.closest('form')?.querySelector<HTMLTextAreaElement>('textarea');
  const file = place?.querySelector<HTMLInputElement>('input[type=file]');
  const said = place?.querySelector<HTMLElement>('[role=status]');
  if (!place || !field || !file || !said) return;
  place.hidden = false;
  place.querySelector('button')?.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    void read([...(file.files ?? [])]).then((tags) => {
      field.value = added(field.value, tags);
      said.textContent = tags.length ? `${place.dataset.read ?? ''}${tags.length}` : (place.dataset.none ?? '');
      file.value = '';
      field.dispatchEvent(new document.defaultView!.Event('input', { bubbles: true }));
    });
  });

  async function read(photos: Blob[]): Promise<string[]> {
    const tags: string[] = [];
    for (const photo of photos) {
      try {
        tags.push(...(await detector.detect(await open(photo))).map((one) => one.rawValue));
      } catch {
        // no photo, or one that cannot be read: the others may be
      }
    }
    return tags;
  }
}
