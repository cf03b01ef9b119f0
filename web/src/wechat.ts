import { cardOf } from './share';
import type { Wx } from './wechat-sdk';

interface Place {
  geometry: { coordinates: [number, number] };
  properties: { name: string; address: string };
}

const STREET_LEVEL = 17;
const WANTED = ['openLocation', 'updateAppMessageShareData', 'updateTimelineShareData'];

/**
 * Inside WeChat, where links to other maps are stopped: a button that opens WeChat's own map. It
 * shows only once WeChat has accepted the page, so that it never does nothing. From then on a page
 * that is sent to friends has its card.
 */
export async function offerWeChat(
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
  wx.config({ debug: false, ...signature, jsApiList: WANTED });
  wx.ready(() => {
    button.hidden = false;
    sayCard(document, wx);
  });
  const [longitude, latitude] = place.geometry.coordinates;
  const { name, address } = place.properties;
  button.addEventListener('click', () => wx.openLocation({ latitude, longitude, name, address, scale: STREET_LEVEL }));
}

function sayCard(document: Document, wx: Wx): void {
  const { title, text, url, image } = cardOf(document);
  wx.updateAppMessageShareData({ title, desc: text, link: url, imgUrl: image });
  wx.updateTimelineShareData({ title, link: url, imgUrl: image });
}

async function get<T>(url: string): Promise<T | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined; // no network: no button
  }
}
