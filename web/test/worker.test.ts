import { expect, it } from 'vitest';
import { piece } from '../src/worker/range';
import { companion, isWhole, keptAs, kindOf } from '../src/worker/requests';
import { keptAt, stamped } from '../src/worker/stamp';

const ORIGIN = 'https://nuanyi.example.cn';
const kind = (path: string, method = 'GET', mode = 'cors') => kindOf({ method, mode, url: ORIGIN + path }, ORIGIN);

it('answers pages, files of the shell, packs and the map', () => {
  expect(kind('/s/11010001', 'GET', 'navigate')).toBe('page');
  expect(kind('/static/main-abc.js')).toBe('shell');
  expect(kind('/api/v1/pack/N39.75E116.25')).toBe('pack');
  expect(kind('/map/base.pmtiles')).toBe('map');
});

it('answers what was taken along from the desk, clears up at signing out, and keeps nothing else of it', () => {
  const form = '/desk/forms/fill/6f1c0c5e-2f0b-4a5e-9d61-0f6d5f0c9d11';
  expect(kind(form, 'GET', 'navigate')).toBe('taken');
  expect(kind('/desk/forms/photo/6f1c0c5e-2f0b-4a5e-9d61-0f6d5f0c9d11')).toBe('taken');
  expect(kind('/desk/sign-out', 'POST', 'navigate')).toBe('sign-out');
  expect(kind(form, 'POST', 'navigate')).toBeUndefined();
  expect(kind(`${form}/conflict/1`, 'GET', 'navigate')).toBe('page');
  expect(keptAs(`${ORIGIN}${form}`)).toBeUndefined();
});

it('lets everything else go its way: what is posted, the API, other hosts, a pack that is only what changed', () => {
  expect(kind('/', 'POST', 'navigate')).toBeUndefined();
  expect(kind('/api/v1/stations/nearest?lon=116.4&lat=39.9')).toBeUndefined();
  expect(kind('/api/v1/pack/N39.75E116.25?since=abc')).toBeUndefined();
  expect(kindOf({ method: 'GET', mode: 'cors', url: 'https://tiles.example.cn/static/1' }, ORIGIN)).toBeUndefined();
});

it('keeps the first page, stations and subdistricts', () => {
  expect(keptAs(`${ORIGIN}/`)).toBe('/');
  expect(keptAs(`${ORIGIN}/s/11010001?v=door`)).toBe('/s/11010001');
  expect(keptAs(`${ORIGIN}/area/110101006`)).toBe('/area/110101006');
  expect(keptAs(`${ORIGIN}/k`)).toBe('/k');
  expect(keptAs(`${ORIGIN}/k/bind?token=abc`)).toBeUndefined();
  expect(keptAs(`${ORIGIN}/offline`)).toBeUndefined();
});

it('keeps no list around a place', () => {
  expect(keptAs(`${ORIGIN}/?at=东四`)).toBeUndefined();
  expect(keptAs(`${ORIGIN}/?unit=110101006&filtered=yes`)).toBeUndefined();
});

it('shows the first page for one with filters, but does not take the latter for it', () => {
  expect(keptAs(`${ORIGIN}/?filtered=yes&open=now`)).toBe('/');
  expect(isWhole(`${ORIGIN}/?filtered=yes&open=now`)).toBe(false);
});

it('keeps the page where people tell about a station with the page of the station', () => {
  expect(companion('/s/11010001')).toEqual(['/s/11010001/tell']);
  expect(companion('/s/11010001/tell')).toEqual([]);
  expect(companion('/')).toEqual([]);
  expect(keptAs(`${ORIGIN}/s/11010001/tell?thanks=visit`)).toBe('/s/11010001/tell');
});

it('notes on a copy when it was made, and nothing on what comes from the network', async () => {
  const answer = new Response('[]', { headers: { ETag: '"1"' } });
  const copy = stamped(answer, 1_000);

  expect(keptAt(answer)).toBeUndefined();
  expect(keptAt(copy)).toBe(1_000);
  expect(copy.headers.get('ETag')).toBe('"1"');
  expect(await copy.text()).toBe('[]');
});

it('cuts the piece asked for out of a whole copy', async () => {
  const answer = await piece(new Response('0123456789', { headers: { ETag: '"1"' } }), 'bytes=2-4');

  expect(answer.status).toBe(206);
  expect(answer.headers.get('Content-Range')).toBe('bytes 2-4/10');
  expect(answer.headers.get('ETag')).toBe('"1"');
  expect(await answer.text()).toBe('234');
});

it('cuts at the end, and refuses what lies beyond it', async () => {
  expect(await (await piece(new Response('0123'), 'bytes=2-99')).text()).toBe('23');
  expect((await piece(new Response('0123'), 'bytes=4-')).status).toBe(416);
});

it('gives the whole where no piece is asked for', async () => {
  expect(await (await piece(new Response('0123'), null)).text()).toBe('0123');
});
