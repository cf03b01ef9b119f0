// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Letter } from '../src/letters/letter';
import { send } from '../src/letters/send';
import { showLetters } from '../src/letters/shown';
import { tellByLetter } from '../src/letters/tell';
import { write } from '../src/letters/write';

const PAGE = `
  <section data-letters hidden>
    <p data-waiting="等着送出：{n} 条" hidden><span></span></p>
    <template data-letter="sent"><div><b></b> <a class="number" href="/">编号 <span></span></a><button data-seen></button></div></template>
    <template data-letter="refused"><div><b></b><q></q><button data-seen></button></div></template>
  </section>
  <main><h1>邮局驿站 <span>演示</span></h1>
    <form action="/s/11010001/tell" data-tell="#told"><input type="hidden" name="key" value="old"><button name="kind" value="locked">门锁着</button><button name="kind" value="open">开着</button></form>
    <form action="/s/11010001/rating" data-tell><input name="stars" value="5"><button>送出</button></form>
    <p data-not-kept hidden></p><div id="told"></div>
    <template data-kept-letter><div data-kept-here>存好了<div data-photo><input type="file"></div></div></template>
  </main>`;
const NOON = Date.UTC(2026, 10, 24, 4);
const LOCKED: Letter = {
  key: '6f1c0c5e-2f0b-4a5e-9d61-0f6d5f0c9d11',
  path: '/s/11010001/tell',
  fields: [['kind', 'locked']],
  title: '邮局驿站 · 门锁着',
  writtenAt: NOON,
  state: 'waiting',
};
const RATING: Letter = { ...LOCKED, path: '/s/11010001/rating', fields: [['stars', '5']] };
const PHOTO = new Blob(['jpeg'], { type: 'image/jpeg' });

const network = vi.fn<(path: string, request: RequestInit) => Promise<Response>>();
const answer = (status: number, address = '/r/ABCD2345', body = '') =>
  Object.defineProperty(new Response(body, { status }), 'url', { value: `http://phone${address}` });
const button = (text: string) => [...document.querySelectorAll('button')].find((b) => b.textContent === text)!;
const press = (text: string) => {
  const pressed = button(text);
  pressed.form!.dispatchEvent(new SubmitEvent('submit', { submitter: pressed, bubbles: true, cancelable: true }));
  return vi.waitFor(() => expect(pressed.disabled).toBe(false));
};

beforeEach(() => {
  network.mockReset();
  vi.stubGlobal('fetch', network);
  document.body.innerHTML = PAGE;
});

describe('a letter', () => {
  it('has a key of its own each time it is written, whatever key the page was kept with', () => {
    const form = document.querySelector('form')!;
    const one = write(form, button('门锁着'), NOON);

    expect(one).toMatchObject({ path: '/s/11010001/tell', fields: [['kind', 'locked']], title: LOCKED.title });
    expect(one.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(write(form, button('门锁着'), NOON).key).not.toBe(one.key);
  });

  it('arrives under its key, with how long it waited, and gets a number', async () => {
    network.mockResolvedValue(answer(200));
    const outcome = await send(LOCKED, NOON + 90 * 60_000);

    const [path, { body }] = network.mock.lastCall!;
    expect(path).toBe('/s/11010001/tell');
    expect(String(body)).toBe(`kind=locked&key=${LOCKED.key}&seconds_ago=5400`);
    expect(outcome).toMatchObject({ kind: 'sent', letter: { state: 'sent', number: 'ABCD2345', fields: [] } });
  });

  it('does not arrive before it was written where the clock was set back', async () => {
    network.mockResolvedValue(answer(200));
    await send(LOCKED, NOON - 60_000);

    expect(String(network.mock.lastCall![1].body)).toContain('seconds_ago=0');
  });

  it.each([408, 425, 429, 500, 502, 503])('waits where the server answers %i', async (status) => {
    network.mockResolvedValue(answer(status));

    expect((await send(LOCKED)).kind).toBe('later');
  });

  it('waits where there is no network', async () => {
    network.mockRejectedValue(new TypeError('no network'));

    expect(await send(LOCKED)).toEqual({ kind: 'later', letter: LOCKED });
  });

  it.each([400, 403, 404, 413])('is not sent again where the server answers %i, and keeps its words', async (status) => {
    network.mockResolvedValue(answer(status));

    expect(await send(LOCKED)).toMatchObject({ kind: 'refused', letter: { state: 'refused', fields: LOCKED.fields } });
  });

  it('is refused where its key belongs to another: there is no number then', async () => {
    network.mockResolvedValue(answer(200, '/s/11010001/tell'));

    expect((await send(LOCKED)).kind).toBe('refused');
  });

  it('dates what a keeper did as it was, and what others said never ahead of now', async () => {
    const sent = async (letter: Letter) => {
      network.mockResolvedValue(answer(200, '/k'));
      await send(letter, NOON - 5_000);
      return (network.mock.lastCall![1].body as URLSearchParams).get('seconds_ago');
    };

    expect(await sent({ ...LOCKED, path: '/k/11010001' })).toBe('-5');
    expect(await sent(RATING)).toBe('0');
  });

  it('needs no number to be a rating', async () => {
    network.mockResolvedValue(answer(200, '/s/11010001/tell?thanks=rating'));

    expect((await send(RATING)).kind).toBe('sent');
  });

  it('sends its photo after its words, and only the photo where the words have arrived', async () => {
    network.mockResolvedValueOnce(answer(200)).mockRejectedValueOnce(new TypeError('no network'));
    const first = await send({ ...LOCKED, photo: PHOTO });
    expect(first).toMatchObject({ kind: 'later', letter: { number: 'ABCD2345', photo: PHOTO } });

    network.mockReset().mockResolvedValue(answer(200));
    const second = await send(first.letter);

    expect(network.mock.calls.map(([path]) => path)).toEqual(['/r/ABCD2345/photo']);
    expect(second.kind).toBe('sent');
    expect(second.letter.photo).toBeUndefined();
  });

  it('takes a photo that is there already for its own', async () => {
    network.mockResolvedValueOnce(answer(200)).mockResolvedValueOnce(answer(409));

    expect((await send({ ...LOCKED, photo: PHOTO })).kind).toBe('sent');
  });
});

describe('a form', () => {
  const keep = vi.fn(async (_: Letter) => undefined as void);
  const drop = vi.fn(async (_: string) => undefined as void);
  const go = vi.fn();

  beforeAll(() => tellByLetter(document, keep, drop, go));

  beforeEach(() => {
    keep.mockReset().mockResolvedValue(undefined);
    go.mockReset();
  });

  it('is answered in its place', async () => {
    network.mockResolvedValue(answer(200, '/r/ABCD2345', '<main><article id="told">收到了</article></main>'));
    await press('门锁着');

    await vi.waitFor(() => expect(document.querySelector('#told')!.textContent).toBe('收到了'));
    expect(keep).not.toHaveBeenCalled();
  });

  it('without a place leads to the page that answers it', async () => {
    network.mockResolvedValue(answer(200, '/s/11010001/tell?thanks=rating'));
    await press('送出');

    await vi.waitFor(() => expect(go).toHaveBeenCalledWith('http://phone/s/11010001/tell?thanks=rating'));
  });

  it('that is refused shows the page that says why', async () => {
    network.mockResolvedValue(answer(400, '/s/11010001/rating', '<main><p role="alert">看不懂</p></main>'));
    await press('送出').catch(() => undefined);

    await vi.waitFor(() => expect(document.querySelector('main [role=alert]')!.textContent).toBe('看不懂'));
  });

  it('is kept where there is no network, says so, and takes a photo', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await press('门锁着');

    await vi.waitFor(() => expect(document.querySelector('#told')!.textContent).toContain('存好了'));
    expect(keep).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ fields: [['kind', 'locked']], state: 'waiting' }));
    expect(document.querySelector('#told [data-photo]')).not.toBeNull();
  });

  it('may name another place to say so, and is dropped by who thinks better of it', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    const form = document.querySelector<HTMLFormElement>('form[data-tell]')!;
    form.dataset.tell = 'main';
    form.dataset.keep = '#told';
    const template = document.querySelector<HTMLTemplateElement>('template[data-kept-letter]')!;
    template.innerHTML = '<div><b data-kept-title></b><button data-drop>撤销</button></div>';
    await press('开着');

    await vi.waitFor(() => expect(document.querySelector('#told [data-kept-title]')!.textContent).toContain('开着'));
    document.querySelector<HTMLElement>('#told [data-drop]')!.click();
    expect(drop).toHaveBeenCalledExactlyOnceWith(keep.mock.calls[0]![0].key);
    expect(document.querySelector('#told')!.textContent).toBe('');
  });

  it('takes no photo of an open door', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    await press('开着');

    await vi.waitFor(() => expect(document.querySelector('#told')!.textContent).toContain('存好了'));
    expect(document.querySelector('#told [data-photo]')).toBeNull();
  });

  it('says so where the browser keeps nothing', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    keep.mockRejectedValue(new Error('full'));
    await press('门锁着');

    await vi.waitFor(() => expect(document.querySelector<HTMLElement>('[data-not-kept]')!.hidden).toBe(false));
    expect(document.querySelector('#told')!.textContent).toBe('');
  });
});

describe('what is shown', () => {
  const panel = () => document.querySelector<HTMLElement>('[data-letters]')!;

  it('is how many wait', () => {
    showLetters(document, [LOCKED, RATING], () => undefined);

    expect(panel().hidden).toBe(false);
    expect(panel().querySelector('[data-waiting]')!.textContent).toBe('等着送出：2 条');
  });

  it('is the number of what arrived, until it was seen', () => {
    const seen = vi.fn();
    showLetters(document, [{ ...LOCKED, state: 'sent', number: 'ABCD2345', fields: [] }], seen);
    expect(panel().querySelector('a')!.getAttribute('href')).toBe('/r/ABCD2345');
    expect(panel().querySelector('[data-key]')!.textContent).toContain('邮局驿站 · 门锁着 编号 ABCD 2345');

    panel().querySelector<HTMLElement>('[data-key] [data-seen]')!.click();
    expect(seen).toHaveBeenCalledWith(LOCKED.key);
  });

  it('is what was refused, with its words', () => {
    showLetters(document, [{ ...LOCKED, state: 'refused', fields: [['text', '没有热水']] }], () => undefined);

    expect(panel().querySelector('[data-key]')!.textContent).toContain('没有热水');
    expect(panel().querySelector<HTMLElement>('[data-waiting]')!.hidden).toBe(true);
  });

  it('is nothing where there is nothing', () => {
    showLetters(document, [], () => undefined);

    expect(panel().hidden).toBe(true);
  });
});
