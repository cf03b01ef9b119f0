import htmx from 'htmx.org';
import { keepPages } from './app';
import { offerCopying } from './copy';
import { offerLetters } from './letters/offer';
import { offerMap } from './map/offer';
import { offerNearby } from './nearby';
import { locate } from './position';
import { offerReading } from './read-aloud';
import { offerTextSizes } from './text-size';
import { offerRoute } from './route';
import { offerSharing } from './share';
import { reportTrouble } from './trouble';
import { showUnseen } from './unseen';
import { offerVisit } from './visit';
import { offerWalks } from './walks';
import { offerWeChat } from './wechat';

// No eval, no injected styles (the content security policy forbids both), and no page snapshots in
// the browser's storage: a list of the nearest stations tells where its reader was.
Object.assign(htmx.config, {
  allowEval: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  timeout: 15_000,
});

document.documentElement.classList.add('js');
offerTextSizes(document);
offerCopying(document);
offerReading(document);
offerSharing(document);
offerNearby(document, locate);
reportTrouble(document);
offerMap(document);
keepPages(document, navigator);
offerRoute(document, locate);
offerWalks(document);
void offerWeChat(document);
void showUnseen(document).then(() => offerLetters(document));
offerVisit(document);
