// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Located } from '../src/position';
import { offerRoute, ROUTED } from '../src/route';

const HERE: Located = { fix: { lon: 116.4193, lat: 39.9284, accuracy: 10 } };
const LINE = [[116.4193, 39.9284], [116.42, 39.93]];
const settled = () => new Promise((resolve) => setTimeout(resolve));
const said = () => document.querySelector('[role=status]')!.textContent;
const steps = () => [...document.querySelectorAll('li')].map((step) => step.textContent);

async function tap(located: Located, answer: () => Promise<unknown>): Promise<ReturnType<typeof vi.fn>> {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  offerRoute(document, async () => located);
  document.querySelector('button')!.click();
  await settled();
  return fetch;
}

const answered = (route: object) => async () => ({ ok: true, json: async () => route });

beforeEach(() => {
  document.body.innerHTML = `
    <div data-route="10000012" data-found="步行 {minutes} 分钟 · {metres} 米" data-estimate="约 {minutes} 分钟（直线估计）"
      data-refused="没有定位" data-failed="查不到路线" data-metres="米">
      <button type="button">看步行路线</button><p role="status"></p><ol hidden></ol>
    </div>`;
});

afterEach(() => vi.unstubAllGlobals());

it('says how long and tells each step', async () => {
  await tap(
    HERE,
    answered({
      minutes: 8,
      metres: 610,
      estimate: false,
      line: LINE,
      steps: [
        { text: '沿南街走', metres: 200 },
        { text: '到达驿站', metres: 0 },
      ],
    }),
  );

  expect(said()).toBe('步行 8 分钟 · 610 米');
  expect(steps()).toEqual(['沿南街走 · 200 米', '到达驿站']);
});

it('sends the position in the body and in no URL', async () => {
  const fetch = await tap(HERE, answered({ minutes: 1, metres: 1, estimate: true, line: LINE, steps: [] }));

  const [url, { body }] = fetch.mock.calls[0] as [string, { body: string }];
  expect(url).toBe('/api/v1/walks/route');
  expect(JSON.parse(body)).toEqual({ lon: 116.4193, lat: 39.9284, stations: ['10000012'] });
});

it('calls an estimate one', async () => {
  await tap(HERE, answered({ minutes: 9, metres: 600, estimate: true, line: LINE, steps: [] }));

  expect(said()).toBe('约 9 分钟（直线估计）');
  expect(document.querySelector('ol')!.hidden).toBe(true);
});

it('gives the line to the map', async () => {
  const drawn = vi.fn();
  document.addEventListener(ROUTED, drawn, { once: true });
  await tap(HERE, answered({ minutes: 8, metres: 610, estimate: false, line: LINE, steps: [] }));

  expect((drawn.mock.calls[0]![0] as CustomEvent).detail).toEqual(LINE);
});

it('asks nothing where the position is refused', async () => {
  const fetch = await tap({ refusal: 'denied' }, answered({}));

  expect(fetch).not.toHaveBeenCalled();
  expect(said()).toBe('没有定位');
});

it('says so where no answer comes', async () => {
  await tap(HERE, () => Promise.reject(new TypeError('offline')));

  expect(said()).toBe('查不到路线');
  expect(document.querySelector('button')!.disabled).toBe(false);
});
