const ENTRY = /^(\*?)([1-9]\d{0,3})$/;

/** A set of positive integers as an operator writes it: «1,*5» is 1 and every multiple of 5. */
export class NumberSet {
  private constructor(
    private readonly single: ReadonlySet<number>,
    private readonly steps: readonly number[],
  ) {}

  /** @returns null if an entry is neither a number of up to four digits nor * followed by such a number */
  static parse(text: string): NumberSet | null {
    const entries = text.split(',').map((entry) => ENTRY.exec(entry.trim()));
    if (!entries.every((entry) => entry !== null)) return null;
    const of = (star: string) => entries.filter((entry) => entry[1] === star).map((entry) => Number(entry[2]));
    return new NumberSet(new Set(of('')), of('*'));
  }

  includes(number: number): boolean {
    return this.single.has(number) || this.steps.some((step) => number % step === 0);
  }
}
