// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { follow } from '../src/opening';

class Line {
  static readonly CLOSED = 2;
  static opened: Line[] = [];
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  readyState = 1;

  constructor(readonly url: string) {
    Line.opened.push(this);
  }

  close(): void {
    this.readyState = Line.CLOSED;
  }
}

const say = (data: string) => Line.opened[0]!.onmessage?.({ data });
const shown = () => document.querySelector('[data-events]')?.textContent;

beforeEach(() => {
  Line.opened = [];
  vi.stubGlobal('EventSource', Line);
  document.body.innerHTML = '<div data-events="/cabinet/openings/1/events"><p>正在联系智能柜</p></div>';
});

it('shows what is told, and hangs up when nothing more is to come', () => {
  follow(document);
  expect(Line.opened[0]!.url).toBe('/cabinet/openings/1/events');

  say('<p>3 号门开了</p>');
  expect(shown()).toBe('3 号门开了');
  expect(Line.opened[0]!.readyState).toBe(1);

  say('<p data-over>关好了，谢谢</p>');
  expect(shown()).toBe('关好了，谢谢');
  expect(Line.opened[0]!.readyState).toBe(Line.CLOSED);
});

it('asks for nothing where the opening is over', () => {
  document.querySelector('[data-events]')!.innerHTML = '<p data-over>关好了，谢谢</p>';

  follow(document);

  expect(Line.opened).toEqual([]);
});

it('asks for the page again where the server has ended the line, and waits where it is only lost', () => {
  vi.useFakeTimers();
  const reload = vi.fn();
  follow(document, reload);

  Line.opened[0]!.readyState = 0;
  Line.opened[0]!.onerror?.();
  vi.runAllTimers();
  expect(reload).not.toHaveBeenCalled();

  Line.opened[0]!.readyState = Line.CLOSED;
  Line.opened[0]!.onerror?.();
  vi.runAllTimers();
  expect(reload).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
