import type { Letter } from './letter';

/** Shows above the page how many letters wait, and what became of those that do not. */
export function showLetters(document: Document, letters: readonly Letter[], onSeen: (key: string) => void): void {
  const panel = document.querySelector<HTMLElement>('[data-letters]');
  if (!panel) {
    return;
  }
  const waiting = panel.querySelector<HTMLElement>('[data-waiting]')!;
  const count = letters.filter(({ state }) => state === 'waiting').length;
  waiting.hidden = count === 0;
  waiting.querySelector('span')!.textContent = waiting.dataset.waiting!.replace('{n}', String(count));
  panel.querySelectorAll('[data-key]').forEach((shown) => shown.remove());
  panel.append(
    ...letters.filter(({ state }) => state !== 'waiting').map((letter) => show(panel, letter, onSeen)),
  );
  panel.hidden = letters.length === 0;
}

function show(panel: HTMLElement, letter: Letter, onSeen: (key: string) => void): HTMLElement {
  const template = panel.querySelector<HTMLTemplateElement>(`[data-letter=${letter.state}]`)!;
  const shown = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  shown.dataset.key = letter.key;
  shown.querySelector('b')!.textContent = letter.title;
  const link = shown.querySelector<HTMLAnchorElement>('a.number');
  if (link && letter.number) {
    link.href = `/r/${letter.number}`;
    link.querySelector('span')!.textContent = `${letter.number.slice(0, 4)} ${letter.number.slice(4)}`;
  } else {
    link?.remove();
  }
  const words = shown.querySelector('q');
  if (words) {
    words.textContent = letter.fields.find(([name]) => name === 'text')?.[1] ?? '';
    words.hidden = words.textContent === '';
  }
  shown.querySelector('[data-seen]')!.addEventListener('click', () => onSeen(letter.key));
  return shown;
}
