import fc from 'fast-check';
import { DomainError } from './domain-error.js';
import type { Life } from './life.js';
import { PartialDate } from './partial-date.js';
import { agreed, MOST_AT_ONCE, readingsOf, type Readings } from './readings.js';

interface Act {
  name: string;
  on: { earliest: string; latest: string };
}
const act = (name: string, earliest: string, latest = earliest): Act => ({ name, on: { earliest, latest } });
const dated = (name: string, text: string): Act => ({ name, on: PartialDate.parse(text) });

/** What has happened so far, in order; nothing is impossible but what is named. */
const story = (isPossible: (state: string, name: string) => boolean = () => true): Life<Act, string> => ({
  start: '',
  step: (state, { name }) => (isPossible(state, name) ? [state + name] : []),
  key: (state) => state,
  refuse: ({ name }, state) => new DomainError('NOT_ALLOWED_IN_STATE', { en: `${name} after ${state}`, ru: '' }),
});
const statesOn = (readings: Readings<Act, string>, day: string) => readings.on(day).join(' ') || '-';

describe('the readings of dated acts', () => {
  it('R1: exact days have one reading, whatever the order of entry', () => {
    const readings = readingsOf([act('c', '2003-01-01'), act('a', '2001-01-01'), act('b', '2002-01-01')], story());
    expect(['2000-12-31', '2001-01-01', '2002-12-31', '2003-01-01'].map((day) => readings.on(day))).toEqual([
      [''],
      ['a'],
      ['ab'],
      ['abc'],
    ]);
    expect(readings.inTheEnd).toEqual(['abc']);
  });

  it('R1: inside its interval an act may or may not have happened, the furthest progress first', () => {
    const readings = readingsOf([dated('a', '2022-09'), dated('b', '2022-09-10')], story());
    expect(readings.days).toEqual(['2022-09-01', '2022-09-10', '2022-09-30']);
    expect(
      ['2022-08-31', '2022-09-01', '2022-09-10', '2022-09-29', '2022-09-30'].map((d) => statesOn(readings, d)),
    ).toEqual(['-', 'a ', 'ab ba b', 'ab ba b', 'ab ba']);
  });

  it('R1: a beginning that nothing can complete is no reading', () => {
    const bFirst = story((state, name) => name !== 'a' || state.includes('b'));
    const readings = readingsOf([dated('a', '2022'), dated('b', '2022-06-01')], bFirst);
    expect(['2022-01-01', '2022-05-31', '2022-06-01', '2022-12-31'].map((day) => readings.on(day))).toEqual([
      [''],
      [''],
      ['ba', 'b'],
      ['ba'],
    ]);
  });

  it('one reading is told whole, though others come further on the way', () => {
    // b and f open, o and c close; s and c need what is open.
    const isOpen = (state: string) => /[bf]/.test(state.replaceAll('s', '').at(-1) ?? '');
    const life = story((state, name) => !'sc'.includes(name) || isOpen(state));
    const dates = { b: '1997-04', o: '1997-04-04', s: '1997-10', f: '1997-10-21', c: '1997-10-21' };
    const acts = Object.entries(dates).map(([name, on]) => dated(name, on));
    const { told } = readingsOf(acts, life);
    expect(told.map(({ act, state }) => `${act.name} ${state}`)).toEqual(['b b', 'o bo', 'f bof', 's bofs', 'c bofsc']);
  });

  it('R1: says which act cannot follow what, when no order makes a life', () => {
    const never = story((state, name) => name !== 'c' || state === 'ab');
    expect(() => readingsOf([act('b', '2002'), act('c', '2001'), act('a', '2000')], never)).toThrow('c after a');
    expect(() => readingsOf([act('c', '2001'), act('b', '2001'), act('a', '2001')], never)).not.toThrow();
  });

  it('what goes first on a day decides where both orders make a life, and only there', () => {
    const bFirst = { goesFirst: (first: Act, then: Act) => first.name === 'b' && then.name === 'a' };
    const on = (acts: Act[], life: Life<Act, string>) => readingsOf(acts, { ...life, ...bFirst });
    const [a, b] = [act('a', '2001-05-06'), act('b', '2001-05-06')];
    expect(on([a, b], story()).inTheEnd).toEqual(['ba']);
    expect(
      on(
        [a, b],
        story((state, name) => name !== 'b' || state === 'a'),
      ).inTheEnd,
    ).toEqual(['ab']);
    expect(on([act('a', '2001-05-06', '2001-05-08'), act('b', '2001-05-04', '2001-05-06')], story()).inTheEnd).toEqual([
      'ba',
    ]);
    const year = on([dated('a', '2001'), dated('b', '2001')], story());
    expect(year.days).toEqual(['2001-01-01', '2001-01-02', '2001-12-31']);
    expect(year.days.map((day) => statesOn(year, day))).toEqual(['ba a b ', 'ba ab a b ', 'ba ab']);
    const long = on([a, dated('b', '2001')], story());
    expect(long.days.map((day) => [day, statesOn(long, day)])).toEqual([
      ['2001-01-01', 'b '],
      ['2001-05-06', 'ba a'],
      ['2001-05-07', 'ba ab a'],
      ['2001-12-31', 'ba ab'],
    ]);
  });

  it('tells one reading whole: every act as early as it may be, and else in the order given', () => {
    const orders = (acts: Act[], life: Life<Act, string>) => readingsOf(acts, life).told.map(({ state }) => state);
    expect(orders([act('b', '2001', '2003'), act('a', '2002')], story())).toEqual(['b', 'ba']);
    expect(orders([act('a', '2002'), act('b', '2001', '2003')], story())).toEqual(['b', 'ba']);
    expect(orders([act('b', '2002', '2003'), act('a', '2002')], story())).toEqual(['b', 'ba']);
    expect(orders([act('a', '2002'), act('b', '2002', '2003')], story())).toEqual(['a', 'ab']);
    const onlyAfterA = story((state, name) => name !== 'b' || state === 'a');
    expect(orders([act('b', '2001', '2003'), act('a', '2002')], onlyAfterA)).toEqual(['a', 'ab']);
  });

  it('passes over as few acts as may be, where that is asked for', () => {
    const life = { ...story((state, name) => name !== 'c' || state.endsWith('b')), passesOver: true };
    const all = [act('c', '2001'), act('a', '2001', '2003'), act('b', '2002', '2003'), act('c', '2003')];
    expect(readingsOf(all, life).passedOver).toBe(1);
    expect(readingsOf(all, life).on('2004')).toEqual(['abc', 'bca']);
    expect(readingsOf(all.slice(1), life).passedOver).toBe(0);
  });

  it('asks for a finer date when too many acts may stand on one day', () => {
    const many = Array.from({ length: MOST_AT_ONCE }, (_, i) => dated(String(i), '2003'));
    const count: Life<Act, number> = {
      start: 0,
      step: (state) => [state + 1],
      key: String,
      refuse: () => new DomainError('INVALID', { en: '', ru: '' }),
    };
    expect(readingsOf([...many, dated('x', '2002'), dated('y', '2004')], count).inTheEnd).toEqual([10]);
    expect(() => readingsOf([...many, dated('x', '2003-05-06')], count)).toThrow(
      expect.objectContaining({ code: 'TOO_MANY', field: ['on'] }),
    );
  });

  it('R1: is what trying every day and every order gives', () => {
    const days = ['2001', '2002', '2003', '2004'];
    const interval = fc
      .tuple(fc.nat(3), fc.nat(3))
      .map(([a, b]) => [days[Math.min(a, b)]!, days[Math.max(a, b)]!] as const);
    const acts = fc.array(
      fc.record({ name: fc.constantFrom('a', 'b', 'c'), span: interval }).map(({ name, span }) => act(name, ...span)),
      { maxLength: 5 },
    );
    const rules = fc.dictionary(
      fc.constantFrom(...['0', '1', '2'].flatMap((s) => ['a', 'b', 'c'].map((n) => s + n))),
      fc.uniqueArray(fc.constantFrom('0', '1', '2'), { maxLength: 2 }),
      { minKeys: 5, noNullPrototype: true },
    );
    fc.assert(
      fc.property(acts, rules, (some, table) => {
        const life: Life<Act, string> = {
          ...story(),
          start: '0',
          step: (state, { name }) => table[state + name] ?? [],
        };
        const tried = tryEverything(some, life, days);
        if (tried === null) {
          expect(() => readingsOf(some, life)).toThrow(DomainError);
          return;
        }
        const readings = readingsOf(some, life);
        for (const day of days) expect([day, [...new Set(readings.on(day))].sort()]).toEqual([day, tried.get(day)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('costs less than 20 ms for 300 acts, some of them coarse', () => {
    const on = (i: number) => `${1700 + i}${['', '-05', '-05-06', '-05-06', '-05-06~'][i % 5]}`;
    const acts = Array.from({ length: 299 }, (_, i) => dated(i % 2 ? 'b' : 'a', on(i)));
    const turns: Life<Act, string> = { ...story(), step: (state, { name }) => (state === name ? [] : [name]) };
    // Of the processor: others may be busy on the same machine.
    const took = Array.from({ length: 20 }, () => {
      const began = process.cpuUsage();
      expect([...readingsOf([...acts, dated('b', 'XXXX')], turns).inTheEnd].sort()).toEqual(['a', 'b']);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    });
    expect(Math.min(...took)).toBeLessThan(20);
  });

  it('what all agree on is certain', () => {
    expect(agreed(['ab', 'ac'], (state) => state[0])).toEqual(['a', true]);
    expect(agreed(['ab', 'ac'], (state) => state[1])).toEqual(['b', false]);
  });
});

/** Every day for every act, and every order of the acts of one day; null when nothing makes a life. */
function tryEverything(acts: Act[], life: Life<Act, string>, days: string[]): Map<string, string[]> | null {
  const found = new Map(days.map((day) => [day, new Set<string>()]));
  let isLife = false;
  const go = (left: readonly Act[], since: string, path: readonly [string, string][]) => {
    const state = path.at(-1)![1];
    if (left.length === 0) {
      isLife = true;
      for (const day of days) found.get(day)!.add(path.findLast(([on]) => on <= day)![1]);
    }
    for (const next of left)
      for (const day of days)
        if (day >= since && day >= next.on.earliest && day <= next.on.latest)
          for (const after of life.step(state, next))
            go(
              left.filter((one) => one !== next),
              day,
              [...path, [day, after]],
            );
  };
  go(acts, '0000', [['0000', life.start]]);
  return isLife ? new Map([...found].map(([day, states]) => [day, [...states].sort()])) : null;
}
