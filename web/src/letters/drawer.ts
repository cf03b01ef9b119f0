import { inDatabase } from '../database';
import type { Letter } from './letter';
import { send } from './send';

const NAME = 'letters';

/** Said to every open page when a letter came or went. */
export const CHANGED = 'letters';

/** The letters on this phone, in the order in which they were written. */
export async function listLetters(): Promise<Letter[]> {
  const letters = await ask<Letter[]>('readonly', (store) => store.getAll());
  return letters.sort((a, b) => a.writtenAt - b.writtenAt);
}

/** Keeps a letter, in place of what was kept under its key. */
export async function putLetter(letter: Letter): Promise<void> {
  await ask('readwrite', (store) => store.put(letter));
  say();
}

export async function dropLetter(key: string): Promise<void> {
  await ask('readwrite', (store) => store.delete(key));
  say();
}

/**
 * Sends what waits, one after the other, by one page or worker at a time.
 *
 * @returns whether nothing is left to send
 */
export function sendLetters(): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(NAME, sendAll) : sendAll();
}

async function sendAll(): Promise<boolean> {
  for (const letter of await listLetters()) {
    if (letter.state === 'waiting') {
      const outcome = await send(letter);
      await putLetter(outcome.letter);
      if (outcome.kind === 'later') {
        return false;
      }
    }
  }
  return true;
}

function say(): void {
  if (typeof BroadcastChannel !== 'undefined') {
    const channel = new BroadcastChannel(CHANGED);
    channel.postMessage('changed');
    channel.close();
  }
}

function ask<T>(mode: IDBTransactionMode, question: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return inDatabase(NAME, { [NAME]: 'key' }, mode, (database) => question(database.objectStore(NAME)));
}
