import { describe, expect, it } from 'vitest';
import { fieldsOf, type Answers, type Definition } from '../../src/form/definition';
import { fill } from '../../src/form/filling';
import shared from './filling.json';

/** The same cases are a test of the server: see FillingOnThePhoneTest. */
describe('the phone and the server see the same in a form', () => {
  const form = shared.form as Definition;

  it.each(shared.cases)('$name', ({ answers, hidden, faults }) => {
    const filling = fill(form, written(answers));
    expect(fieldsOf(form).map(({ id }) => id).filter((id) => !filling.asked.has(id))).toEqual(hidden);
    expect(filling.faults.map(({ field, why, limit }) => `${field} ${why} ${limit}`.trim())).toEqual(faults);
    expect(Object.keys(filling.kept).filter((id) => !filling.asked.has(id))).toEqual([]);
  });
});

function written(answers: Record<string, string[] | undefined>): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([field, texts = []]) => [
      field,
      texts.map((text) => text.replace(/^(.)\*([0-9]+)$/u, (_, sign: string, times: string) => sign.repeat(Number(times)))),
    ]),
  );
}
