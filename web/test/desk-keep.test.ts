import { beforeEach, describe, expect, it } from 'vitest';
import { Window } from 'happy-dom';
import { keepInput } from '../src/desk/keep';

const FORM =
  '<form data-keep="10000017 entry" data-take="take" data-drop="drop"><input type="hidden" name="version" value="1"><input name="note" value="before"></form>';

describe('what is typed at the desk', () => {
  let kept: Map<string, string>;
  let storage: Storage;

  beforeEach(() => {
    kept = new Map();
    storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    } as unknown as Storage;
  });

  function page(html: string, search = ''): Document {
    const window = new Window({ url: `http://desk.test/desk/stations/10000017${search}` });
    window.document.body.innerHTML = html;
    const document = window.document as unknown as Document;
    keepInput(document, storage);
    return document;
  }

  function type(document: Document, text: string): void {
    const field = document.querySelector<HTMLInputElement>('[name=note]')!;
    field.value = text;
    field.dispatchEvent(new (document.defaultView as unknown as Window).Event('input', { bubbles: true }) as unknown as Event);
  }

  it('is offered again after the page was lost, and put back', () => {
    type(page(FORM), 'after');
    const again = page(FORM);
    expect(again.querySelector<HTMLInputElement>('[name=note]')!.value).toBe('before');
    again.querySelector<HTMLButtonElement>('.note button')!.click();
    expect(again.querySelector<HTMLInputElement>('[name=note]')!.value).toBe('after');
    expect(again.querySelector('.note')).toBeNull();
  });

  it('is forgotten when it is dropped', () => {
    type(page(FORM), 'after');
    page(FORM).querySelectorAll<HTMLButtonElement>('.note button')[1]!.click();
    expect(page(FORM).querySelector('.note')).toBeNull();
  });

  it('is forgotten when it is saved', () => {
    type(page(FORM), 'after');
    page('<p data-saved-now></p>', '?saved=entry');
    expect(page(FORM).querySelector('.note')).toBeNull();
  });

  it('is not offered where the form says it already', () => {
    type(page(FORM), 'before');
    expect(page(FORM).querySelector('.note')).toBeNull();
  });

  it('never has the number of the version in it', () => {
    type(page(FORM), 'after');
    expect(kept.get('kept 10000017 entry')).toBe('{"note":"after"}');
  });
});
