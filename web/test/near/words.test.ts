import { describe, expect, it } from 'vitest';
import { TimeWords } from '../../src/near/time-words';
import { reasons, stateLine } from '../../src/near/state-words';
import { distanceWords, toGcj02, walkLink, walkMinutes } from '../../src/near/walk';
import type { Found } from '../../src/pack/nearest';
import { readPack } from '../../src/pack/pack';
import { packOf, type Row } from '../pack/a-pack';

const wall = (time: string) => Date.parse(`${time}:00Z`) / 60_000;
const NOW = wall('2026-11-24T05:10');
const zh = new TimeWords('zh', NOW);
const en = new TimeWords('en', NOW);

describe('times as people say them', () => {
  it.each([
    ['2026-11-24T17:30', '17:30', '17:30'],
    ['2026-11-25T00:00', '24:00', '24:00'],
    ['2026-11-25T02:00', '明天 02:00', 'tomorrow 02:00'],
    ['2026-11-30T09:00', '周一 09:00', 'Mon 09:00'],
    ['2026-12-24T09:00', '12月24日 09:00', '24 Dec 09:00'],
    ['2027-01-04T09:00', '2027年1月4日 09:00', '4 Jan 2027 09:00'],
  ])('%s, to come, is %s', (time, chinese, english) => {
    expect(zh.coming(wall(time))).toBe(chinese);
    expect(en.coming(wall(time))).toBe(english);
  });

  it.each([
    ['2026-11-24T05:10', '刚刚', 'just now'],
    ['2026-11-24T04:52', '18 分钟前', '18 min ago'],
    ['2026-11-24T02:05', '3 小时前', '3 h ago'],
    ['2026-11-24T01:09', '今天 01:09', 'today 01:09'],
    ['2026-11-23T18:00', '昨天 18:00', 'yesterday 18:00'],
    ['2026-11-19T18:00', '5 天前', '5 days ago'],
    ['2026-03-02T18:00', '2026年3月2日', '2 Mar 2026'],
  ])('%s, gone by, is %s', (time, chinese, english) => {
    expect(zh.past(wall(time))).toBe(chinese);
    expect(en.past(wall(time))).toBe(english);
  });

  it('say the present with its weekday', () => {
    expect(zh.present()).toBe('周二 05:10');
    expect(en.present()).toBe('Tue 05:10');
  });
});

describe('the state of a station', () => {
  const found = (state: Found['state'], more: Partial<Found> = {}, row: Partial<Row> = {}): Found => ({
    station: readPack(packOf([{ code: 10_000_012, name: '驿站', ...row }])).stations[0]!,
    distanceMetres: 100,
    state,
    openUntil: undefined,
    opensAt: undefined,
    closing: undefined,
    ...more,
  });
  const said = (one: Found) => `${stateLine(one, zh).word} ${stateLine(one, zh).detail}`.trim();

  it('is a word and a detail', () => {
    const until = wall('2026-11-24T11:00');
    expect(said(found({ status: 'open', reason: 'confirmed', at: NOW }, { openUntil: until }))).toBe('开放中 开到 11:00');
    expect(said(found({ status: 'open-by-schedule', reason: 'schedule' }))).toBe('按时间表开放 全天');
    expect(said(found({ status: 'closed', reason: 'schedule' }, { opensAt: until }))).toBe('已关闭 11:00 开门');
    expect(said(found({ status: 'closed', reason: 'suspended' }))).toBe('暂停开放');
    expect(said(found({ status: 'unknown', reason: 'schedule' }))).toBe('以现场公告为准');
    expect(said(found({ status: 'doubtful', reason: 'reported-locked', at: NOW - 180, people: 2 }))).toBe(
      '待核实 3 小时前 2 人反映门锁着',
    );
    expect(said(found({ status: 'doubtful', reason: 'inspected-shut', at: NOW - 180 }))).toBe(
      '待核实 3 小时前检查时没有开门',
    );
  });

  it('is given with its reasons', () => {
    expect(reasons(found({ status: 'unknown', reason: 'schedule' }, {}, { hours_text: '随店营业' }), zh)).toEqual([
      '原话：“随店营业”',
    ]);
    expect(reasons(found({ status: 'closed', reason: 'schedule' }), zh)).toEqual(['还没有现场确认']);
    expect(reasons(found({ status: 'open-by-schedule', reason: 'schedule' }), zh)).toEqual([
      '按时间表应开放，今天还没有人确认',
    ]);
  });
});

describe('a walk', () => {
  it('takes 1.3 times the straight line at 75 m a minute', () => {
    expect(walkMinutes(100)).toBe(2);
    expect(walkMinutes(5_200)).toBeUndefined();
  });

  it.each([
    [4, '10 米'],
    [284, '280 米'],
    [996, '1.0 公里'],
    [1_240, '1.2 公里'],
    [12_300, '12 公里'],
  ])('of %d m is %s', (metres, words) => {
    expect(distanceWords(metres, 'zh')).toBe(words);
  });

  it('is led in the datum of the map service', () => {
    const [lon, lat] = toGcj02(114.0164322, 33.0133556); // 驻马店, as published
    expect(lon).toBeCloseTo(114.022306, 4);
    expect(lat).toBeCloseTo(33.0115324, 4);
    expect(walkLink('驿站', 116.4193, 39.9284, 'Android')).toMatch(/^https:\/\/uri\.amap\.com\/navigation\?to=116\.4255/);
    expect(walkLink('驿站', 116.4193, 39.9284, 'MicroMessenger')).toContain('tocoord=39.9297');
    expect(toGcj02(-0.1, 51.5)).toEqual([-0.1, 51.5]);
  });
});
