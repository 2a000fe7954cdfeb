import { DomainError } from '../../src/kernel/domain-error.js';
import { PartialDate } from '../../src/kernel/partial-date.js';
import { canonicalDate } from '../../src/kernel/written-date.js';
import { WRITTEN_DATES } from './written-dates.js';

/** «29.08.2003 = 2003-08-29» */
const LINE = /^(.*\S)\s+([=?])\s*(.*)$/;
const CASES = Object.entries(WRITTEN_DATES).map(([source, lines]) => {
  const cases = lines
    .trim()
    .split('\n')
    .map((line) => LINE.exec(line.trim())!.slice(1) as [written: string, sign: string, expected: string]);
  return [source, cases] as const;
});

function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was understood.');
}

it('are two hundred, of more than five sources', () => {
  expect(CASES.length).toBeGreaterThan(5);
  expect(new Set(CASES.flatMap(([, cases]) => cases.map(([written]) => written))).size).toBeGreaterThanOrEqual(200);
});

describe.each(CASES)('%s', (_source, cases) => {
  it.each(cases.filter(([, sign]) => sign === '='))('«%s» %s %s', (written, _, expected) => {
    expect(canonicalDate(written)).toBe(expected);
    expect(PartialDate.parse(written).text).toBe(expected);
  });

  const asked = cases.filter(([, sign]) => sign === '?');
  if (asked.length > 0)
    it.each(asked)('«%s» %s %s', (written, _, expected) => {
      const { suggestions, words, code, field } = refusal(() => canonicalDate(written, ['signed']));
      expect(suggestions).toEqual(expected === '' ? [] : expected.split(', '));
      expect(field).toEqual(['signed']);
      expect(['INVALID', 'AMBIGUOUS']).toContain(code);
      // What to type is said, and each suggestion is read as itself.
      for (const sentence of [words.en, words.ru]) expect(sentence).toMatch(/\d{3}/);
      for (const meant of suggestions) {
        expect(PartialDate.parse(meant).text).toBe(meant);
        expect([words.en, words.ru].every((sentence) => sentence.includes(meant))).toBe(true);
      }
    });
});
