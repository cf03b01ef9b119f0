import { randomUuid } from '../uuid';
import { photosOf, putPhoto, type Draft } from './draft';
import { hasPhoto, showArrived, showPhoto, showUnreadable } from './page';
import { reduce } from './reduce';

/** Photos are reduced and kept as soon as they are chosen; they are sent one at a time, apart from the answers. */
export function keepPhotos(form: HTMLFormElement, key: string, changed: () => void): void {
  form.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const photo = input.files?.[0];
    if (photo) {
      void keep(form, key, input, photo).then(changed, () => showUnreadable(input));
    }
  });
}

async function keep(form: HTMLFormElement, key: string, input: HTMLInputElement, photo: File): Promise<void> {
  const field = input.closest<HTMLElement>('[data-field]')!.dataset.field!;
  const kept = { id: randomUuid(), key, field, jpeg: await reduce(photo), sent: false };
  await putPhoto(kept);
  input.value = '';
  showPhoto(form, field, kept.id, kept.jpeg);
}

/** Shows the photos of a draft that the page does not. */
export async function showPhotos(form: HTMLFormElement, draft: Draft): Promise<void> {
  for (const { id, field, jpeg } of await photosOf(draft.key)) {
    if (draft.answers[field]?.includes(id) && !hasPhoto(form, id)) {
      showPhoto(form, field, id, jpeg);
    }
  }
  await showSent(form, draft.key);
}

/** Says of those that wait that they wait. */
export async function showSent(form: HTMLFormElement, key: string): Promise<void> {
  const sent = (await photosOf(key)).filter((photo) => photo.sent);
  showArrived(form, new Set(sent.map(({ id }) => id)));
}
