import { CHANGED, changeDraft, dropDraft, findDraft, listDrafts, photosOf, putPhoto, type Draft } from './draft';
import { send, type Outcome } from './send';
import { leave } from './take';

/** Sends a draft that waits, by one page or worker at a time; says what became of it, if it waited. */
export function syncDraft(key: string): Promise<Outcome | undefined> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(`draft ${key}`, () => sync(key)) : sync(key);
}

/**
 * Sends all that waits.
 *
 * @returns whether nothing is left that a network would help
 */
export async function syncDrafts(): Promise<boolean> {
  const outcomes: (Outcome | undefined)[] = [];
  for (const { key } of await listDrafts()) {
    outcomes.push(await syncDraft(key));
  }
  return outcomes.every((outcome) => outcome?.state !== 'later');
}

async function sync(key: string): Promise<Outcome | undefined> {
  const draft = await findDraft(key);
  if (draft?.state !== 'waiting') {
    return undefined;
  }
  const outcome = await send(draft, await photosOf(key), (photo) => putPhoto({ ...photo, sent: true }));
  await note(draft, outcome);
  say(key, outcome);
  return outcome;
}

async function note(sent: Draft, outcome: Outcome): Promise<void> {
  switch (outcome.state) {
    case 'later':
    case 'signed-out':
      return;
    case 'handed-in':
    case 'late':
      await dropDraft(sent.key);
      await leave(sent.path).catch(() => undefined);
      return;
    default:
      await changeDraft(sent.key, (now) => now && came(now, sent, outcome));
  }
}

/** What was typed while it was sent still waits. */
function came(now: Draft, sent: Draft, outcome: Outcome): Draft {
  const trunk = 'trunk' in outcome ? outcome.trunk : now.trunk;
  const isAll = now.edits === sent.edits;
  switch (outcome.state) {
    case 'saved':
    case 'refused':
      return { ...now, trunk, ...(isAll && { state: outcome.state }) };
    case 'faulty':
      return { ...now, trunk, ...(isAll && { state: 'faulty', whole: false, faults: outcome.faults }) };
    case 'conflict':
      return { ...now, ...(isAll && { state: 'conflict', whole: false, at: outcome.at }) };
    default:
      return now;
  }
}

function say(key: string, outcome: Outcome): void {
  if (typeof BroadcastChannel !== 'undefined') {
    const channel = new BroadcastChannel(CHANGED);
    channel.postMessage({ key, outcome });
    channel.close();
  }
}
