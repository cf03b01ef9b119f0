import { isNotNow, post } from '../post';
import type { Draft, DraftPhoto } from './draft';
import type { Fault } from './filling';

/** What the server says of a draft. */
export type Answer =
  | { readonly state: 'saved'; readonly trunk: number }
  | { readonly state: 'faulty'; readonly trunk: number; readonly faults: readonly Fault[] }
  | { readonly state: 'conflict'; readonly at: string }
  | { readonly state: 'handed-in' | 'late' };

/**
 * What became of a draft: the server answered, or will not take it; or it has to wait for a network, or for its owner
 * to sign in.
 */
export type Outcome = Answer | { readonly state: 'refused' | 'later' | 'signed-out' };

const JSON_ONLY = 'application/json';
const WORDS_MS = 20_000;
const PHOTO_MS = 180_000;

/**
 * Sends the photos that are in the answers, one at a time, then the answers. Never rejects.
 *
 * @param arrived says of each photo that it is there
 */
export async function send(
  draft: Draft,
  photos: readonly DraftPhoto[],
  arrived: (photo: DraftPhoto) => Promise<void>,
): Promise<Outcome> {
  try {
    for (const photo of photos) {
      if (!photo.sent && draft.answers[photo.field]?.includes(photo.id)) {
        const answer = await told(post(`${draft.path}/phone/photo`, picture(draft, photo), PHOTO_MS, JSON_ONLY));
        if (answer.state !== 'here') {
          return answer;
        }
        await arrived(photo);
      }
    }
    const answer = await told(post(`${draft.path}/phone`, words(draft), WORDS_MS, JSON_ONLY));
    return answer.state === 'here' ? { state: 'refused' } : answer;
  } catch {
    return { state: 'later' };
  }
}

async function told(coming: Promise<Response>): Promise<Outcome | { state: 'here' }> {
  const answer = await coming;
  if (isNotNow(answer)) {
    return { state: 'later' };
  }
  // whoever is not signed in is led to the page where one signs in
  if (answer.redirected) {
    return { state: 'signed-out' };
  }
  return answer.ok ? await answer.json() : { state: 'refused' };
}

function words({ account, trunk, branch, whole, answers }: Draft): FormData {
  const form = new FormData();
  form.set('account', account);
  form.set('trunk', String(trunk));
  form.set('branch', branch);
  form.set('do', whole ? 'submit' : 'save');
  Object.entries(answers).forEach(([field, texts]) => texts.forEach((text) => form.append(`f-${field}`, text)));
  return form;
}

function picture({ account }: Draft, { id, field, jpeg }: DraftPhoto): FormData {
  const form = new FormData();
  form.set('account', account);
  form.set('id', id);
  form.set('field', field);
  form.set('photo', jpeg, 'photo.jpg');
  return form;
}
