import fc from 'fast-check';
import { enterIn, type Verdicts } from './entering.js';
import { inOrders, MORE, pairLives, permutations } from './lives.js';
import { PairEntered } from './pair-adapter.js';
import { anniversaryIn, daysAround, KINDS, PartnershipOracle, type Kind, type PairAct } from './partnership-oracle.js';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const among = (values: readonly unknown[], value: unknown) => values.some((one) => same(one, value));

/** The acts are refused or accepted as a set; where they are accepted, all is answered as the rules say. */
function holds(life: readonly PairAct[]): boolean {
  const set = new PartnershipOracle(life);
  const pair = new PairEntered();
  // Whoever enters a reading in its own order is refused nothing, unless the whole is refused.
  const refused = (set.makesALife ? set.anOrder : life).map((act) => pair.enter(act)).find((code) => code !== null);
  expect(refused === undefined).toBe(set.makesALife);
  if (refused !== undefined) return false;
  const oracle = set.where((act) => pair.drops(act));
  for (const day of daysAround(life)) {
    const { isCertain, ...status } = pair.status(day);
    const told = { status, kind: pair.kind(day), ours: pair.stance(day, 'OURS'), theirs: pair.stance(day, 'THEIRS') };
    const statuses = oracle.statuses(day);
    const isSo =
      among(statuses, status) &&
      isCertain === (new Set(statuses.map(({ value }) => value)).size === 1) &&
      among(oracle.kinds(day), told.kind) &&
      among(oracle.stances(day, 'ours'), told.ours) &&
      among(oracle.stances(day, 'theirs'), told.theirs);
    const kinds = oracle.kinds(day);
    const stances = [oracle.stances(day, 'ours'), oracle.stances(day, 'theirs')];
    if (!isSo) expect({ day, isCertain, ...told }).toEqual({ day, statuses, kinds, stances });
  }
  const episodes = pair.episodes.map(({ since, until, kind }) => ({ since, until, kind }));
  expect(oracle.episodes).toContainEqual(episodes);
  // Of the first ties and of the present episode, none of those between (R21), from the first act of each (R7).
  const told = [...new Set([episodes[0], episodes.at(-1)])].filter((one) => one !== undefined);
  const years = Array.from({ length: 20 }, (_, i) => 1994 + i);
  const anniversaries = told.flatMap(({ since }) => years.flatMap((year) => anniversaryIn(year, since) ?? []));
  const answered = pair
    .anniversaries('1994-01-01', '2013-12-31')
    .map(({ ordinal, from, to, isApproximate }) => ({ ordinal, isApproximate, from, to }));
  expect(answered).toEqual(anniversaries);
  return true;
}

/** What is answered after each of the orders in which all can be entered. */
function answersInOrders(life: readonly PairAct[], orders: readonly (readonly number[])[]) {
  const verdicts: Verdicts = new Map();
  const days = daysAround(life);
  return orders.flatMap((order) => enterIn(new PairEntered(), life, order, verdicts)?.answers(days) ?? []);
}

test(
  'of random lives the answers are those of the rules',
  () => {
    let lived = 0;
    fc.assert(
      fc.property(pairLives(8, 5), (life) => {
        if (holds(life)) lived += 1;
      }),
      { numRuns: 2000 * MORE },
    );
    expect(lived).toBeGreaterThan(700 * MORE);
  },
  120_000 * MORE,
);

test(
  'a life is answered for in the same way, in whatever order it was entered',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(inOrders(pairLives(8, 2)), ({ acts: life, orders }) => {
        const [first, ...others] = answersInOrders(life, orders);
        for (const other of others) if (!same(other, first)) expect(other).toEqual(first);
        compared += others.length;
      }),
      { numRuns: 500 * MORE },
    );
    expect(compared).toBeGreaterThan(2500 * MORE);
  },
  120_000 * MORE,
);

// A set is the same set in each of the orders, whether it makes a life or not; «KIND date side-or-tie notice».
const KNOWN = {
  'an end that is learnt of late': 'ESTABLISHED 1990-05-05; ESTABLISHED 2010-05-05; OVER 2000-01-01',
  'one side ends it and it is established anew':
    'ESTABLISHED 1995-10-29; OVER 2003-02-04 THEIRS; ESTABLISHED 2004-05-25',
  'an end in the year of the tie': 'ESTABLISHED 2010-05-20; OVER 2010',
  'a rest within a year': 'ESTABLISHED 2000; SUSPENDED 2010-06; RESUMED 2010',
  'both rest, one after the other': 'ESTABLISHED 2000; SUSPENDED 2008 THEIRS; SUSPENDED 2010 OURS; RESUMED 2012 OURS',
  'all on one day': 'PROPOSED 2003-03-03; ESTABLISHED 2003-03-03; SUSPENDED 2003-03-03; OVER 2003-03-03',
  'one day, from a year to about that year': 'ESTABLISHED 1996~; ESTABLISHED 1996; SUSPENDED 1996-04-14',
  'the first and the last years': 'ESTABLISHED 0001-01-01; SUSPENDED 1582-10-10; RESUMED 1582-10-15; OVER 9999-12-31',
  'dates of which nothing is known': 'ESTABLISHED XXXX; OVER XXXX; ESTABLISHED XXXX; OVER XXXX THEIRS notified',
  'no order makes it a life': 'ESTABLISHED 2000; RESUMED 1999; OVER 1998',
  'it ends twice': 'ESTABLISHED 2000; OVER 2001; OVER 2002',
  'an end that is said again with its notice':
    'ESTABLISHED 2000; OVER 2001 OURS; OVER 2001 OURS notified; ESTABLISHED 2002',
  'a drop and an end of one day, once with its notice':
    'PROPOSED 1996-02-29; ESTABLISHED 1996-02-29; OVER 1996-02-29 OURS; ESTABLISHED 1996-02-29; SUSPENDED 1996-02-29; OVER 1996-02-29 OURS notified',
  'a day on which only the end may come last, since a plan follows that is dropped':
    'ESTABLISHED 2000-04-08; OVER 2000-04; PROPOSED 2000; ESTABLISHED 2000-04-28; ESTABLISHED 2000-06-12; OVER 2000; SUSPENDED 2000-06-12',
  'a plan that would deepen nothing': 'ESTABLISHED 2000 SISTER; PROPOSED 2001 CONTACT',
  'a plan of the year of the tie': 'ESTABLISHED 2000 SISTER; PROPOSED 2000 CONTACT',
};

const written = (life: string): PairAct[] =>
  life.split('; ').map((line) => {
    const [kind, on, more, notice] = line.split(' ') as [PairAct['kind'], string, string?, string?];
    const says = kind === 'PROPOSED' || kind === 'ESTABLISHED';
    const side = says ? 'BOTH' : ((more ?? 'BOTH') as PairAct['side']);
    return { kind, on, side, tie: says ? ((more ?? 'SISTER') as Kind) : null, notified: notice === 'notified' };
  });

test.each(Object.entries(KNOWN))('%s', (_, line) => {
  const life = written(line);
  const lives = holds(life);
  const told = new Set(answersInOrders(life, permutations([...life.keys()])).map((answers) => JSON.stringify(answers)));
  expect(told.size).toBe(lives ? 1 : 0);
});

test('of more than eight acts of one year a finer date is asked for, whichever of them comes last', () => {
  const year = written(
    'SUSPENDED 2010 THEIRS; SUSPENDED 2010 OURS; RESUMED 2010 OURS; OVER 2010 OURS; OVER 2010 THEIRS',
  );
  // Of one year each kind of tie may come at any time.
  const all = [...KINDS.map((tie) => ({ ...written('ESTABLISHED 2010')[0]!, tie })), ...year];
  expect(all).toHaveLength(12);
  for (const last of [all[0]!, all[7]!, all[11]!]) {
    const pair = new PairEntered();
    const codes = [...all.filter((act) => act !== last), last].map((act) => pair.enter(act));
    expect(codes).toEqual([...Array<null>(8).fill(null), ...Array<string>(4).fill('TOO_MANY')]);
  }
});
