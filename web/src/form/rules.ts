import type { Definition } from './definition';
import { fill, type Fault, type Filling } from './filling';
import { answersIn, showAsked, showFaults, type FaultWords } from './page';

/** The rules of a form, while it is typed. */
export interface Rules {
  /** Asks what is to be asked now; says what is wrong where somebody was. */
  look(): Filling;
  /** Says all that is wrong, also what is missing. */
  lookAtAll(): Filling;
  /** Says what the server found wrong. */
  show(faults: readonly Fault[]): void;
}

export function rulesOf(form: HTMLFormElement): Rules {
  const definition: Definition = JSON.parse(form.dataset.form!);
  const words: FaultWords = JSON.parse(form.dataset.words!);
  const visited = new Set<string>();
  let saysAll = form.querySelector('.fault') !== null;
  const look = () => {
    const filling = fill(definition, answersIn(form));
    showAsked(form, filling);
    showFaults(form, filling.faults.filter((fault) => saysAll || said(fault)), words);
    return filling;
  };
  const said = ({ field, why }: Fault) => visited.has(field) && why !== 'MISSING';
  form.addEventListener('change', ({ target }) => {
    const field = (target as Element).closest<HTMLElement>('[data-field]');
    if (field) {
      visited.add(field.dataset.field!);
      look();
    }
  });
  return {
    look,
    lookAtAll: () => {
      saysAll = true;
      return look();
    },
    show: (faults) => showFaults(form, faults, words),
  };
}
