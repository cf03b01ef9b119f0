/**
 * Asks a database of this browser something, in a transaction of its own.
 *
 * @param stores the key of each store in it, by its name
 * @throws where the browser keeps nothing
 */
export async function inDatabase<T>(
  name: string,
  stores: Readonly<Record<string, string>>,
  mode: IDBTransactionMode,
  question: (transaction: IDBTransaction) => IDBRequest<T> | Promise<T>,
): Promise<T> {
  const database = await answer(opening(name, stores));
  try {
    const asked = question(database.transaction(Object.keys(stores), mode));
    return await (asked instanceof IDBRequest ? answer(asked) : asked);
  } finally {
    database.close();
  }
}

/** What a request comes to. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function opening(name: string, stores: Readonly<Record<string, string>>): IDBOpenDBRequest {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () =>
    Object.entries(stores).forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
  return request;
}
