// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { offerTextSizes } from '../src/text-size';

beforeEach(() => {
  document.body.innerHTML = '<a href="/?text=large" data-text-size="large">大字</a>';
  document.documentElement.removeAttribute('data-text');
});

it('grows the type at once, without loading the page again', () => {
  offerTextSizes(document);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });

  document.querySelector('a')!.dispatchEvent(click);

  expect(document.documentElement.dataset.text).toBe('large');
  expect(click.defaultPrevented).toBe(true);
});

it('keeps the size for the next page', () => {
  offerTextSizes(document);

  document.querySelector('a')!.click();

  expect(document.cookie).toContain('text=large');
});
