import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftPhoto } from '../../src/form/draft';
import { send } from '../../src/form/send';

const PATH = '/desk/forms/fill/6f1c0c5e-2f0b-4a5e-9d61-0f6d5f0c9d11';
const DRAFT: Draft = {
  key: `anna ${PATH}`,
  account: 'anna',
  path: PATH,
  trunk: 3,
  branch: 'b',
  answers: { sign: ['yes'], door: ['one', 'two'] },
  edits: 4,
  whole: true,
  state: 'waiting',
};
const photo = (id: string, sent = false): DraftPhoto => ({ id, key: DRAFT.key, field: 'door', jpeg: new Blob(['x']), sent });

const network = vi.fn<(path: string, request: RequestInit) => Promise<Response>>();
const arrived = vi.fn(async () => undefined);
const told = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
const paths = () => network.mock.calls.map(([path]) => path.slice(PATH.length));

beforeEach(() => {
  network.mockReset();
  arrived.mockClear();
  vi.stubGlobal('fetch', network);
});

describe('a draft', () => {
  it('sends its photos one at a time and then its answers, under the names made for them', async () => {
    network.mockImplementation(async (path) => told(path.endsWith('photo') ? { state: 'here' } : { state: 'handed-in' }));
    expect(await send(DRAFT, [photo('one'), photo('two')], arrived)).toEqual({ state: 'handed-in' });
    expect(paths()).toEqual(['/phone/photo', '/phone/photo', '/phone']);
    expect(arrived).toHaveBeenCalledTimes(2);
    const form = network.mock.calls[2]![1].body as FormData;
    expect([...form].map(([name, value]) => `${name}=${value}`)).toEqual([
      'account=anna', 'trunk=3', 'branch=b', 'do=submit', 'f-sign=yes', 'f-door=one', 'f-door=two',
    ]);
  });

  it('sends no photo that has arrived or was taken away', async () => {
    network.mockImplementation(async () => told({ state: 'saved', trunk: 4 }));
    await send(DRAFT, [photo('one', true), photo('three')], arrived);
    expect(paths()).toEqual(['/phone']);
  });

  it('waits where there is no network or the server is busy, and says nothing arrived', async () => {
    network.mockRejectedValueOnce(new TypeError('offline'));
    expect(await send(DRAFT, [photo('one')], arrived)).toEqual({ state: 'later' });
    network.mockResolvedValueOnce(told({}, 503));
    expect(await send(DRAFT, [photo('one')], arrived)).toEqual({ state: 'later' });
    expect(arrived).not.toHaveBeenCalled();
  });

  it('waits for its owner where it is led to the page where one signs in', async () => {
    network.mockResolvedValue(Object.defineProperty(told({}), 'redirected', { value: true }));
    expect(await send(DRAFT, [], arrived)).toEqual({ state: 'signed-out' });
  });

  it('is refused where it will never be taken', async () => {
    network.mockResolvedValue(told({}, 404));
    expect(await send(DRAFT, [], arrived)).toEqual({ state: 'refused' });
  });
});
