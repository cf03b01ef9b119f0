import { answer, inDatabase } from '../database';
import type { Answers } from './definition';
import type { Fault } from './filling';

/**
 * A form as it was filled in on this phone, kept while it is typed. Whoever it is of alone sees it and sends it.
 */
export interface Draft {
  /** See {@link keyOf}. */
  readonly key: string;
  readonly account: string;
  /** Of the page where it is filled in. */
  readonly path: string;
  /** The version of the answers it was made from, and the name of what was changed since. */
  readonly trunk: number;
  readonly branch: string;
  readonly answers: Answers;
  /** How often it was changed. */
  readonly edits: number;
  /** Whether it is to be handed in, not only saved. */
  readonly whole: boolean;
  /** What is not waiting, the server has; or it will not take it. */
  readonly state: 'waiting' | 'saved' | 'faulty' | 'conflict' | 'refused';
  /** Where two sets of answers are shown side by side. */
  readonly at?: string;
  readonly faults?: readonly Fault[];
}

/** A photo of a draft, reduced. */
export interface DraftPhoto {
  /** A UUID made once: however often it is sent, it is there once. */
  readonly id: string;
  /** Of its draft. */
  readonly key: string;
  readonly field: string;
  readonly jpeg: Blob;
  readonly sent: boolean;
}

/** Said to every open page when a draft came to something. */
export const CHANGED = 'drafts';

const NAME = 'drafts';
const DRAFTS = 'drafts';
const PHOTOS = 'photos';
const STORES = { [DRAFTS]: 'key', [PHOTOS]: 'id' };

/** One for each form and whoever fills it in. */
export function keyOf(account: string, path: string): string {
  return `${account} ${path}`;
}

export function findDraft(key: string): Promise<Draft | undefined> {
  return ask<Draft | undefined>('readonly', (transaction) => transaction.objectStore(DRAFTS).get(key));
}

export function listDrafts(): Promise<Draft[]> {
  return ask<Draft[]>('readonly', (transaction) => transaction.objectStore(DRAFTS).getAll());
}

/** Changes a draft, or makes it; nobody else changes it meanwhile. */
export function changeDraft(key: string, change: (draft: Draft | undefined) => Draft | undefined): Promise<Draft | undefined> {
  return ask('readwrite', async (transaction) => {
    const drafts = transaction.objectStore(DRAFTS);
    const changed = change(await answer<Draft | undefined>(drafts.get(key)));
    if (changed) {
      await answer(drafts.put(changed));
    }
    return changed;
  });
}

/** Photos of a draft, in the order of their ids. */
export async function photosOf(key: string): Promise<DraftPhoto[]> {
  const all = await ask<DraftPhoto[]>('readonly', (transaction) => transaction.objectStore(PHOTOS).getAll());
  return all.filter((photo) => photo.key === key);
}

export async function putPhoto(photo: DraftPhoto): Promise<void> {
  await ask('readwrite', (transaction) => transaction.objectStore(PHOTOS).put(photo));
}

/** Forgets a draft and its photos. */
export async function dropDraft(key: string): Promise<void> {
  const photos = await photosOf(key);
  await ask('readwrite', async (transaction) => {
    await answer(transaction.objectStore(DRAFTS).delete(key));
    await Promise.all(photos.map(({ id }) => answer(transaction.objectStore(PHOTOS).delete(id))));
  });
}

function ask<T>(mode: IDBTransactionMode, question: (transaction: IDBTransaction) => IDBRequest<T> | Promise<T>): Promise<T> {
  return inDatabase(NAME, STORES, mode, question);
}
