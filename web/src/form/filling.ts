import { fieldsOf, type Answers, type Condition, type Definition, type Field } from './definition';

/** The rules, by the names the server knows them by. */
export type Why =
  | 'MISSING'
  | 'TOO_LONG'
  | 'ONLY_ONE'
  | 'NO_NUMBER'
  | 'TOO_PRECISE'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'NO_CHOICE'
  | 'NO_DAY'
  | 'TOO_FEW_PHOTOS'
  | 'TOO_MANY_PHOTOS'
  | 'PHOTO_NOT_HERE';

export interface Fault {
  readonly field: string;
  readonly why: Why;
  /** What it should keep to, where there is one: a length, a number, a count; else empty. */
  readonly limit: string;
}

/** A form with its answers: which fields are asked, and what is wrong. The server decides by the same rules. */
export interface Filling {
  /** The answers to the fields that are asked. */
  readonly kept: Answers;
  readonly asked: ReadonlySet<string>;
  /** In the order of the fields, at most one each. */
  readonly faults: readonly Fault[];
}

const SHORT = 200;
const LONG = 4_000;
const MOST_PHOTOS = 9;
const DECIMALS = 2;
const NUMBER = /^-?[0-9]{1,15}(?:\.([0-9]{1,6}))?$/;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** White space as the server sees it: no-break spaces are none. */
const BLANK = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]*';
const ENDS = new RegExp(`^${BLANK}|${BLANK}$`, 'g');

/** The text without white space at its ends. */
export function strip(text: string): string {
  return text.replace(ENDS, '');
}

/** Looks at every field in turn. */
export function fill(definition: Definition, answers: Answers): Filling {
  const kept: Record<string, readonly string[]> = {};
  const asked = new Set<string>();
  const faults: Fault[] = [];
  for (const field of fieldsOf(definition)) {
    if (!field.visibleIf || holds(field.visibleIf, kept)) {
      asked.add(field.id);
      const answer = given(answers[field.id] ?? []);
      if (answer.length > 0) {
        kept[field.id] = answer;
      }
      const fault = faultOf(field, answer);
      if (fault) {
        faults.push(fault);
      }
    }
  }
  return { kept, asked, faults };
}

/** What is blank is no answer, and what is chosen twice is chosen. */
export function given(answer: readonly string[]): readonly string[] {
  return [...new Set(answer.filter((one) => strip(one) !== ''))];
}

function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) {
    return condition.all.every((one) => holds(one, answers));
  }
  if ('any' in condition) {
    return condition.any.some((one) => holds(one, answers));
  }
  if ('not' in condition) {
    return !holds(condition.not, answers);
  }
  const answer = answers[condition.field] ?? [];
  if ('is' in condition) {
    return answer.includes(condition.is);
  }
  return 'oneOf' in condition ? answer.some((one) => condition.oneOf.includes(one)) : answer.length > 0;
}

function faultOf(field: Field, answer: readonly string[]): Fault | undefined {
  const [first] = answer;
  if (first === undefined) {
    return field.required ? fault(field, 'MISSING') : undefined;
  }
  if (answer.length > 1 && field.kind !== 'many-of' && field.kind !== 'photos') {
    return fault(field, 'ONLY_ONE');
  }
  switch (field.kind) {
    case 'text':
      return first.length > SHORT ? fault(field, 'TOO_LONG', SHORT) : undefined;
    case 'long-text':
      return first.length > LONG ? fault(field, 'TOO_LONG', LONG) : undefined;
    case 'whole-number':
    case 'decimal':
      return numberFault(field, first);
    case 'one-of':
    case 'many-of':
    case 'yes-no':
      return answer.every((one) => choices(field).includes(one)) ? undefined : fault(field, 'NO_CHOICE');
    case 'date':
      return isDay(first) ? undefined : fault(field, 'NO_DAY');
    case 'photos':
      return photosFault(field, answer.length);
  }
}

function numberFault(field: Field, typed: string): Fault | undefined {
  const parts = NUMBER.exec(typed);
  if (!parts) {
    return fault(field, 'NO_NUMBER');
  }
  const decimals = field.kind === 'decimal' ? (field.decimals ?? DECIMALS) : 0;
  if ((parts[1] ?? '').length > decimals) {
    return fault(field, 'TOO_PRECISE', decimals);
  }
  const { min, max } = field;
  if (min !== undefined && millionths(typed) < millionths(String(min))) {
    return fault(field, 'TOO_SMALL', min);
  }
  return max !== undefined && millionths(typed) > millionths(String(max)) ? fault(field, 'TOO_LARGE', max) : undefined;
}

/** Exactly, for a number of the machine has fewer digits than one may type. */
function millionths(number: string): bigint {
  const [whole = '', decimals = ''] = number.split('.');
  return BigInt(`${whole}${decimals.padEnd(6, '0')}`);
}

function photosFault(field: Field, count: number): Fault | undefined {
  const { min = 0, max = MOST_PHOTOS } = field;
  if (count < min) {
    return fault(field, 'TOO_FEW_PHOTOS', min);
  }
  return count > max ? fault(field, 'TOO_MANY_PHOTOS', max) : undefined;
}

function choices({ kind, choices = [] }: Field): string[] {
  return kind === 'yes-no' ? ['yes', 'no'] : choices.map(({ id }) => id);
}

function isDay(typed: string): boolean {
  const [, year, month, day] = (DAY.exec(typed) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    return false;
  }
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function fault({ id }: Field, why: Why, limit: number | '' = ''): Fault {
  return { field: id, why, limit: String(limit) };
}
