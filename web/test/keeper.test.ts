// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { refresh } from '../src/keeper';

vi.mock('../src/letters/drawer', () => ({ CHANGED: 'changed', listLetters: () => Promise.resolve([]) }));

const answered = (words: string) => new Response(`<main><p>${words}</p></main>`);
const shown = () => document.querySelector('main p')?.textContent;

beforeEach(() => {
  document.body.className = 'keeper';
  document.body.innerHTML = '<main><p>关着</p></main>';
});

it('shows what is so now', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(answered('开着')));

  await refresh(document);

  expect(shown()).toBe('开着');
});

it('leaves an answer that a tap has overtaken', async () => {
  let arrive: ((answer: Response) => void) | undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)));
  const asked = refresh(document);
  const late = await vi.waitUntil(() => arrive);

  document.querySelector('main')!.outerHTML = '<main><p>饮用水坏了</p></main>';
  late(answered('关着'));
  await asked;

  expect(shown()).toBe('饮用水坏了');
});

it('does not close what the keeper has just opened', async () => {
  vi.stubGlobal('fetch', () => {
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<details open></details>');
    return Promise.resolve(answered('开着'));
  });

  await refresh(document);

  expect(document.querySelector('details[open]')).not.toBeNull();
});
