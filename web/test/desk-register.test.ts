import { beforeEach, describe, expect, it } from 'vitest';
import { offerKeys } from '../src/desk/keys';
import { offerSaved } from '../src/desk/saved';
import { Window } from 'happy-dom';

function page(html: string, search = ''): Document {
  const window = new Window({ url: `http://desk.test/desk/stations${search}` });
  window.document.body.innerHTML = html;
  return window.document as unknown as Document;
}

function press(document: Document, key: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new (document.defaultView as unknown as Window).KeyboardEvent('keydown', { key, bubbles: true }) as unknown as Event);
}

describe('the keys of the register', () => {
  const ROWS = '<input type="search"><table><tbody data-rows><tr><th><a href="/1">1</a></th></tr><tr><th><a href="/2">2</a></th></tr></tbody></table>';

  it('go down and up the rows and stop at the ends', () => {
    const document = page(ROWS);
    offerKeys(document);
    const stops = ['j', 'j', 'j', 'k', 'k'].map((key) => {
      press(document, key);
      return document.activeElement?.textContent;
    });
    expect(stops).toEqual(['1', '2', '2', '1', '1']);
  });

  it('go to the search, where they are letters again', () => {
    const document = page(ROWS);
    offerKeys(document);
    press(document, '/');
    press(document, 'j');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});

describe('saved filters', () => {
  const HTML = '<p data-saved data-unsave="remove" hidden></p><details data-save hidden><form><input><button></button></form></details>';
  let kept: Map<string, string>;
  let storage: Storage;

  beforeEach(() => {
    kept = new Map();
    storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } as unknown as Storage;
  });

  function save(document: Document, name: string): void {
    document.querySelector('input')!.value = name;
    document.querySelector('form')!.dispatchEvent(new (document.defaultView as unknown as Window).Event('submit', { cancelable: true }) as unknown as Event);
  }

  it('are links to the same question, from its first page', () => {
    const document = page(HTML, '?state=doubtful&page=3');
    offerSaved(document, storage);
    save(document, '每周核对');
    const again = page(HTML);
    offerSaved(again, storage);
    const link = again.querySelector('a')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['每周核对', '/desk/stations?state=doubtful']);
    expect(again.querySelector<HTMLElement>('[data-save]')!.hidden).toBe(true);
  });

  it('are replaced by one of the same name and removed by their button', () => {
    const document = page(HTML, '?kind=micro');
    offerSaved(document, storage);
    save(document, 'a');
    save(document, 'a');
    expect(document.querySelectorAll('a')).toHaveLength(1);
    document.querySelector<HTMLButtonElement>('.one button')!.click();
    expect(document.querySelectorAll('a')).toHaveLength(0);
    expect(document.querySelector<HTMLElement>('[data-saved]')!.hidden).toBe(true);
  });

  it('survive what another hand left in their place', () => {
    kept.set('register-filters', '{"oops":');
    const document = page(HTML);
    offerSaved(document, storage);
    kept.set('register-filters', '[1,null,{"name":"<b>x","query":"q=1"}]');
    offerSaved(document, storage);
    expect(document.querySelector('a')?.textContent).toBe('<b>x');
  });
});
