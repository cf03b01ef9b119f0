// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

import { reportTrouble } from '../src/trouble';

const asked = vi.fn();
const shown = (trouble: string) => !document.querySelector<HTMLElement>(`[data-trouble=${trouble}]`)!.hidden;
const happens = (event: string) => document.dispatchEvent(new CustomEvent(event));

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = `
    <form id="filters"></form>
    <p data-trouble="offline" hidden><button data-retry></button></p><p data-trouble="failed" hidden></p>`;
  document.querySelector('#filters')!.addEventListener('find', asked);
  reportTrouble(document);
});

it.each(['htmx:sendError', 'htmx:timeout'])('takes %s for a lost network', (event) => {
  happens(event);

  expect(shown('offline')).toBe(true);
  expect(shown('failed')).toBe(false);
});

it('tells a server that fails from a network that is gone', () => {
  happens('htmx:responseError');

  expect(shown('failed')).toBe(true);
  expect(shown('offline')).toBe(false);
});

it('is over when an answer came', () => {
  happens('htmx:sendError');
  happens('htmx:afterSwap');

  expect(shown('offline')).toBe(false);
});

it('asks again at the touch of a button', () => {
  happens('htmx:sendError');
  document.querySelector<HTMLElement>('[data-retry]')!.click();

  expect(asked).toHaveBeenCalled();
  expect(shown('offline')).toBe(false);
});

it('asks again by itself once the network is back', () => {
  window.dispatchEvent(new Event('offline'));
  expect(shown('offline')).toBe(true);

  window.dispatchEvent(new Event('online'));
  expect(asked).toHaveBeenCalled();
});

it('asks nothing when the network was never missed', () => {
  window.dispatchEvent(new Event('online'));

  expect(asked).not.toHaveBeenCalled();
});

it('says at once that a page opened without a network may be old', () => {
  document.body.innerHTML += '<p data-kept hidden></p>';
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValueOnce(false);
  reportTrouble(document);

  expect(document.querySelector<HTMLElement>('[data-kept]')!.hidden).toBe(false);
  expect(shown('offline')).toBe(false);
});
