/**
 * What is typed in a form outlives a lost session, a closed lid, a wrong click: this tab keeps it until it is saved,
 * and offers it again. It goes with the tab, so it is on nobody else's screen.
 */
export function keepInput(document: Document, storage: Storage): void {
  if (document.querySelector('[data-saved-now]')) {
    forgetOf(document, storage);
  }
  document.querySelectorAll<HTMLFormElement>('form[data-keep]').forEach((form) => {
    const key = `kept ${form.dataset.keep}`;
    const kept = read(storage, key);
    if (kept && differs(form, kept)) {
      offer(form, kept, () => storage.removeItem(key));
    }
    form.addEventListener('input', () => storage.setItem(key, JSON.stringify(texts(form))));
  });
}

type Texts = Record<string, string>;

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name]:not([type=hidden], [type=radio], [type=checkbox])')];
}

function texts(form: HTMLFormElement): Texts {
  return Object.fromEntries(fields(form).map((field) => [field.name, field.value]));
}

function differs(form: HTMLFormElement, kept: Texts): boolean {
  return fields(form).some((field) => kept[field.name] !== undefined && kept[field.name] !== field.value);
}

function read(storage: Storage, key: string): Texts | undefined {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** What was saved is this page's: nothing of it waits any more. */
function forgetOf(document: Document, storage: Storage): void {
  const saved = new URLSearchParams(document.location.search).get('saved') ?? '';
  const code = document.location.pathname.split('/').pop();
  storage.removeItem(`kept ${code} ${saved}`);
}

function offer(form: HTMLFormElement, kept: Texts, drop: () => void): void {
  const document = form.ownerDocument;
  const note = document.createElement('p');
  note.className = 'note';
  note.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = form.dataset.back ?? '';
  note.append(
    text,
    button(document, form.dataset.take, () => {
      fields(form).forEach((field) => (field.value = kept[field.name] ?? field.value));
      form.querySelector('[hx-get]')?.dispatchEvent(new (document.defaultView ?? window).Event('input', { bubbles: true }));
      note.remove();
    }),
    button(document, form.dataset.drop, () => {
      drop();
      note.remove();
    }),
  );
  form.prepend(note);
}

function button(document: Document, words: string | undefined, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = words ?? '';
  made.addEventListener('click', act);
  return made;
}
