import { isNotNow, post } from '../post';
import { numberIn, type Letter } from './letter';

/** What became of a letter: it arrived, it will never be taken, or it has to wait for a network. */
export type Outcome =
  | { readonly kind: 'sent' | 'refused'; readonly letter: Letter; readonly answer: Response }
  | { readonly kind: 'later'; readonly letter: Letter };

const WORDS_MS = 20_000;
const PHOTO_MS = 180_000;
const CONFLICT = 409;

/** Sends the words and then the photo; what arrived of it before is not sent again. Never rejects. */
export async function send(letter: Letter, now = Date.now()): Promise<Outcome> {
  let current = letter;
  try {
    let answer = new Response();
    if (!current.number) {
      answer = await post(letter.path, words(letter, now), WORDS_MS);
      const number = numberIn(answer.url);
      const isHeard = answer.ok && (number !== undefined || !letter.path.endsWith('/tell'));
      if (!isHeard) {
        return isNotNow(answer) ? { kind: 'later', letter } : refused(letter, answer);
      }
      current = { ...letter, fields: [], ...(number && { number }) };
    }
    if (current.photo && current.number) {
      answer = await post(`/r/${current.number}/photo`, picture(current.photo), PHOTO_MS);
      if (isNotNow(answer)) {
        return { kind: 'later', letter: current };
      }
      if (!answer.ok && answer.status !== CONFLICT) { // a conflict: it arrived before
        return refused(current, answer);
      }
    }
    return { kind: 'sent', letter: without(current, 'sent'), answer };
  } catch {
    return { kind: 'later', letter: current };
  }
}

function words(letter: Letter, now: number): URLSearchParams {
  const form = new URLSearchParams(letter.fields.map(([name, value]) => [name, value]));
  form.set('key', letter.key);
  const seconds = Math.round((now - letter.writtenAt) / 1_000);
  // what a keeper did must not be dated wrongly: a clock that went back is told, and refused
  form.set('seconds_ago', String(letter.path.startsWith('/k/') ? seconds : Math.max(0, seconds)));
  return form;
}

function picture(photo: Blob): FormData {
  const form = new FormData();
  form.set('photo', photo, 'photo');
  return form;
}

/** Its words stay, so that whoever wrote them can read them again. */
function refused(letter: Letter, answer: Response): Outcome {
  return { kind: 'refused', letter: { ...letter, state: 'refused' }, answer };
}

/** What is over holds neither words nor a photo. */
function without({ photo: _, ...letter }: Letter, state: 'sent'): Letter {
  return { ...letter, fields: [], state };
}
