import { offerCarrying } from './carry';
import { CHANGED, changeDraft, dropDraft, findDraft, keyOf, type Draft } from './draft';
import { answersIn, focusFault, putAnswers, say } from './page';
import { keepPhotos, showPhotos, showSent } from './photos';
import { rulesOf, type Rules } from './rules';
import type { Outcome } from './send';
import { syncDraft } from './sync';

/** A registration that sends once there is a network again, even if no page is open then. */
type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/**
 * The page where a form is filled in: it asks and checks while one types, keeps all of it on this phone, and sends it.
 * Where a browser keeps nothing, the page's own form sends it.
 */
async function open(form: HTMLFormElement): Promise<void> {
  const account = form.dataset.account!;
  const path = new URL(form.action).pathname;
  const rules = rulesOf(form);
  form.addEventListener('input', () => rules.look());
  const draft = await restore(form, keyOf(account, path));
  const page = new FilledPage(form, rules, keyOf(account, path), account, path);
  page.listen();
  rules.look();
  await page.show(draft);
  void offerCarrying(form.ownerDocument, account, path);
  await page.sync();
}

/** What is on this phone and is not older than the page; what the server has anew is the page's. */
async function restore(form: HTMLFormElement, key: string): Promise<Draft | undefined> {
  const trunk = Number(inputOf(form, 'trunk').value);
  const draft = await findDraft(key);
  if (!draft) {
    return undefined;
  }
  if (isOver(draft, trunk)) {
    await dropDraft(key);
    return undefined;
  }
  await putDraft(form, draft);
  return draft;
}

async function putDraft(form: HTMLFormElement, draft: Draft): Promise<void> {
  putAnswers(form, draft.answers);
  await showPhotos(form, draft);
  putAnswers(form, draft.answers); // of photos, too, those that stand in the answers
}

/** Whether the page shows all that the draft came to. */
function isOver({ state, trunk }: Draft, shown: number): boolean {
  switch (state) {
    case 'saved':
    case 'faulty':
      return shown >= trunk;
    case 'conflict':
      return shown > trunk;
    default:
      return false;
  }
}

class FilledPage {
  private readonly status: Element | null;
  /** To the other pages of this form on this phone. */
  private readonly others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANGED);
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly rules: Rules,
    private readonly key: string,
    private readonly account: string,
    private readonly path: string,
  ) {
    this.status = form.ownerDocument.querySelector('[data-aboard]');
  }

  listen(): void {
    const { form } = this;
    const document = form.ownerDocument;
    form.addEventListener('input', ({ target }) => {
      if ((target as HTMLInputElement).type !== 'file') {
        void this.keep(false);
      }
    });
    keepPhotos(form, this.key, () => void this.keep(false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.press((event.submitter as HTMLButtonElement | null)?.value === 'submit');
    });
    addEventListener('online', () => void this.sync());
    document.addEventListener('visibilitychange', () => void (document.hidden || this.sync()));
    if (this.others) {
      this.others.onmessage = ({ data }) => {
        if (data.key === this.key) {
          void (data.outcome ? this.came(data.outcome) : this.follow());
        }
      };
    }
  }

  /** Another page of this form on this phone has kept something: what stands here must not undo it. */
  private async follow(): Promise<void> {
    const draft = await findDraft(this.key);
    if (draft) {
      await putDraft(this.form, draft);
      this.rules.look();
      await this.show(draft);
    }
  }

  /** Keeps what stands in the form, one after the other. */
  async keep(whole: boolean): Promise<void> {
    const answers = answersIn(this.form);
    const write = () => changeDraft(this.key, (draft) => this.changed(draft, answers, whole));
    this.writing = this.writing.then(write, write);
    await this.writing;
    this.others?.postMessage({ key: this.key });
    await this.show(await findDraft(this.key));
  }

  private changed(draft: Draft | undefined, answers: Draft['answers'], whole: boolean): Draft {
    const { key, account, path } = this;
    const { trunk, branch, edits } = draft ?? {
      trunk: Number(inputOf(this.form, 'trunk').value),
      branch: inputOf(this.form, 'branch').value,
      edits: 0,
    };
    return { key, account, path, trunk, branch, answers, edits: edits + 1, whole, state: 'waiting' };
  }

  /** Saves it, and hands it in where nothing is missing. */
  private async press(whole: boolean): Promise<void> {
    const isWhole = whole && this.rules.lookAtAll().faults.length === 0;
    await this.keep(isWhole);
    const outcome = await this.sync();
    if (whole && !isWhole) {
      say(this.status, 'faulty');
      focusFault(this.form);
    } else if (outcome?.state === 'conflict') {
      location.assign(outcome.at);
    }
  }

  /** Sends what waits. */
  async sync(): Promise<Outcome | undefined> {
    await this.writing;
    if ((await findDraft(this.key))?.state !== 'waiting') {
      return undefined;
    }
    if (navigator.onLine) {
      say(this.status, 'sending');
    }
    const outcome = await syncDraft(this.key);
    if (outcome) {
      await this.came(outcome);
    }
    return outcome;
  }

  /** Shows what became of the draft, here or in the worker. */
  private async came(outcome: Outcome): Promise<void> {
    switch (outcome.state) {
      case 'handed-in':
        location.assign(inputOf(this.form, 'back').value || this.path);
        return;
      case 'late':
        location.assign(`${this.path}?said=late`);
        return;
      case 'signed-out':
        say(this.status, 'signed-out');
        return;
      case 'later':
        await sendLater();
        break;
      default:
        await showSent(this.form, this.key);
    }
    await this.show(await findDraft(this.key));
  }

  async show(draft: Draft | undefined): Promise<void> {
    if (!draft) {
      return;
    }
    if (draft.state === 'faulty') {
      this.rules.show(draft.faults ?? []);
    }
    const line = say(this.status, lineOf(draft));
    if (draft.at) {
      line?.querySelector<HTMLAnchorElement>('[data-at]')?.setAttribute('href', draft.at);
    }
  }
}

function lineOf({ state, whole }: Draft): string {
  if (state !== 'waiting') {
    return state;
  }
  if (navigator.onLine) {
    return 'typed';
  }
  return whole ? 'waiting-whole' : 'waiting';
}

async function sendLater(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined;
  await worker?.sync?.register(CHANGED).catch(() => undefined);
}

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

const shown = document.querySelector<HTMLFormElement>('form[data-fill]');
if (shown) {
  void open(shown).catch(() => undefined);
}

/** A form that is being written asks and checks as it will, and keeps nothing. */
const tried = document.querySelector<HTMLFormElement>('form[data-try]');
if (tried) {
  const rules = rulesOf(tried);
  tried.addEventListener('input', () => rules.look());
  rules.look();
}
