import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDay, isLeapYear } from '../kernel/day.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Config } from '../platform/config/config.js';
import type { AnniversaryPolicy } from './anniversary-policy.js';
import { occurrenceIn, occurrencesBetween } from './occurrence.js';

// The second opinion: every day of the years 1 to 9999 written down one after the other, as a wall calendar has them.
// It shares nothing with ours: no division of days into years, no text that is cut up. fast-check prints the seed of
// whatever fails.
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LAST = 9999;
interface Leaf {
  year: number;
  month: number;
  day: number;
}
const leaves: Leaf[] = [];
/** The number of the leaf on which a month begins. */
const monthBegins: number[] = [];
let [ofFour, ofHundred, ofFourHundred] = [0, 0, 0];
// how far each round of years has come
for (let year = 1; year <= LAST; year++) {
  ofFour = ofFour === 4 ? 1 : ofFour + 1;
  ofHundred = ofHundred === 100 ? 1 : ofHundred + 1;
  ofFourHundred = ofFourHundred === 400 ? 1 : ofFourHundred + 1;
  const isLeap = ofFour === 4 && (ofHundred !== 100 || ofFourHundred === 400);
  LENGTHS.forEach((length, i) => {
    monthBegins.push(leaves.length);
    const days = i === 1 && isLeap ? 29 : length;
    for (let day = 1; day <= days; day++) leaves.push({ year, month: i + 1, day });
  });
}

const two = (n: number) => String(n).padStart(2, '0');
const iso = ({ year, month, day }: Leaf) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
const textOf = (leaf: number) => iso(leaves[leaf]!);
const lastOf = (month: number) => (monthBegins[month + 1] ?? leaves.length) - 1;

const leaf = fc.integer({ min: 0, max: leaves.length - 1 });
// Half of the leaves near the ends of months, where calendars go wrong, and many in February.
const hard = fc
  .tuple(fc.integer({ min: 0, max: LAST - 1 }), fc.constantFrom(0, 1, 1, 1, 2, 3, 11), fc.integer({ min: -3, max: 3 }))
  .map(([year, month, off]) => Math.min(Math.max(lastOf(year * 12 + month) + off, 0), leaves.length - 1));
const any = fc.oneof(leaf, hard);
const often = { numRuns: 3000 };
const leapDays: AnniversaryPolicy['leapDay'][] = ['LAST_DAY_OF_FEBRUARY', 'FIRST_OF_MARCH'];
const policies = leapDays.map((leapDay) => new Config({ ANNIVERSARY_LEAP_DAY: leapDay }).anniversaries);

describe('the calendar against one that is written down day by day', () => {
  it('has the same leap years from 1 to 9999, and the last day where it should be', () => {
    const written = leaves.filter(({ month, day }) => month === 2 && day === 29).map(({ year }) => year);
    expect(Array.from({ length: LAST }, (_, i) => i + 1).filter(isLeapYear)).toEqual(written);
    expect([leaves.length, written.length, textOf(leaves.length - 1)]).toEqual([3652059, 2424, '9999-12-31']);
  });

  it('addDays and daysBetween go from leaf to leaf', () => {
    fc.assert(
      fc.property(any, any, (from, to) => {
        expect(isDay(textOf(from))).toBe(true);
        expect(addDays(textOf(from), to - from)).toBe(textOf(to));
        expect(daysBetween(textOf(from), textOf(to))).toBe(to - from);
      }),
      often,
    );
  });

  it('R4: addMonths lands on the same day of that month, or on its last leaf', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: LAST * 12 - 1 }), (from, month) => {
        const { year, month: own, day } = leaves[from]!;
        const months = month - ((year - 1) * 12 + own - 1);
        const lands = Math.min(monthBegins[month]! + day - 1, lastOf(month));
        expect(addMonths(textOf(from), months)).toBe(textOf(lands));
      }),
      often,
    );
  });
});

/** The anniversary of a date, found by leafing through the year: the leaves of that day, else the neighbour of 29 February. */
function leafed(anchor: Leaf, year: number, leapDay: AnniversaryPolicy['leapDay']) {
  const first = monthBegins[(year - 1) * 12]!;
  const last = lastOf((year - 1) * 12 + 11);
  for (let at = first; at <= last; at++)
    if (leaves[at]!.month === anchor.month && leaves[at]!.day === anchor.day)
      return { actualOn: textOf(at), observedOn: textOf(at) };
  // Only 29 February is ever missing; the leaf before 1 March is the last of February.
  let march = first;
  while (leaves[march]!.month !== 3) march += 1;
  return { actualOn: null, observedOn: textOf(leapDay === 'FIRST_OF_MARCH' ? march : march - 1) };
}

describe('anniversaries against a calendar that is written down day by day', () => {
  const cut = fc.constantFrom(4, 7, 10, 10, 10);
  const policy = fc.constantFrom(...policies);

  it('R3, R4, R5: each comes on the right day of every year, and of nothing known only in part a day is made', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: LAST }), cut, policy, (at, year, length, rules) => {
        const anchor = leaves[at]!;
        const found = occurrenceIn(year, PartialDate.parse(textOf(at).slice(0, length)), rules);
        if (year <= anchor.year) return expect(found).toBeNull();
        const month = (year - 1) * 12 + anchor.month - 1;
        const wide: Record<number, number[]> = {
          4: [monthBegins[(year - 1) * 12]!, lastOf((year - 1) * 12 + 11)],
          7: [monthBegins[month]!, lastOf(month)],
        };
        const bounds = wide[length];
        const days = bounds
          ? { actualOn: null, observedOn: null, from: textOf(bounds[0]!), to: textOf(bounds[1]!) }
          : leafed(anchor, year, rules.leapDay);
        expect(found).toMatchObject({ ordinal: year - anchor.year, ...days });
        if (!bounds) expect([found!.from, found!.to]).toEqual([found!.observedOn, found!.observedOn]);
      }),
      often,
    );
  });

  it('R5: a window holds exactly those that touch it', () => {
    fc.assert(
      fc.property(any, any, fc.integer({ min: 0, max: 9000 }), cut, policy, (at, from, length, known, rules) => {
        const anchor = PartialDate.parse(textOf(at).slice(0, known));
        const to = Math.min(from + length, leaves.length - 1);
        const window = new Set<string>();
        for (let day = from; day <= to; day++) window.add(textOf(day));
        const years = Array.from(
          { length: leaves[to]!.year - leaves[from]!.year + 1 },
          (_, i) => leaves[from]!.year + i,
        );
        const touching = years.filter((year) => {
          const one = occurrenceIn(year, anchor, rules);
          // Either an end lies in the window, or the window lies within.
          return (
            one && (window.has(one.from) || window.has(one.to) || (one.from < textOf(from) && one.to > textOf(to)))
          );
        });
        const found = occurrencesBetween(textOf(from), textOf(to), anchor, rules);
        expect(found.map(({ ordinal }) => ordinal + leaves[at]!.year)).toEqual(touching);
      }),
      { numRuns: 300 },
    );
  });
});
