import { nearest, readPack, wallMinute, type Found, type PackJson } from '../pack';
import { Cards } from './cards';
import { languageOf } from './language';
import { TimeWords } from './time-words';

const PACKS = 'packs';

/** Puts a station that is in one of the packs at hand in place of the words that there is no network. */
export async function makeStation(document: Document, code: string, now: Date): Promise<void> {
  const minute = wallMinute(now.getTime());
  const found = await find(code, minute);
  const panel = document.querySelector<HTMLElement>('[data-unseen]');
  if (!found || !panel) {
    return;
  }
  const words = new TimeWords(languageOf(document), minute);
  const card = new Cards(document, words, []).first(found);
  card.querySelectorAll('.far, [data-show]').forEach((element) => element.remove()); // from nowhere, on no map
  heading(card, found.station.name);
  document.querySelector('.wrong')?.remove();
  document.title = `${found.station.name} · ${document.title.split(' · ').at(-1)}`;
  panel.append(card, forms(document, code));
  panel.hidden = false;
}

async function find(code: string, minute: number): Promise<Found | undefined> {
  const cache = await caches.open(PACKS);
  for (const request of await cache.keys()) {
    const pack = readPack((await (await cache.match(request))!.json()) as PackJson);
    const station = pack.stations.find((one) => one.code === code);
    if (station) {
      const { lon, lat } = station;
      return nearest({ ...pack, stations: [station] }, { lon, lat, minute, k: 1, radiusMetres: 1 })[0];
    }
  }
  return undefined;
}

function heading(card: DocumentFragment, name: string): void {
  const title = document.createElement('h1');
  title.textContent = name;
  card.querySelector('h2')?.replaceWith(title);
}

/** Where people tell about the station; the page of its own for that is not at hand. */
function forms(document: Document, code: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>('template[data-tell-forms]')!;
  const forms = template.content.cloneNode(true) as DocumentFragment;
  forms.querySelectorAll('div.big').forEach((links) => links.remove());
  forms.querySelectorAll<HTMLFormElement>('form').forEach((form) => {
    form.setAttribute('action', form.getAttribute('action')!.replace('/s/-/', `/s/${code}/`));
  });
  return forms;
}
