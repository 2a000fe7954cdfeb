import type { DomainError } from './domain-error.js';
import type { Interval } from './interval.js';

export interface Dated {
  readonly on: Interval;
  /** Whether it only follows from acts: then it is not counted where too many are. */
  readonly isDerived?: boolean;
}

/** The rules of a life: what it begins as, and what each act makes of it. */
export interface Life<Act extends Dated, State> {
  readonly start: State;
  /** What may come of an act; nothing when it is not possible then. */
  step(state: State, act: Act): readonly State[];
  /** States with the same key are one state: whatever follows, follows for both. */
  key(state: State): string;
  /** Where two acts stand on one day and both orders make a life: whether only that counts in which `first` goes first. */
  goesFirst?(first: Act, then: Act): boolean;
  /** What an act says of a life beside its date: of acts of one known day that say the same, the order does not matter. */
  sameAs?(act: Act): string;
  /** What is said when no reading makes a life: the act that cannot follow, and what it would have to follow. */
  refuse(act: Act, state: State): DomainError;
  /** Acts that cannot follow are passed over, as few as may be, instead of refused: for those who do not see all acts. */
  passesOver?: boolean;
}

/** An act and what it makes of a life, in one reading. */
export interface Told<Act, State> {
  act: Act;
  state: State;
}
