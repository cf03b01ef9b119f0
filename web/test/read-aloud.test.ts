// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { offerReading } from '../src/read-aloud';

class Utterance {
  lang = '';
  onend?: () => void;
  constructor(readonly text: string) {}
}

let said: Utterance | undefined;
const speech = { speaking: false, cancel: vi.fn(), speak: (utterance: Utterance) => (said = utterance) };
const button = () => document.querySelector('button')!;

beforeEach(() => {
  said = undefined;
  speech.speaking = false;
  document.documentElement.lang = 'zh-CN';
  document.body.innerHTML =
    '<button hidden data-read-aloud="早班驿站。开放中" data-stop="别读了"><span data-label>读给我听</span></button>';
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});

it('reads in the language of the page, and offers to stop', () => {
  offerReading(document, speech as unknown as SpeechSynthesis);
  button().click();

  expect(said).toMatchObject({ text: '早班驿站。开放中', lang: 'zh-CN' });
  expect(button().textContent).toBe('别读了');
  said!.onend!();
  expect(button().textContent).toBe('读给我听');
});

it('stops when touched again', () => {
  offerReading(document, speech as unknown as SpeechSynthesis);
  button().click();
  said = undefined;
  speech.speaking = true;
  button().click();

  expect(speech.cancel).toHaveBeenCalled();
  expect(said).toBeUndefined();
  expect(button().textContent).toBe('读给我听');
});

it('is not offered where the browser cannot speak', () => {
  offerReading(document, undefined);

  expect(button().hidden).toBe(true);
});
