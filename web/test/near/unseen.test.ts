// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { makeStation } from '../../src/near/unseen';
import { packOf } from '../pack/a-pack';

const PAGE = `
  <div class="wrong">现在没有网络</div>
  <div data-unseen hidden></div>
  <template data-tell-forms><form action="/s/-/tell"><button></button></form><div class="big"><a href="/s/-/tell#broken"></a></div></template>
  <template data-card="first"><article><div class="status"><p class="state"><svg><use href="/icons.svg#"/></svg><span><b></b> </span></p><span class="demo-mark"></span></div>
    <h2><a href=""></a></h2><p class="address"></p><p class="far"><strong>0 <small></small></strong><span></span></p>
    <ul class="facilities"><li><svg><use href="/icons.svg#"/></svg></li><li class="broken"><svg><use href="/icons.svg#"/></svg><span><s></s></span></li><li class="quiet">0</li></ul>
    <div class="buttons"><a class="button" href=""></a><a href="tel:"></a><a data-show="" href="#map"></a></div><p class="why"></p></article></template>
  <template data-names></template>`;
const NOW = new Date('2026-11-24T05:10:00+08:00');

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
  document.title = '现在没有网络 · 暖驿';
  document.body.innerHTML = PAGE;
  const pack = packOf([{ code: 10_000_012, name: '通宵驿站' }]);
  const cache = { keys: async () => ['a'], match: async () => new Response(JSON.stringify(pack)) };
  vi.stubGlobal('caches', { open: async () => cache });
});

it('makes the page of a station from the pack at hand, with the forms to tell about it', async () => {
  await makeStation(document, '10000012', NOW);

  const panel = document.querySelector<HTMLElement>('[data-unseen]')!;
  expect(panel.hidden).toBe(false);
  expect(panel.querySelector('h1')!.textContent).toBe('通宵驿站');
  expect(panel.querySelector('.state')!.textContent).toContain('按时间表开放');
  expect(panel.querySelector('.far')).toBeNull();
  expect(panel.querySelector('form')!.getAttribute('action')).toBe('/s/10000012/tell');
  expect(panel.querySelector('a[href*="#broken"]')).toBeNull();
  expect(document.querySelector('.wrong')).toBeNull();
  expect(document.title).toBe('通宵驿站 · 暖驿');
});

it('leaves the page as it is where no pack has the station', async () => {
  await makeStation(document, '10000025', NOW);

  expect(document.querySelector<HTMLElement>('[data-unseen]')!.hidden).toBe(true);
  expect(document.querySelector('.wrong')).not.toBeNull();
});
