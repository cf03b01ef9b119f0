// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findAround, findIn, makeList, showAge } from '../../src/near/list';
import { sightMetres } from '../../src/pack/cell';
import { wallMinute } from '../../src/pack/hours';
import { readPack } from '../../src/pack/pack';
import { TEMPLATES } from './templates';
import { LAT, LON, packOf, type Row } from '../pack/a-pack';

const NOW = new Date('2026-11-24T05:10:00+08:00');
const STREET: Row[] = [
  { code: 10_000_012, name: '通宵驿站', north: 100, works: 0b101, broken: 0b010 },
  { code: 10_000_025, name: '白天驿站', north: 200, schedule: 0 },
  { code: 10_000_038, name: '看店驿站', north: 300, schedule: -1, hours_text: '随店营业' },
];

let page: Document;
const HERE = { lon: LON, lat: LAT, accuracy: 10 };
const NO_WISHES = { facilities: [], walkIn: false, neverShuts: false, openOnly: false };
const MINUTE = wallMinute(NOW.getTime());
const make = (rows: Row[], wishes = {}, here = {}, when?: number) => {
  const fix = { ...HERE, ...here };
  const wanted = { ...NO_WISHES, ...wishes };
  const around = { ...readPack(packOf(rows)), sightMetres: sightMetres(fix.lon, fix.lat) };
  return makeList(page, findIn(around, fix, wanted, when ?? MINUTE), wanted, NOW, when);
};
const text = (element: Element | null) => element!.textContent.replace(/\s+/g, ' ').trim();

beforeEach(() => {
  page = document.implementation.createHTMLDocument();
  page.documentElement.lang = 'zh-CN';
  page.body.innerHTML = TEMPLATES;
});

describe('the list a phone makes', () => {
  it('shows the nearest first, on a card that says everything', () => {
    const first = make(STREET).querySelector<HTMLElement>('.card.first')!;

    expect(first.dataset).toMatchObject({ station: '10000012', name: '通宵驿站', state: 'scheduled', said: '按时间表开放 全天' });
    expect(text(first.querySelector('h2'))).toBe('通宵驿站');
    expect(first.querySelector('h2 a')!.getAttribute('href')).toBe('/s/10000012');
    expect(text(first.querySelector('.address'))).toBe('东四北大街 1 号 · 临街一层');
    expect(text(first.querySelector('.far'))).toBe('2 分钟步行100 米');
    expect(first.querySelector('.status')!.className).toBe('status scheduled');
    expect(first.querySelector('.state use')!.getAttribute('href')).toBe('/icons.svg#state-scheduled');
    expect(first.querySelector('[href^="tel:"]')!.getAttribute('href')).toBe('tel:010-64040001');
    expect(first.querySelector('.buttons a')!.getAttribute('href')).toContain('uri.amap.com');
    expect(first.querySelector('[data-show]')!.getAttribute('data-show')).toBe('10000012');
    expect(first.querySelector('.demo-mark')).toBeNull();
  });

  it('shows facilities as the page names them, those asked for first, broken ones as broken', () => {
    const items = (wishes = {}) =>
      [...make(STREET, wishes).querySelectorAll('.card.first .facilities li')].map((li) => text(li));

    expect(items()).toEqual(['微波炉', '热水 维修中', '饮用水']);
    expect(items({ facilities: ['drinking-water'] })).toEqual(['饮用水', '微波炉', '热水 维修中']);
  });

  it('shows those that follow on smaller cards', () => {
    const [, second, third] = make(STREET).querySelectorAll<HTMLElement>('li > .card');

    expect(second!.className).toBe('card next');
    expect(second!.dataset.said).toBe('已关闭 09:00 开门');
    expect(second!.querySelector('.why')).toBeNull();
    expect(text(third!.querySelector('.why'))).toBe('原话：“随店营业”');
  });

  it('says when it is true', () => {
    expect(text(make(STREET).querySelector('.where span'))).toBe('周二 05:10');
  });

  it('is of the hour at which one means to be there', () => {
    const tomorrow = Date.parse('2026-11-25T09:00:00Z') / 60_000;
    const made = make(STREET, {}, {}, tomorrow);

    expect(text(made.querySelector('.where span'))).toBe('明天 09:00');
    expect(made.querySelectorAll<HTMLElement>('li > .card')[1]!.dataset.said).toBe('按时间表开放 开到 明天 17:30');
  });

  it('says so where filters hide what is near', () => {
    expect(text(make(STREET, { facilities: ['sauna'] }))).toContain('筛选太细');
  });

  it('warns where even the nearest is far, and says how far', () => {
    const far = make([{ code: 10_000_012, name: '远', north: 8_000 }]);

    expect(text(far.querySelector('.notice'))).toBe('远');
    expect(text(far.querySelector('.far'))).toBe('8.0 公里');
  });

  it('does not call a station the nearest where it does not see all', () => {
    const away = { code: 10_000_012, name: '很远', north: 16_000 };

    expect(text(make([away]))).toContain('没有驿站');
  });
});

describe('what a phone finds', () => {
  const FAR_NORTH: Row = { code: 10_000_051, name: '远处驿站', north: 30_000 };
  const take = (rows: Record<string, Row[]>) => async (cell: string) => readPack(packOf(rows[cell] ?? [], { cell }));

  it('asks for its own cell only where somebody is walkable', async () => {
    const asked: string[] = [];
    const finding = await findAround(
      (cell) => (asked.push(cell), take({ 'N39.75E116.25': STREET })(cell)), HERE, NO_WISHES, MINUTE);

    expect(finding.kind).toBe('near');
    expect(asked).toEqual(['N39.75E116.25']);
  });

  it('sees across the border of its cell', async () => {
    const finding = await findAround(take({ 'N40.00E116.25': [FAR_NORTH] }), HERE, NO_WISHES, MINUTE);

    expect(finding.kind).toBe('far');
    expect(finding.found.map(({ station }) => station.name)).toEqual(['远处驿站']);
  });

  it('shows what its own cell says where the others cannot be had', async () => {
    const only = async (cell: string) => {
      if (cell !== 'N39.75E116.25') {
        throw new TypeError('no network');
      }
      return readPack(packOf([{ ...FAR_NORTH, north: 4_000 }]));
    };

    expect((await findAround(only, HERE, NO_WISHES, MINUTE)).kind).toBe('far');
  });
});

describe('how old it is', () => {
  const HOUR_MS = 3_600_000;
  const finding = (hours: number) => ({ kind: 'empty', found: [], asOf: NOW.getTime() - hours * HOUR_MS }) as const;
  const notice = () => page.querySelector<HTMLElement>('[data-old-pack]')!;

  beforeEach(() => {
    page.body.innerHTML += '<div data-old-pack="这是 {when} 的" hidden><p></p></div>';
  });

  it('is said with its date where it is older than a day', () => {
    showAge(page, finding(24.5), NOW);

    expect(notice().hidden).toBe(false);
    expect(text(notice())).toBe('这是 11月23日 04:40 的');
  });

  it('is not said within a day, nor any longer when it is new again', () => {
    showAge(page, finding(25), NOW);
    showAge(page, finding(24), NOW);

    expect(notice().hidden).toBe(true);
  });
});
