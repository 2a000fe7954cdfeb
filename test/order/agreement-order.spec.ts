import fc from 'fast-check';
import { newId } from '../../src/kernel/ids.js';
import { PaperEntered } from './agreement-adapter.js';
import { AgreementOracle, inForceSince, paperDays, termOn, type Paper } from './agreement-oracle.js';
import { spanOf } from './calendar.js';
import { enterIn, type Verdicts } from './entering.js';
import { MORE, ordersOf, permutations } from './lives.js';
import { paperLives } from './paper-lives.js';
import { different } from './readings.js';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The acts are refused or accepted as a set; where they are accepted, all is answered as the rules say. */
function holds(life: Paper): boolean {
  const oracle = new AgreementOracle(life);
  const paper = new PaperEntered(life);
  const refusal = paper.enterAll(different(life.acts));
  expect({ refused: refusal !== null, refusal }).toEqual({ refused: !oracle.makesALife, refusal });
  if (refusal !== null) return false;
  for (const day of paperDays(life)) {
    const { value, isCertain } = paper.status(day);
    const [statuses, bound] = [oracle.statuses(day), oracle.bound(day)];
    const told = { value, isCertain, bound: paper.bound(day) };
    const isSo =
      statuses.includes(value) && isCertain === (statuses.length === 1) && bound.some((one) => same(one, told.bound));
    if (!isSo) expect({ day, ...told }).toEqual({ day, statuses, bound });
  }
  const began = inForceSince(life);
  for (const day of began === null ? [] : paperDays(life))
    if (same(oracle.statuses(day), ['IN_FORCE'])) {
      const { until, noticeBy } = paper.term(day);
      // Of a notice that was due before the signing nothing is told.
      const due = termOn(life, began!, day).noticeBy;
      const told = due !== null && due < spanOf(paper.signed!).first ? null : due;
      expect({ day, until, noticeBy }).toEqual({ day, ...termOn(life, began!, day), noticeBy: told });
    }
  return true;
}

test(
  'of random lives of an agreement the answers are those of the rules',
  () => {
    let lived = 0;
    fc.assert(
      fc.property(paperLives({ coarse: 4, isPlain: true }), (life) => {
        if (holds(life)) lived += 1;
      }),
      { numRuns: 2000 * MORE },
    );
    expect(lived).toBeGreaterThan(700 * MORE);
  },
  120_000 * MORE,
);

test(
  'an agreement is answered for in the same way, in whatever order its acts were entered',
  () => {
    let compared = 0;
    const others = Array.from({ length: 8 }, () => newId('agreement'));
    const lives = paperLives({ coarse: 2, isPlain: false }).chain((life) =>
      fc.record({ life: fc.constant(life), orders: ordersOf(life.acts.length, 24) }),
    );
    fc.assert(
      fc.property(lives, ({ life, orders }) => {
        const verdicts: Verdicts = new Map();
        const days = paperDays(life);
        const [first, ...more] = orders.flatMap(
          (order) => enterIn(new PaperEntered(life, others), life.acts, order, verdicts)?.answers(days) ?? [],
        );
        for (const other of more) if (!same(other, first)) expect(other).toEqual(first);
        compared += more.length;
      }),
      { numRuns: 500 * MORE },
    );
    expect(compared).toBeGreaterThan(2000 * MORE);
  },
  120_000 * MORE,
);

const BILATERAL: Paper = {
  signatories: 2,
  acceding: 0,
  dated: '2000-01-01',
  entry: 'ON_SIGNING',
  term: { kind: 'INDEFINITE', months: null, noticeMonths: null },
  acts: [],
};
const fixed = { kind: 'FIXED', months: 12, noticeMonths: null } as const;

// «KIND date party».
const KNOWN: Record<string, [Partial<Paper>, string, boolean]> = {
  'a city that withdrew accedes again (A2)': [{ signatories: 3 }, 'WITHDREW 2001 2; ACCEDED 2002 2', true],
  'a city accedes to what is over': [{ acceding: 1 }, 'TERMINATED 2001; ACCEDED 2002 2', false],
  'a city accedes in the year in which it ends': [{ acceding: 1 }, 'TERMINATED 2001; ACCEDED 2001 2', true],
  'a city accedes to what has expired': [{ acceding: 1, term: fixed }, 'ACCEDED 2001-01-02 2', false],
  'a city leaves before it signed': [{}, 'SIGNED 2001-03-03 1; WITHDREW 2001-02 1', false],
  'a city leaves in the month in which it signed': [{}, 'SIGNED 2001-03-03 1; WITHDREW 2001-03 1', true],
  'a city that has not acceded leaves': [{ acceding: 1 }, 'WITHDREW 2001 2', false],
  'both leave on one day': [{}, 'WITHDREW 2001-05-05 0; WITHDREW 2001-05-05 1', true],
  'one leaves after the other had left': [{}, 'WITHDREW 2001-05-05 0; WITHDREW 2001-05-06 1', false],
  'what was given up was never signed': [{}, 'ABANDONED 1999', false],
  'a stage of the year of the signing': [{}, 'APPROVED 2000; DRAFT 1999-12-31', true],
  'it is suspended and resumed within a year': [{}, 'SUSPENDED 2001-06 0; RESUMED 2001 0', true],
  'it is resumed before it is suspended': [{}, 'SUSPENDED 2001-06 0; RESUMED 2000 0', false],
  'a term from a month': [{ dated: '2022-09', term: fixed }, 'SUSPENDED 2023-09-15 0', true],
  'the first and the last years': [
    { dated: '0001-01-01' },
    'SUSPENDED 1582-10-10 0; RESUMED 1582 0; TERMINATED 9999-12-31',
    true,
  ],
  'nothing is known of its dates': [{ dated: 'XXXX' }, 'SUSPENDED XXXX 0; RESUMED XXXX 0; WITHDREW 2001 1', true],
};

test.each(Object.entries(KNOWN))('%s', (_, [paper, line, isLife]) => {
  const acts = line.split('; ').map((one) => {
    const [kind, on, party] = one.split(' ') as [string, string, string?];
    return { kind, on, party: party === undefined ? null : Number(party) };
  });
  const life = { ...BILATERAL, ...paper, acts };
  expect(holds(life)).toBe(isLife);
  const verdicts: Verdicts = new Map();
  const told = permutations([...acts.keys()]).flatMap(
    (order) => enterIn(new PaperEntered(life), acts, order, verdicts)?.answers(paperDays(life)) ?? [],
  );
  expect(new Set(told.map((answers) => JSON.stringify(answers))).size).toBe(isLife ? 1 : 0);
});

test('of more than eight acts of one year a finer date is asked for', () => {
  const year = Array.from({ length: 12 }, (_, party) => ({ kind: 'SUSPENDED', on: '2010', party }));
  for (const order of [year, year.toReversed()]) {
    const paper = new PaperEntered({ ...BILATERAL, signatories: 12 });
    const codes = order.map((act) => paper.enter(act));
    expect(codes).toEqual([...Array<null>(8).fill(null), ...Array<string>(4).fill('TOO_MANY')]);
  }
});
