import { PartialDate } from '../kernel/partial-date.js';
import { Config } from '../platform/config/config.js';
import { tierOf } from './anniversary-policy.js';
import { inDateOrder, occurrenceIn as occurrence, occurrencesBetween as occurrences } from './occurrence.js';

const on = (text: string) => PartialDate.parse(text);
const policy = new Config({}).anniversaries;
const occurrenceIn = (year: number, anchor: PartialDate) => occurrence(year, anchor, policy);
const occurrencesBetween = (from: string, to: string, anchor: PartialDate) => occurrences(from, to, anchor, policy);

describe('the tier', () => {
  it.each([
    [1, 'ROUND'],
    [2, 'PLAIN'],
    [4, 'PLAIN'],
    [5, 'ROUND'],
    [10, 'ROUND'],
    [20, 'ROUND'],
    [22, 'PLAIN'],
    [24, 'PLAIN'],
    [25, 'JUBILEE'],
    [30, 'ROUND'],
    [50, 'JUBILEE'],
    [56, 'PLAIN'],
    [75, 'JUBILEE'],
    [100, 'JUBILEE'],
    [101, 'PLAIN'],
    [105, 'ROUND'],
    [125, 'JUBILEE'],
    [150, 'JUBILEE'],
    [200, 'JUBILEE'],
  ])('R5: of %i is %s', (ordinal, tier) => {
    expect(tierOf(ordinal, policy)).toBe(tier);
  });

  it('R5: is what the operator says', () => {
    const own = new Config({ ANNIVERSARY_ROUND: '*10', ANNIVERSARY_JUBILEES: '25,*50' }).anniversaries;
    const great = (ordinal: number) => tierOf(ordinal, own);
    expect([1, 5, 10, 25, 50, 75, 80, 100].map(great)).toEqual([
      'PLAIN',
      'PLAIN',
      'ROUND',
      'JUBILEE',
      'JUBILEE',
      'PLAIN',
      'ROUND',
      'JUBILEE',
    ]);
  });
});

describe('an anniversary', () => {
  it.each([
    [2023, { actualOn: null, observedOn: '2023-02-28', from: '2023-02-28', to: '2023-02-28' }],
    [2024, { actualOn: '2024-02-29', observedOn: '2024-02-29', from: '2024-02-29', to: '2024-02-29' }],
    [2100, { actualOn: null, observedOn: '2100-02-28', from: '2100-02-28', to: '2100-02-28' }],
  ])('R4: of 29 February 2004 is kept in %i on the last day of February', (year, days) => {
    const ordinal = year - 2004;
    const tier = { 19: 'PLAIN', 20: 'ROUND', 96: 'PLAIN' }[ordinal];
    expect(occurrenceIn(year, on('2004-02-29'))).toEqual({
      ordinal,
      tier,
      precision: 'DAY',
      isApproximate: false,
      ...days,
    });
  });

  it.each([
    [2023, { actualOn: null, observedOn: '2023-03-01', from: '2023-03-01', to: '2023-03-01' }],
    [2024, { actualOn: '2024-02-29', observedOn: '2024-02-29', from: '2024-02-29', to: '2024-02-29' }],
  ])('R4: of 29 February 2004 is kept in %i on 1 March where the office has it so', (year, days) => {
    const { anniversaries } = new Config({ ANNIVERSARY_LEAP_DAY: 'FIRST_OF_MARCH' });
    expect(occurrence(year, on('2004-02-29'), anniversaries)).toMatchObject(days);
    expect(occurrence(year, on('2003-02-28'), anniversaries)).toMatchObject({ observedOn: `${year}-02-28` });
  });

  it('R4: of 28 February stays on the 28th in a leap year', () => {
    expect(occurrenceIn(2024, on('2003-02-28'))).toMatchObject({ actualOn: '2024-02-28', observedOn: '2024-02-28' });
  });

  it('R5: year 0 is not one, the next year is the first, and before the anchor there is none', () => {
    expect(occurrenceIn(2021, on('2022-11-17'))).toBeNull();
    expect(occurrenceIn(2022, on('2022-11-17'))).toBeNull();
    expect(occurrenceIn(2023, on('2022-11-17'))).toEqual({
      ordinal: 1,
      tier: 'ROUND',
      precision: 'DAY',
      isApproximate: false,
      actualOn: '2023-11-17',
      observedOn: '2023-11-17',
      from: '2023-11-17',
      to: '2023-11-17',
    });
  });

  it('R3: of a year is of the year', () => {
    expect(occurrenceIn(2023, on('2003'))).toEqual({
      ordinal: 20,
      tier: 'ROUND',
      precision: 'YEAR',
      isApproximate: false,
      actualOn: null,
      observedOn: null,
      from: '2023-01-01',
      to: '2023-12-31',
    });
  });

  it.each([
    ['2022-09', 2023, '2023-09-01', '2023-09-30'],
    ['2004-02', 2023, '2023-02-01', '2023-02-28'],
    ['2003-02', 2024, '2024-02-01', '2024-02-29'],
  ])('R3: of the month %s is in %i of the month', (anchor, year, from, to) => {
    expect(occurrenceIn(year, on(anchor))).toMatchObject({
      precision: 'MONTH',
      actualOn: null,
      observedOn: null,
      from,
      to,
    });
  });

  it.each([
    ['1967~', 56, 'YEAR', '2023-01-01', '2023-12-31'],
    ['196X', 63, 'YEAR', '2023-01-01', '2023-12-31'],
    ['1967-05~', 56, 'MONTH', '2023-05-01', '2023-05-31'],
    ['1967-05-09~', 56, 'MONTH', '2023-05-01', '2023-05-31'],
  ])('R3: of %s is told as approximate, and no day is invented (E3)', (anchor, ordinal, precision, from, to) => {
    expect(occurrenceIn(2023, on(anchor))).toMatchObject({
      ordinal,
      precision,
      isApproximate: true,
      actualOn: null,
      observedOn: null,
      from,
      to,
    });
  });

  it('R3: of an unknown date there is none', () => {
    expect(occurrenceIn(2023, on('XXXX'))).toBeNull();
    expect(occurrencesBetween('2023-01-01', '2023-12-31', on('XXXX'))).toEqual([]);
  });

  it('never falls past the calendar', () => {
    expect(occurrenceIn(10000, on('2022-11-17'))).toBeNull();
    expect(occurrenceIn(9999, on('2022-11-17'))?.actualOn).toBe('9999-11-17');
  });
});

describe('the anniversaries in a window', () => {
  const between = (from: string, to: string, anchor: string) =>
    occurrencesBetween(from, to, on(anchor)).map(({ ordinal }) => ordinal);

  it.each([
    ['2023-11-17', '2023-11-17', '2022-11-17', [1]],
    ['2023-11-18', '2024-11-16', '2022-11-17', []],
    ['2022-11-17', '2025-11-17', '2022-11-17', [1, 2, 3]],
    ['2023-09-30', '2023-10-31', '2022-09', [1]],
    ['2023-10-01', '2024-08-31', '2022-09', []],
    ['2023-12-31', '2024-01-01', '2003', [20, 21]],
    ['2023-02-28', '2023-02-28', '2004-02-29', [19]],
    ['2023-03-01', '2023-03-01', '2004-02-29', []],
  ])('R5: both days included: %s to %s of %s', (from, to, anchor, ordinals) => {
    expect(between(from, to, anchor)).toEqual(ordinals);
  });

  it.each([
    ['JP-WAKKANAI', '2001-09-09', 25, '2026-09-09'],
    ['JP-HAKODATE', '1997-09-27', 30, '2027-09-27'],
    ['JP-ASAHIKAWA', '1967-11-10', 60, '2027-11-10'],
    ['five cities', '2022-11-17', 5, '2027-11-17'],
    ['BY-GRODNO', '2022-12-07', 5, '2027-12-07'],
    ['KR-ANSAN', '2003-08-29', 25, '2028-08-29'],
  ])('the next round one of %s is known', (_, anchor, ordinal, day) => {
    const round = occurrencesBetween('2025-01-01', '2035-12-31', on(anchor)).find((one) => one.ordinal % 5 === 0);
    expect([round?.ordinal, round?.actualOn]).toEqual([ordinal, day]);
  });
});

describe('date order', () => {
  it('R3: a day stands before the month that holds it ends, the month before its year', () => {
    const entries = ['2003', '2022-09', '2022-09-30', '2022-09-09', '2022-12-31', '2022-10'].map((anchor) => ({
      ...occurrenceIn(2030, on(anchor))!,
      id: anchor,
    }));
    const sorted = ['2022-09-09', '2022-09-30', '2022-09', '2022-10', '2022-12-31', '2003'];
    expect(entries.sort(inDateOrder).map(({ id }) => id)).toEqual(sorted);
    expect(
      entries
        .reverse()
        .sort(inDateOrder)
        .map(({ id }) => id),
    ).toEqual(sorted);
  });

  it('R8: of one day the id decides', () => {
    const one = { ...occurrenceIn(2023, on('2022-11-17'))!, id: 'a' };
    const other = { ...one, id: 'b' };
    expect([other, one].sort(inDateOrder)).toEqual([one, other]);
  });
});
