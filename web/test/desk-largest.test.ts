import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { refuseLarge } from '../src/desk/largest';

it('refuses a file that is too large before it is sent, and takes one that is not', () => {
  const window = new Window();
  window.document.body.innerHTML = '<input type="file" data-largest="10" data-too-large="zu groß">';
  const input = window.document.querySelector('input')!;
  refuseLarge(window.document as unknown as Document);
  const choose = (size: number): void => {
    Object.defineProperty(input, 'files', { value: [{ size }], configurable: true });
    input.dispatchEvent(new window.Event('change', { bubbles: true }));
  };

  choose(11);
  expect(input.validationMessage).toBe('zu groß');
  choose(10);
  expect(input.validationMessage).toBe('');
});
