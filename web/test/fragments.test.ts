// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { offerFragments } from '../src/fragments';

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often htmx would begin: by the event it waits for, or at once where everything has come. */
async function begins(read: 'before' | 'after', state: DocumentReadyState): Promise<number> {
  document.body.innerHTML = '<p hx-get="/part"></p>';
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(state);
  const begin = vi.fn();
  const htmx = Promise.resolve({} as never);
  const load = () => {
    if (read === 'before') {
      document.dispatchEvent(new Event('DOMContentLoaded'));
    }
    if (state === 'complete') {
      begin();
    } else {
      document.addEventListener('DOMContentLoaded', begin, { once: true });
    }
    return htmx;
  };

  offerFragments(document, load);
  await htmx;
  if (read === 'after') {
    document.dispatchEvent(new Event('DOMContentLoaded'));
  }

  return begin.mock.calls.length;
}

it('begins with the page where htmx came first', async () => {
  expect(await begins('after', 'interactive')).toBe(1);
});

it('begins where htmx came after the page was read and before its pictures', async () => {
  expect(await begins('before', 'interactive')).toBe(1);
});

it('begins once where everything was there before', async () => {
  expect(await begins('before', 'complete')).toBe(1);
});
