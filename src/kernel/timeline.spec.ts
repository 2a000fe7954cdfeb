import { DomainError } from './domain-error.js';
import { PartialDate } from './partial-date.js';
import { readingsOf } from './readings.js';
import { statusOn, timeline, timelineOf, type Period } from './timeline.js';

const since = (text: string) => PartialDate.parse(text);
const why = (en: string) => [{ en, ru: en }];

const LIFE: Period<'A' | 'B'>[] = [
  { from: '2003-01-01', until: '2022-09-01', value: 'A', since: since('2003'), because: why('begun') },
  { from: '2022-09-01', until: '2024-05-06', value: 'B', since: since('2022-09'), because: why('rests') },
];

describe('the status on a day', () => {
  it.each([
    ['2002-12-31', { value: null, since: null, because: [], isCertain: true }],
    ['2003-01-01', { value: 'A', since: since('2003'), because: why('begun'), isCertain: false }],
    ['2003-12-31', { value: 'A', since: since('2003'), because: why('begun'), isCertain: true }],
    ['2022-08-31', { value: 'A', since: since('2003'), because: why('begun'), isCertain: true }],
    ['2022-09-01', { value: 'B', since: since('2022-09'), because: why('rests'), isCertain: false }],
    ['2022-09-29', { value: 'B', since: since('2022-09'), because: why('rests'), isCertain: false }],
    ['2022-09-30', { value: 'B', since: since('2022-09'), because: why('rests'), isCertain: true }],
    ['2024-05-05', { value: 'B', since: since('2022-09'), because: why('rests'), isCertain: true }],
    ['2024-05-06', { value: null, since: null, because: [], isCertain: true }],
  ])('R12: on %s', (day, status) => {
    expect(statusOn(LIFE, day)).toEqual(status);
  });

  it('R1: since an approximate year is never certain, since an unknown date always is', () => {
    const period = { from: '0001-01-01', until: null, value: 'A', because: [] };
    expect(statusOn([{ ...period, since: since('1967~') }], '2023-01-01').isCertain).toBe(false);
    expect(statusOn([{ ...period, since: null }], '2023-01-01').isCertain).toBe(true);
  });
});

describe('a timeline', () => {
  const on = (day: string) =>
    day < '2003-08-29'
      ? null
      : day < '2022-03-04'
        ? { value: 'A', since: since('2003-08-29'), because: why(day) }
        : { value: 'B', since: since('2022-03-04'), because: why(day) };
  const expected = [
    { from: '2003-08-29', until: '2022-03-04', value: 'A', since: since('2003-08-29'), because: why('2011-07-26') },
    { from: '2022-03-04', until: null, value: 'B', since: since('2022-03-04'), because: why('2022-03-04') },
  ];

  it('R12: joins days without a change, and keeps the latest reason', () => {
    expect(timeline(['2000-01-01', '2003-08-29', '2011-07-26', '2022-03-04'], on)).toEqual(expected);
  });

  it('R12: takes days in any order, repeated or not', () => {
    expect(timeline(['2022-03-04', '2011-07-26', '2003-08-29', '2011-07-26', '2000-01-01'], on)).toEqual(expected);
  });

  it('R12: is empty without days, and without anything known', () => {
    expect(timeline([], on)).toEqual([]);
    expect(timeline(['1990-01-01'], on)).toEqual([]);
  });

  it('R12: the same value since a different date is a different period', () => {
    const resumed = timeline(['2003-08-29', '2023-01-01'], (day) => ({ value: 'A', since: since(day), because: [] }));
    expect(resumed).toEqual([
      { from: '2003-08-29', until: '2023-01-01', value: 'A', since: since('2003-08-29'), because: [] },
      { from: '2023-01-01', until: null, value: 'A', since: since('2023-01-01'), because: [] },
    ]);
  });

  it('R12: a gap in the middle ends the period before it', () => {
    const gap = timeline(['2001-01-01', '2002-01-01', '2003-01-01'], (day) =>
      day === '2002-01-01' ? null : { value: 'A', since: since('2001'), because: [] },
    );
    expect(gap.map(({ from, until }) => [from, until])).toEqual([
      ['2001-01-01', '2002-01-01'],
      ['2003-01-01', null],
    ]);
  });
});

describe('a timeline of all readings', () => {
  interface Turn {
    on: PartialDate;
    to: 'A' | 'B';
  }
  const life = (...turns: [string, 'A' | 'B'][]) =>
    timelineOf(
      readingsOf(
        turns.map(([on, to]): Turn => ({ on: PartialDate.parse(on), to })),
        {
          start: null as Turn | null,
          step: (state, turn) => (turn.to === state?.to ? [] : [turn]),
          key: (state) => `${state?.to}${state?.on.text}`,
          refuse: ({ to }) => new DomainError('NOT_ALLOWED_IN_STATE', { en: `Again ${to}.`, ru: `Опять ${to}.` }),
        },
      ),
      (state) => state && { value: state.to, since: state.on, because: [] },
    );
  const shown = (periods: Period<'A' | 'B'>[]) =>
    periods.map(({ from, until, value, since: on, isCertain }) => `${from}/${until ?? ''} ${value} ${on} ${isCertain}`);

  it('R1: is uncertain between the first and the last day of a coarse date, and certain after it', () => {
    const periods = life(['2022-09', 'A'], ['2024-05-06', 'B']);
    expect(shown(periods)).toEqual([
      '2022-09-01/2022-09-30 A 2022-09 false',
      '2022-09-30/2024-05-06 A 2022-09 true',
      '2024-05-06/ B 2024-05-06 true',
    ]);
    expect(['2022-08-31', '2022-09-29', '2022-09-30'].map((day) => statusOn(periods, day).isCertain)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('R1: since about a year is certain once the last day that is meant has passed', () => {
    expect(shown(life(['1967~', 'A']))).toEqual(['1962-01-01/1972-12-31 A 1967~ false', '1972-12-31/ A 1967~ true']);
  });

  it('R1: is certain where readings differ in the act and agree in the value', () => {
    expect(shown(life(['2001', 'A'], ['2003', 'B'], ['2003', 'A'], ['2004', 'B']))).toEqual([
      '2001-01-01/2001-12-31 A 2001 false',
      '2001-12-31/2003-01-01 A 2001 true',
      '2003-01-01/2003-12-31 A 2003 false',
      '2003-12-31/2004-01-01 A 2003 true',
      '2004-01-01/2004-12-31 B 2004 false',
      '2004-12-31/ B 2004 true',
    ]);
  });

  it('R1: refuses only what no reading allows', () => {
    expect(() => life(['2001', 'A'], ['2001-05', 'A'])).toThrow('Again A.');
    expect(() => life(['2001', 'A'], ['2001-05', 'A'], ['2001-05-06', 'B'])).not.toThrow();
  });
});
