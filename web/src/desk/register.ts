import { offerFragments } from '../fragments';
import { askOnChange } from './ask';
import { countChosen } from './chosen';
import { keepInput } from './keep';
import { offerKeys } from './keys';
import { offerMaps } from './maps';
import { offerPrint } from './print';
import { refuseLarge } from './largest';
import { offerSaved } from './saved';

offerFragments(document);
offerKeys(document);
askOnChange(document);
offerSaved(document, localStorage);
keepInput(document, sessionStorage);
countChosen(document);
offerPrint(document);
offerMaps(document);
refuseLarge(document);
