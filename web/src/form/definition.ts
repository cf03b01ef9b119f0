/** A form as its JSON says it: what the phone needs of it. */
export interface Definition {
  readonly sections: readonly { readonly fields: readonly Field[] }[];
}

export interface Field {
  readonly id: string;
  readonly kind: 'text' | 'long-text' | 'whole-number' | 'decimal' | 'one-of' | 'many-of' | 'yes-no' | 'date' | 'photos';
  readonly required?: boolean;
  readonly visibleIf?: Condition;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly choices?: readonly { readonly id: string }[];
}

export type Condition =
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly oneOf: readonly string[] }
  | { readonly field: string; readonly answered: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What was filled in, as it was typed, by the ids of the fields. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** All fields in the order in which they are asked. */
export function fieldsOf({ sections }: Definition): Field[] {
  return sections.flatMap(({ fields }) => fields);
}
