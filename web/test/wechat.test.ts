// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offerWeChat } from '../src/wechat';

const WECHAT = 'Mozilla/5.0 (Linux; Android 15) MicroMessenger/8.0.55';
const button = () => document.querySelector<HTMLButtonElement>('[data-wechat]')!;

const wx = { config: vi.fn(), ready: vi.fn(), openLocation: vi.fn(), updateAppMessageShareData: vi.fn(), updateTimelineShareData: vi.fn() };
const sdk = async () => ({ default: wx });

function server(answers: Record<string, unknown>): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const path = Object.keys(answers).find((known) => url.startsWith(known));
    return { ok: path !== undefined, json: async () => answers[path!] };
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { userAgent: WECHAT });
  document.body.innerHTML = '<button data-wechat="10000012" hidden>微信地图</button>';
  server({
    '/api/v1/wechat/signature?url=': { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' },
    '/api/v1/stations/10000012?datum=gcj02': {
      geometry: { coordinates: [116.4255, 39.9298] },
      properties: { name: '早班驿站', address: '钱粮胡同 32 号' },
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

it('shows its button once WeChat has accepted the page', async () => {
  await offerWeChat(document, sdk);
  expect(button().hidden).toBe(true);

  wx.ready.mock.calls[0]![0]();
  expect(button().hidden).toBe(false);
  expect(wx.config).toHaveBeenCalledWith(expect.objectContaining({ appId: 'wx1', jsApiList: expect.arrayContaining(['openLocation']) }));
});

it('has a page that is sent to friends say what it is', async () => {
  document.head.innerHTML = `
    <meta property="og:title" content="早班驿站"><meta property="og:description" content="钱粮胡同 32 号">
    <meta property="og:url" content="https://n.cn/s/10000012"><meta property="og:image" content="https://n.cn/door.jpg">`;
  await offerWeChat(document, sdk);
  expect(wx.updateAppMessageShareData).not.toHaveBeenCalled();

  wx.ready.mock.calls[0]![0]();
  const card = { title: '早班驿站', link: 'https://n.cn/s/10000012', imgUrl: 'https://n.cn/door.jpg' };
  expect(wx.updateAppMessageShareData).toHaveBeenCalledWith({ ...card, desc: '钱粮胡同 32 号' });
  expect(wx.updateTimelineShareData).toHaveBeenCalledWith(card);
  expect(wx.config).toHaveBeenCalledWith(
    expect.objectContaining({ jsApiList: expect.arrayContaining(['updateAppMessageShareData', 'updateTimelineShareData']) }),
  );
});

it('opens the place in the datum of WeChat, latitude and longitude by name', async () => {
  await offerWeChat(document, sdk);
  button().click();

  expect(wx.openLocation).toHaveBeenCalledWith(
    expect.objectContaining({ latitude: 39.9298, longitude: 116.4255, name: '早班驿站', address: '钱粮胡同 32 号' }),
  );
});

it('stays away where no account is configured', async () => {
  server({});
  await offerWeChat(document, sdk);

  expect(wx.config).not.toHaveBeenCalled();
  expect(button().hidden).toBe(true);
});

it('stays away outside WeChat', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (iPhone) Safari' });
  await offerWeChat(document, sdk);

  expect(wx.config).not.toHaveBeenCalled();
});
