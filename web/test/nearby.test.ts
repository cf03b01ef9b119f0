// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const htmx = vi.hoisted(() => ({ trigger: vi.fn(), process: vi.fn() }));
vi.mock('htmx.org', () => ({ default: htmx }));

import { LOCATED, offerNearby } from '../src/nearby';
import type { Located } from '../src/position';

const DONGSI: Located = { fix: { lon: 116.4193, lat: 39.9284, accuracy: 20.4 } };

/** The parts of the page that matter, as the server renders them. */
const PAGE = `
  <form id="filters" hx-get="/" hx-select="#results" hx-push-url="true" hidden>
    <input type="hidden" name="at" value="东四"><input type="hidden" name="filtered" value="yes">
    <input type="checkbox" name="open" value="now" checked>
  </form>
  <p data-refusal="denied" hidden></p><p data-refusal="timeout" hidden></p>
  <div id="results" data-auto="true"><button data-locate></button><a data-loosen href="/?filtered=yes"></a></div>`;

let page: Document;
const filters = () => page.querySelector<HTMLFormElement>('#filters')!;
const press = (selector: string) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  page.querySelector(selector)!.dispatchEvent(click);
  return click;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

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
});

describe('the list around the phone', () => {
  it('begins by itself where the position is allowed already', async () => {
    permit('granted');
    offerNearby(page, async () => DONGSI);
    await settled();

    expect(htmx.trigger).toHaveBeenCalledWith(filters(), 'find');
  });

  it('does not begin by itself where a place was asked for', async () => {
    permit('granted');
    page.querySelector('#results')!.setAttribute('data-auto', 'false');
    offerNearby(page, async () => DONGSI);
    await settled();

    expect(htmx.trigger).not.toHaveBeenCalled();
  });

  it('is asked for by post from then on, and no place stays in the form', async () => {
    offerNearby(page, async () => DONGSI);
    press('[data-locate]');
    await settled();

    expect(filters().getAttribute('hx-post')).toBe('/nearby');
    expect(filters().hasAttribute('hx-get')).toBe(false);
    expect(filters().hasAttribute('hx-push-url')).toBe(false);
    expect(filters().querySelector('[name=at]')).toBeNull();
    expect(filters().querySelector('[name=filtered]')).not.toBeNull();
    expect(filters().hidden).toBe(false);
  });

  it('puts the position into the body of that request alone', async () => {
    offerNearby(page, async () => DONGSI);
    press('[data-locate]');
    await settled();
    const request = (path: string) => {
      const formData = new FormData();
      page.dispatchEvent(new CustomEvent('htmx:configRequest', { detail: { path, formData } }));
      return [...formData.entries()];
    };

    expect(request('/nearby')).toEqual([
      ['lon', '116.4193'],
      ['lat', '39.9284'],
      ['accuracy', '20'],
    ]);
    expect(request('/')).toEqual([]);
    expect(page.body.innerHTML).not.toContain('116.4193');
  });

  it('tells the map where the phone is', async () => {
    const seen = vi.fn();
    page.addEventListener(LOCATED, seen, { once: true });
    offerNearby(page, async () => DONGSI);
    press('[data-locate]');
    await settled();

    expect(seen).toHaveBeenCalledOnce();
  });

  it('says why there is no position, and asks nothing', async () => {
    offerNearby(page, async () => ({ refusal: 'denied' }));
    press('[data-locate]');
    await settled();

    expect(page.querySelector<HTMLElement>('[data-refusal=denied]')!.hidden).toBe(false);
    expect(page.querySelector<HTMLElement>('[data-refusal=timeout]')!.hidden).toBe(true);
    expect(htmx.trigger).not.toHaveBeenCalled();
    expect(page.querySelector<HTMLButtonElement>('[data-locate]')!.disabled).toBe(false);
  });

  it('drops the filters without losing the position', async () => {
    offerNearby(page, async () => DONGSI);
    press('[data-locate]');
    await settled();

    const click = press('[data-loosen]');

    expect(click.defaultPrevented).toBe(true);
    expect(page.querySelector<HTMLInputElement>('[name=open]')!.checked).toBe(false);
    expect(htmx.trigger).toHaveBeenCalledTimes(2);
  });

  it('follows the link that drops the filters where there is no position', () => {
    offerNearby(page, async () => DONGSI);

    expect(press('[data-loosen]').defaultPrevented).toBe(false);
  });
});
