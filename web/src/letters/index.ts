import { CHANGED, dropLetter, listLetters, putLetter, sendLetters } from './drawer';
import type { Letter } from './letter';
import { MARK } from './offer';
import { showLetters } from './shown';
import { tellByLetter } from './tell';


/** A registration that sends once there is a network again, even if no page is open then. */
type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Sends what people tell, keeps it while there is no network, and shows what waits and what arrived. */
export function openDrawer(document: Document): void {
  const show = () => listLetters().then((letters) => shown(document, letters), () => undefined);
  tellByLetter(document, keep, dropLetter, (address) => location.assign(address));
  addEventListener('online', () => void sendLetters().catch(() => undefined));
  if (typeof BroadcastChannel !== 'undefined') {
    new BroadcastChannel(CHANGED).onmessage = () => void show();
  }
  void show();
  if (navigator.onLine) {
    void sendLetters().catch(() => undefined);
  }
}

function shown(document: Document, letters: readonly Letter[]): void {
  showLetters(document, letters, (key) => void dropLetter(key));
  if (letters.length === 0) {
    localStorage.removeItem(MARK);
  }
}

async function keep(letter: Letter): Promise<void> {
  await putLetter(letter);
  localStorage.setItem(MARK, 'yes');
  const worker = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined;
  await worker?.sync?.register(CHANGED).catch(() => undefined);
}
