import { describe, expect, it, vi } from 'vitest';
import { Window } from 'happy-dom';
import { added, offerPhotos, type Detector } from '../src/desk/scan';

const FORM =
  '<form><textarea name="tags">ZC-1-1-0001</textarea><div data-scan data-none="none" data-read="read " hidden>' +
  '<button type="button">photo</button><input type="file" multiple><p role="status"></p></div></form>';

describe('labels on a photo', () => {
  function page(codes: string[][], html = FORM): Document {
    const window = new Window({ url: 'http://desk.test/desk/equipment/stocktakes/1' });
    window.document.body.innerHTML = html;
    const document = window.document as unknown as Document;
    const photos = [...codes];
    const detector: Detector = {
      detect: () => {
        const found = photos.shift();
        return found ? Promise.resolve(found.map((rawValue) => ({ rawValue }))) : Promise.reject(new Error('no photo'));
      },
    };
    offerPhotos(document, detector, () => Promise.resolve({} as ImageBitmap));
    return document;
  }

  async function take(document: Document, photos: number): Promise<void> {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: Array.from({ length: photos }, () => new Blob()), configurable: true });
    input.dispatchEvent(new document.defaultView!.Event('change'));
    await vi.waitFor(() => expect(said(document)).not.toBe(''));
  }

  function said(document: Document): string {
    return document.querySelector('[role=status]')!.textContent ?? '';
  }

  function tags(document: Document): string {
    return document.querySelector('textarea')!.value;
  }

  it('are offered where the browser can read them', () => {
    expect(page([]).querySelector<HTMLElement>('[data-scan]')!.hidden).toBe(false);
  });

  it('are written below what was typed, several from one photo, each once', async () => {
    const document = page([['http://desk.test/desk/purchase/assets/ZC-1-1-0002', 'ZC-1-1-0003'], ['ZC-1-1-0003']]);
    await take(document, 2);
    expect(tags(document)).toBe('ZC-1-1-0001\nhttp://desk.test/desk/purchase/assets/ZC-1-1-0002\nZC-1-1-0003');
    expect(said(document)).toBe('read 3');
  });

  it('that cannot be read change nothing, and it is said', async () => {
    const document = page([[]]);
    await take(document, 2);
    expect(tags(document)).toBe('ZC-1-1-0001');
    expect(said(document)).toBe('none');
  });

  it('are not looked for on a page without the place', () => {
    expect(() => page([], '<p>nothing</p>')).not.toThrow();
  });

  it('are added in rows without gaps', () => {
    expect(added('\n a \n\nb', ['b', ' c '])).toBe('a\nb\nc');
  });
});
