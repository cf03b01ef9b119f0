import { randomUuid } from '../uuid';
import { numberIn, type Letter } from './letter';

/** What somebody wrote into a form and sent with a button. */
export function write(form: HTMLFormElement, button: HTMLElement | null, now: number): Letter {
  const data = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) {
    data.append(button.name, button.value);
  }
  data.delete('key'); // that of a page which was kept would be used twice
  const entries = [...data];
  const photo = entries.map(([, value]) => value).find((value) => value instanceof Blob && value.size > 0);
  const path = new URL(form.action).pathname;
  const number = numberIn(path);
  return {
    key: randomUuid(),
    path,
    fields: entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ...(photo instanceof Blob && { photo }),
    ...(number && { number }),
    title: [titleOf(form), button?.textContent?.trim()]
      .filter(Boolean)
      .join(' · '),
    writtenAt: now,
    state: 'waiting',
  };
}

/** What the form is about: the station it names, else the one its page is of. */
function titleOf(form: HTMLFormElement): string | undefined {
  const part = form.closest<HTMLElement>('[data-title]');
  return part?.dataset.title ?? form.ownerDocument.querySelector('h1')?.firstChild?.textContent?.trim();
}
