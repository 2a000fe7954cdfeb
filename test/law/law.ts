/** Law 2 of `truth.md` as data: what each mutation does with each input, told in the order of a story. */

/** The ids of what was made last, by the mutation that made it. */
export type Ids = Record<string, string>;
export type Input = Record<string, unknown> | ((ids: Ids) => Record<string, unknown>);

/** What is answered when the same is said again. */
export type Again =
  /** The record as it stands; nothing changes. */
  | 'AS_IT_STANDS'
  /** Nothing changes either, and the lines say that it is so already. */
  | 'SAID_OTHERWISE'
  /** A fact of its own: another record, or another act in its history. */
  | 'ANOTHER'
  | Refusal;

export interface Refusal {
  code: string;
  field: string;
}
export const refusal = (code: string, field: string): Refusal => ({ code, field });

export type Step = { does: string; input: Input; as?: string } & (
  | { kind: 'shows'; shown: object; again?: Again }
  | { kind: 'stands'; shown: object }
  | { kind: 'refuses'; code: string; field: string; says: RegExp }
);

/** One mutation: what its answer is read by, what the same again comes to, and its story. */
export interface Law {
  mutation: string;
  /** Of the payload, without `userErrors`; every effect has to show in it. */
  selects: string;
  again: Again;
  steps: Step[];
}

/** Something else that has to be so first; it is no part of what is shown here. */
export interface Given {
  given: string;
  input: Input;
  as?: string;
}

/** An id that is read, for what follows. */
export interface Reading {
  reads: string;
  query: string;
  idIn: (data: any) => string;
}

export type Story = readonly (Law | Given | Reading)[];

/** Accepted, and the answer shows what it did. */
export const shows = (does: string, input: Input, shown: object, rest: { as?: string; again?: Again } = {}): Step => ({
  kind: 'shows',
  does,
  input,
  shown,
  ...rest,
});

/** It is so already: the record as it stands, and nothing changes. */
export const stands = (does: string, input: Input, shown: object, rest: { as?: string } = {}): Step => ({
  kind: 'stands',
  does,
  input,
  shown,
  ...rest,
});

/** Refused, in a sentence that says what to do instead; nothing changes. */
export const refuses = (
  does: string,
  input: Input,
  code: string,
  field: string,
  says: RegExp,
  rest: { as?: string } = {},
): Step => ({ kind: 'refuses', does, input, code, field, says, ...rest });

export const isLaw = (part: Story[number]): part is Law => 'mutation' in part;
