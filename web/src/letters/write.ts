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

/** crypto.randomUUID is for secure pages only. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
