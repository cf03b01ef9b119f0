// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardOf, offerSharing } from '../src/share';

const button = () => document.querySelector<HTMLButtonElement>('[data-share]')!;
const copied = vi.fn(async () => undefined);

function phone(share?: () => Promise<void>): void {
  vi.stubGlobal('navigator', { share, clipboard: { writeText: copied } });
}

beforeEach(() => {
  vi.clearAllMocks();
  document.head.innerHTML = `
    <meta property="og:title" content="早班驿站"><meta property="og:description" content="东四北大街 2 号">
    <meta property="og:url" content="https://n.cn/s/10000012"><meta property="og:image" content="https://n.cn/door.jpg">`;
  document.body.innerHTML =
    '<button data-share data-copied="链接已复制" data-by-hand="请复制网址"><span data-label>分享</span></button>';
});

afterEach(() => vi.unstubAllGlobals());

it('hands on what the page says of itself', async () => {
  const share = vi.fn(async () => undefined);
  phone(share);
  offerSharing(document);
  button().click();
  await vi.waitFor(() => expect(share).toHaveBeenCalled());

  expect(share).toHaveBeenCalledWith({ title: '早班驿站', text: '东四北大街 2 号', url: 'https://n.cn/s/10000012' });
  expect(cardOf(document).image).toBe('https://n.cn/door.jpg');
  expect(copied).not.toHaveBeenCalled();
});

it('copies the address where the browser has no such sheet, and says so', async () => {
  phone();
  offerSharing(document);
  button().click();
  await vi.waitFor(() => expect(button().textContent).toBe('链接已复制'));

  expect(copied).toHaveBeenCalledWith('https://n.cn/s/10000012');
});

it('leaves alone who changed their mind', async () => {
  const share = vi.fn(async () => Promise.reject(new DOMException('', 'AbortError')));
  phone(share);
  offerSharing(document);
  button().click();
  await vi.waitFor(() => expect(share).toHaveBeenCalled());
  await Promise.resolve();

  expect(copied).not.toHaveBeenCalled();
  expect(button().textContent).toBe('分享');
});

it('copies where the sheet is refused', async () => {
  phone(async () => Promise.reject(new DOMException('', 'NotAllowedError')));
  offerSharing(document);
  button().click();

  await vi.waitFor(() => expect(button().textContent).toBe('链接已复制'));
});

it('says how to copy by hand where nothing may be copied', async () => {
  copied.mockRejectedValueOnce(new Error('not secure') as never);
  phone();
  offerSharing(document);
  button().click();

  await vi.waitFor(() => expect(button().textContent).toBe('请复制网址'));
});
