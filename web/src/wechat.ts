import type { Wx } from './wechat-sdk';

interface Place {
  geometry: { coordinates: [number, number] };
  properties: { name: string; address: string };
}

const STREET_LEVEL = 17;

/**
 * Inside WeChat, where links to other maps are stopped: a button that opens WeChat's own map. It
 * shows only once WeChat has accepted the page, so that it never does nothing.
 */
export async function offerWeChatMap(
  document: Document,
  sdk: () => Promise<{ default: Wx }> = () => import('weixin-js-sdk'),
): Promise<void> {
  const button = document.querySelector<HTMLElement>('[data-wechat]');
  if (!button || !/micromessenger/i.test(navigator.userAgent)) {
    return;
  }
  const page = location.href.split('#')[0]!;
  const [signature, place] = await Promise.all([
    get<Record<string, string>>(`/api/v1/wechat/signature?url=${encodeURIComponent(page)}`),
    get<Place>(`/api/v1/stations/${button.dataset.wechat}?datum=gcj02`),
  ]);
  if (!signature || !place) {
    return;
  }
  const { default: wx } = await sdk();
  wx.config({ debug: false, ...signature, jsApiList: ['openLocation'] });
  wx.ready(() => (button.hidden = false));
  const [longitude, latitude] = place.geometry.coordinates;
  const { name, address } = place.properties;
  button.addEventListener('click', () => wx.openLocation({ latitude, longitude, name, address, scale: STREET_LEVEL }));
}

async function get<T>(url: string): Promise<T | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined; // no network: no button
  }
}
