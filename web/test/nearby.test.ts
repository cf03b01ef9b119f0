// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { LISTED, LOCATED, offerNearby } from '../src/nearby';
import { wallMinute } from '../src/pack/hours';
import type { Located } from '../src/position';

const DONGSI: Located = { fix: { lon: 116.4193, lat: 39.9284, accuracy: 20.4 } };

/** The parts of the page that matter, as the server renders them. */
const PAGE = `
  <form id="filters" hx-get="/" hx-select="#results" hx-push-url="true" hidden>
    <input type="hidden" name="at" value="东四"><input type="hidden" name="filtered" value="yes">
    <select name="when"><option value="">现在去</option><option value="2026-11-24T06:00">06:00 去</option><option value="2126-11-24T07:00">07:00 去</option></select>
    <input type="checkbox" name="open" value="now" checked>
    <input type="checkbox" name="open" value="always">
    <input type="checkbox" name="entry" value="walk-in">
    <input type="checkbox" name="facilities" value="microwave">
  </form>
  <p data-refusal="denied" hidden></p><p data-refusal="timeout" hidden></p>
  <p data-trouble="offline" hidden></p><p data-trouble="failed" hidden></p>
  <div id="results" data-auto="true"><button data-locate></button><a data-loosen href="/?filtered=yes"></a></div>`;

let page: Document;
const PACK = { cell: 'N39.75E116.25', version: 'one', stations: [] };
const finder = {
  takePack: vi.fn(async () => PACK),
  wallMinute,
  findAround: vi.fn(async (take: (cell: string) => Promise<typeof PACK>) => ({ kind: 'empty', found: [], ...(await take(PACK.cell)) })),
  makeList: vi.fn(),
  showAge: vi.fn(),
};
const offer = (located: Located = DONGSI) =>
  offerNearby(page, async () => located, async () => finder as unknown as never);
const filters = () => page.querySelector<HTMLFormElement>('#filters')!;
const tick = (name: string, value: string) => {
  const box = page.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`)!;
  box.checked = !box.checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
};
const press = (selector: string) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  page.querySelector(selector)!.dispatchEvent(click);
  return click;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const ANY = { facilities: [], walkIn: false, neverShuts: false, openOnly: false };
const wishes = () => finder.makeList.mock.lastCall![2];
const hour = () => finder.makeList.mock.lastCall![4];
const trouble = (name: string) => page.querySelector<HTMLElement>(`[data-trouble=${name}]`)!.hidden === false;

function permit(state: string): void {
  Object.defineProperty(navigator, 'permissions', {
    value: { query: async () => ({ state }) },
    configurable: true,
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  permit('prompt');
  page = document.implementation.createHTMLDocument();
  page.body.innerHTML = PAGE;
  finder.takePack.mockResolvedValue(PACK);
  finder.makeList.mockImplementation(() => {
    const made = page.createElement('div');
    made.id = 'results';
    made.innerHTML = '<a data-loosen href="/?filtered=yes">made</a>';
    return made;
  });
});

describe('the list around the phone', () => {
  it('begins by itself where the position is allowed already', async () => {
    permit('granted');
    offer();
    await settled();

    expect(page.querySelector('#results')!.textContent).toBe('made');
  });

  it('does not begin by itself where a place was asked for', async () => {
    permit('granted');
    page.querySelector('#results')!.setAttribute('data-auto', 'false');
    offer();
    await settled();

    expect(finder.makeList).not.toHaveBeenCalled();
  });

  it('tells nobody more than the cell', async () => {
    offer();
    press('[data-locate]');
    await settled();

    expect(finder.takePack).toHaveBeenCalledExactlyOnceWith('N39.75E116.25', undefined);
    expect(filters().hasAttribute('hx-get')).toBe(false);
    expect(filters().querySelector('[name=at]')).toBeNull();
    expect(location.href + page.body.innerHTML).not.toContain('116.4193');
  });

  it('follows the filters with the pack at hand, and keeps them in the address', async () => {
    offer();
    press('[data-locate]');
    await settled();
    expect(wishes()).toEqual({ ...ANY, openOnly: true });

    tick('facilities', 'microwave');
    await settled();

    expect(wishes()).toEqual({ ...ANY, facilities: ['microwave'], openOnly: true });
    expect(finder.takePack).toHaveBeenLastCalledWith('N39.75E116.25', PACK);
    expect(location.search).toBe('?filtered=yes&open=now&facilities=microwave');
  });

  it('is of the hour that is chosen, and offers none that is past', async () => {
    offer();
    press('[data-locate]');
    await settled();
    expect(hour()).toBeUndefined();
    const hours = page.querySelector<HTMLSelectElement>('[name=when]')!;
    expect([...hours.options].map(({ value }) => value)).toEqual(['', '2126-11-24T07:00']);

    hours.value = '2126-11-24T07:00';
    tick('entry', 'walk-in');
    await settled();

    expect(hour()).toBe(Date.parse('2126-11-24T07:00:00Z') / 60_000);
    expect(wishes()).toEqual({ ...ANY, walkIn: true, openOnly: true });
    expect(new URLSearchParams(location.search).get('when')).toBe('2126-11-24T07:00');
  });

  it('leaves the filters alone where there is no position', async () => {
    offer();
    tick('facilities', 'microwave');
    await settled();

    expect(finder.makeList).not.toHaveBeenCalled();
    expect(filters().hasAttribute('hx-get')).toBe(true);
    expect(press('[data-loosen]').defaultPrevented).toBe(false);
  });

  it('tells the map where the phone is, and when there is a new list', async () => {
    const seen = vi.fn();
    page.addEventListener(LOCATED, () => seen('located'), { once: true });
    page.addEventListener(LISTED, () => seen('listed'), { once: true });
    offer();
    press('[data-locate]');
    await settled();

    expect(seen.mock.calls).toEqual([['located'], ['listed']]);
  });

  it('says why there is no position, and asks nothing', async () => {
    offer({ refusal: 'denied' });
    press('[data-locate]');
    await settled();

    expect(page.querySelector<HTMLElement>('[data-refusal=denied]')!.hidden).toBe(false);
    expect(page.querySelector<HTMLElement>('[data-refusal=timeout]')!.hidden).toBe(true);
    expect(finder.takePack).not.toHaveBeenCalled();
    expect(page.querySelector<HTMLButtonElement>('[data-locate]')!.disabled).toBe(false);
  });

  it('says so where the pack does not come, keeps the list, and tries again when asked', async () => {
    finder.takePack.mockRejectedValueOnce(new TypeError('no network'));
    offer();
    press('[data-locate]');
    await settled();
    expect(trouble('failed')).toBe(true);
    expect(page.querySelector('#results [data-locate]')).not.toBeNull();

    filters().dispatchEvent(new Event('find'));
    await settled();

    expect(trouble('failed')).toBe(false);
    expect(page.querySelector('#results')!.textContent).toBe('made');
  });

  it('lists what it has where there is no network', async () => {
    offer();
    press('[data-locate]');
    await settled();
    finder.takePack.mockRejectedValueOnce(new TypeError('no network'));
    tick('facilities', 'microwave');
    await settled();

    expect(wishes().facilities).toEqual(['microwave']);
    expect(trouble('failed')).toBe(true);
  });

  it('drops the filters without losing the position', async () => {
    offer();
    press('[data-locate]');
    await settled();

    const click = press('[data-loosen]');
    await settled();

    expect(click.defaultPrevented).toBe(true);
    expect(wishes()).toEqual(ANY);
    expect(hour()).toBeUndefined();
  });
});
