// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orderByFoot } from '../../src/near/by-foot';
import { LAT, LON, packOf } from '../pack/a-pack';
import { TEMPLATES } from './templates';

const NEAR = '10000012';
const ACROSS_THE_RIVER = '10000025';
const DOUBTFUL = '10000038';

const PACK = packOf([
  { code: Number(NEAR), name: '桥那边', north: 100 },
  { code: Number(ACROSS_THE_RIVER), name: '桥这边', north: 200 },
  { code: Number(DOUBTFUL), name: '锁着门', north: 250, shut_at: 0 },
]);

let page: Document;
let walks: object[];
const asked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T05:10:00+08:00'), toFake: ['Date'] });
  asked.mockReset();
  vi.stubGlobal('fetch', async (url: string, options?: RequestInit) => {
    asked(url, options?.body);
    return Response.json(url.startsWith('/api/v1/pack/') ? PACK : { walks });
  });
  page = document.implementation.createHTMLDocument();
  page.documentElement.lang = 'zh-CN';
  page.body.innerHTML = `<form id="filters"><select name="when"><option value=""></option></select></form>${TEMPLATES}
    <div id="results"><ol class="stations">${[NEAR, ACROSS_THE_RIVER, DOUBTFUL]
      .map((code) => `<li><article data-station="${code}"></article></li>`)
      .join('')}</ol></div>`;
  walks = [
    { station: ACROSS_THE_RIVER, metres: 260, minutes: 4, estimate: false },
    { station: DOUBTFUL, metres: 250, minutes: 4, estimate: false },
    { station: NEAR, metres: 620, minutes: 9, estimate: false },
  ];
});

afterEach(() => void vi.useRealTimers());

const order = () => [...page.querySelectorAll<HTMLElement>('#results [data-station]')].map(({ dataset }) => dataset.station);

describe('the list by the walk over streets', () => {
  it('has the soonest reached first, on the card that stands out, with its real walk', async () => {
    expect(await orderByFoot(page, { lon: LON, lat: LAT })).toBe(true);

    const first = page.querySelector('#results li')!;
    expect(order()[0]).toBe(ACROSS_THE_RIVER);
    expect(first.querySelector('.card.first .far')!.textContent).toBe('4 分钟步行260 米');
  });

  it('keeps a doubtful one behind a sure one that takes five minutes more', async () => {
    await orderByFoot(page, { lon: LON, lat: LAT });

    expect(order()).toEqual([ACROSS_THE_RIVER, NEAR, DOUBTFUL]);
  });

  it('sends the position in the body alone', async () => {
    await orderByFoot(page, { lon: LON, lat: LAT });

    expect(asked.mock.calls.map(([url]) => url)).toEqual(['/api/v1/walks', '/api/v1/pack/N39.75E116.25']);
    expect(JSON.parse(asked.mock.calls[0]![1])).toEqual({ lon: LON, lat: LAT, stations: [NEAR, ACROSS_THE_RIVER, DOUBTFUL] });
  });

  it('says where there are no streets', async () => {
    walks = walks.map((walk) => ({ ...walk, estimate: true }));

    expect(await orderByFoot(page, { lon: LON, lat: LAT })).toBe(false);
  });
});
