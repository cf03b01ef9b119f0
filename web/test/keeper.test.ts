// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { begin, keepFresh, refresh } from '../src/keeper';

const drawer = vi.hoisted(() => ({ letters: [] as { state: string }[] }));
vi.mock('../src/letters/drawer', () => ({ CHANGED: 'changed', listLetters: () => Promise.resolve(drawer.letters) }));

const answered = (words: string) => new Response(`<main><p>${words}</p></main>`);
const shown = () => document.querySelector('main p')?.textContent;

beforeEach(() => {
  document.body.className = 'keeper';
  document.body.innerHTML = '<main><p>关着</p></main>';
  drawer.letters = [];
});

afterEach(() => {
  vi.useRealTimers();
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

it('takes no kept copy for an answer, and asks whatever the browser thinks of the network', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: false });
  const kept = new Response('<main><p>还关着</p></main>', { headers: { 'Kept-At': '1' } });
  vi.stubGlobal('fetch', vi.fn().mockResolvedValueOnce(kept).mockResolvedValue(answered('开着')));

  keepFresh(document);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown()).toBe('关着');
  await vi.advanceTimersByTimeAsync(2_000);

  expect(shown()).toBe('开着');
  vi.unstubAllGlobals();
});

it('does not close what the keeper has just opened', async () => {
  vi.stubGlobal('fetch', () => {
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<details open></details>');
    return Promise.resolve(answered('开着'));
  });

  await refresh(document);

  expect(document.querySelector('details[open]')).not.toBeNull();
});

it('asks again where the network lost the answer', async () => {
  vi.useFakeTimers();
  const fetch = vi
    .fn()
    .mockRejectedValueOnce(new TypeError('the network changed'))
    .mockResolvedValueOnce(new Response('', { status: 502 }))
    .mockResolvedValueOnce(new Response('<main>请慢一点</main>', { status: 429 }))
    .mockResolvedValue(answered('开着'));
  vi.stubGlobal('fetch', fetch);

  keepFresh(document);
  await vi.advanceTimersByTimeAsync(60_000);

  expect(shown()).toBe('开着');
  expect(fetch).toHaveBeenCalledTimes(4);
});

it('asks again where no answer comes at all', async () => {
  vi.useFakeTimers();
  const silence = (_: string, { signal }: { signal: AbortSignal }) =>
    new Promise<Response>((_, fail) => signal.addEventListener('abort', () => fail(new Error('given up'))));
  vi.stubGlobal('fetch', vi.fn().mockImplementationOnce(silence).mockResolvedValue(answered('开着')));

  keepFresh(document);
  await vi.advanceTimersByTimeAsync(60_000);

  expect(shown()).toBe('开着');
});

it('shows the last answer it asked for, whichever comes first', async () => {
  const arrive: ((answer: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => arrive.push(resolve)));
  const first = refresh(document);
  const second = refresh(document);
  await vi.waitUntil(() => arrive.length === 2);

  arrive[0]!(answered('关着'));
  await first;
  arrive[1]!(answered('开着'));
  await second;

  expect(shown()).toBe('开着');
});

it('asks once what waited has arrived, though nobody says so', async () => {
  vi.useFakeTimers();
  const fetch = vi.fn().mockResolvedValue(answered('开着'));
  vi.stubGlobal('fetch', fetch);
  drawer.letters = [{ state: 'waiting' }];

  keepFresh(document);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetch).not.toHaveBeenCalled();
  drawer.letters = [{ state: 'sent' }];
  await vi.advanceTimersByTimeAsync(10_000);

  expect(shown()).toBe('开着');
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('asks again once what the keeper had opened is shut', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answered('开着')));
  document.querySelector('main')!.insertAdjacentHTML('beforeend', '<details open></details>');

  keepFresh(document);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown()).toBe('关着');
  document.querySelector('details')!.open = false;
  await vi.advanceTimersByTimeAsync(10_000);

  expect(shown()).toBe('开着');
});

it('asks once more where it was written before a tap that has arrived since', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answered('开着')));
  drawer.letters = [{ state: 'sent' }];

  await begin(document);
  expect(shown()).toBe('关着');
  await vi.advanceTimersByTimeAsync(2_000);

  expect(shown()).toBe('开着');
});
