// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { offerCopying } from '../src/copy';

const label = () => document.querySelector('[data-label]')!.textContent;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

beforeEach(() => {
  document.body.innerHTML = `
    <p data-copy-source>钱粮胡同 32 号</p>
    <button data-copy="钱粮胡同 32 号 早班驿站" data-copied="已复制" data-marked="已选中">
      <span data-label>复制地址</span>
    </button>`;
});

it('copies the address and says so', async () => {
  const writeText = vi.fn(async () => {});
  clipboard(writeText);
  offerCopying(document);
  document.querySelector('button')!.click();
  await settled();

  expect(writeText).toHaveBeenCalledWith('钱粮胡同 32 号 早班驿站');
  expect(label()).toBe('已复制');
});

it('marks the address where the browser does not let it copy', async () => {
  clipboard(() => Promise.reject(new Error('not allowed')));
  offerCopying(document);
  document.querySelector('button')!.click();
  await settled();

  expect(label()).toBe('已选中');
});
