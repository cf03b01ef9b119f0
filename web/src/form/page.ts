import type { Answers } from './definition';
import { given, strip, type Fault, type Filling } from './filling';

/** Before the id of a field, as the page names what is sent. */
const FIELD = 'f-';

/** What stands in the form. */
export function answersIn(form: HTMLFormElement): Answers {
  const answers: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith(FIELD) && typeof value === 'string') {
      (answers[name.slice(FIELD.length)] ??= []).push(strip(value.replaceAll('\r\n', '\n')));
    }
  }
  return Object.fromEntries(
    Object.entries(answers)
      .map(([field, texts]) => [field, given(texts)] as const)
      .filter(([, texts]) => texts.length > 0),
  );
}

/** Puts answers into the form, in the place of what stands there. */
export function putAnswers(form: HTMLFormElement, answers: Answers): void {
  form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name^="${FIELD}"]`).forEach((input) => {
    const texts = answers[input.name.slice(FIELD.length)] ?? [];
    if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')) {
      input.checked = texts.includes(input.value);
    } else {
      input.value = texts[0] ?? '';
    }
  });
}

/** Shows the fields that are asked, and the sections they are in. */
export function showAsked(form: HTMLFormElement, { asked }: Filling): void {
  fields(form).forEach((field) => (field.hidden = !asked.has(field.dataset.field!)));
  form.querySelectorAll<HTMLElement>('.asking').forEach((section) => {
    section.hidden = fields(section).every((field) => field.hidden);
  });
}

/** The words for what may be wrong, by the names of the rules. */
export type FaultWords = Readonly<Record<string, string>>;

/** Says what is wrong beside each field, and nothing where nothing is. */
export function showFaults(form: HTMLFormElement, faults: readonly Fault[], words: FaultWords): void {
  fields(form).forEach((field) => {
    const fault = faults.find((one) => one.field === field.dataset.field);
    field.querySelector('.fault')?.remove();
    mark(field, fault !== undefined);
    if (fault) {
      field.querySelector('legend, label')!.after(said(field, textOf(fault, words)));
    }
  });
}

/** Leads to the first field where something is wrong. */
export function focusFault(form: HTMLFormElement): void {
  form.querySelector('.fault')?.closest('[data-field]')?.querySelector<HTMLElement>('input, textarea')?.focus();
}

/** A photo that is on this phone, where the page shows those that were sent. */
export function showPhoto(form: HTMLFormElement, field: string, id: string, jpeg: Blob): void {
  const document = form.ownerDocument;
  const print = clone(document, 'print');
  print.querySelector('img')!.src = URL.createObjectURL(jpeg);
  const tick = print.querySelector('input')!;
  tick.name = `${FIELD}${field}`;
  tick.value = id;
  print.dataset.waits = id;
  form.querySelector(`[data-field="${CSS.escape(field)}"] .prints`)!.append(print);
}

/** Whether the page shows a photo already. */
export function hasPhoto(form: HTMLFormElement, id: string): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('.prints input')].some((tick) => tick.value === id);
}

/** Of photos that have arrived, it is no longer said that they wait. */
export function showArrived(form: HTMLFormElement, ids: ReadonlySet<string>): void {
  form.querySelectorAll<HTMLElement>('[data-waits]').forEach((print) => {
    if (ids.has(print.dataset.waits!)) {
      print.querySelector('small')?.remove();
    }
  });
}

/** Says beside a field that a photo cannot be read. */
export function showUnreadable(input: HTMLElement): void {
  input.parentElement!.querySelector('.fault')?.remove();
  input.before(clone(input.ownerDocument, 'unreadable'));
}

/** Of the lines of a part, shows this one alone; none, if it has no such line. */
export function say(part: Element | null, line: string): HTMLElement | undefined {
  part?.querySelectorAll<HTMLElement>('[data-says]').forEach((one) => (one.hidden = one.dataset.says !== line));
  return part?.querySelector<HTMLElement>(`[data-says="${line}"]`) ?? undefined;
}

function fields(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('[data-field]')];
}

function textOf({ why, limit }: Fault, words: FaultWords): string {
  return (words[`${why} ${limit}`] ?? words[why] ?? why).replace('{limit}', limit);
}

function said(field: HTMLElement, text: string): HTMLElement {
  const fault = clone(field.ownerDocument, 'fault');
  fault.id = `${field.dataset.field}-fault`;
  fault.querySelector('span')!.textContent = text;
  return fault;
}

/** For who does not see it: that it is wrong, and where it says why. */
function mark(field: HTMLElement, wrong: boolean): void {
  const id = field.dataset.field!;
  const marked = field.matches('fieldset') ? field : field.querySelector<HTMLElement>('input, textarea')!;
  const described = [wrong && `${id}-fault`, field.querySelector(`#${CSS.escape(id)}-help`) && `${id}-help`].filter(Boolean);
  marked.toggleAttribute('aria-invalid', false);
  marked.removeAttribute('aria-describedby');
  if (wrong) {
    marked.setAttribute('aria-invalid', 'true');
  }
  if (described.length > 0) {
    marked.setAttribute('aria-describedby', described.join(' '));
  }
}

function clone(document: Document, name: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-${name}]`)!;
  return (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
}
