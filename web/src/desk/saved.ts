const KEY = 'register-filters';

interface Saved {
  readonly name: string;
  readonly query: string;
}

/** Filters with a name, as links. This browser keeps them: they are how one person works. */
export function offerSaved(document: Document, storage: Storage): void {
  const list = document.querySelector<HTMLElement>('[data-saved]');
  const save = document.querySelector<HTMLElement>('[data-save]');
  if (!list || !save) {
    return;
  }
  show(list, storage);
  save.hidden = document.location.search === '';
  save.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = save.querySelector('input')?.value.trim();
    if (name) {
      const query = withoutPage(document.location.search);
      keep(storage, [...read(storage).filter((one) => one.name !== name), { name, query }]);
      show(list, storage);
      save.removeAttribute('open');
    }
  });
}

function withoutPage(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('page');
  return parameters.toString();
}

function show(list: HTMLElement, storage: Storage): void {
  const saved = read(storage);
  list.querySelectorAll('.one').forEach((old) => old.remove());
  list.append(...saved.map((one) => item(list, one, storage)));
  list.hidden = saved.length === 0;
}

function item(list: HTMLElement, one: Saved, storage: Storage): HTMLElement {
  const document = list.ownerDocument;
  const link = document.createElement('a');
  link.href = `${document.location.pathname}?${one.query}`;
  link.textContent = one.name;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.textContent = '×';
  remove.setAttribute('aria-label', `${list.dataset.unsave} ${one.name}`);
  remove.addEventListener('click', () => {
    keep(storage, read(storage).filter((other) => other.name !== one.name));
    show(list, storage);
  });
  const item = document.createElement('span');
  item.className = 'one';
  item.append(link, remove);
  return item;
}

function keep(storage: Storage, saved: readonly Saved[]): void {
  storage.setItem(KEY, JSON.stringify(saved));
}

/** What another version or another hand left there is not ours to stumble over. */
function read(storage: Storage): Saved[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(one: unknown): one is Saved {
  const { name, query } = (one ?? {}) as Partial<Saved>;
  return typeof name === 'string' && typeof query === 'string';
}
