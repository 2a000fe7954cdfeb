import fc from 'fast-check';
import { newId } from '../../src/kernel/ids.js';
import { PaperEntered } from './agreement-adapter.js';
import { AgreementOracle, inForceSince, paperDays, termOn, type Paper } from './agreement-oracle.js';
import { spanOf } from './calendar.js';
import { enterIn, type Verdicts } from './entering.js';
import { MORE, ordersOf } from './lives.js';
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

test('of random lives of an agreement the answers are those of the rules', () => {
  let lived = 0;
  fc.assert(
    fc.property(paperLives({ coarse: 4, isPlain: true }), (life) => {
      if (holds(life)) lived += 1;
    }),
    { numRuns: 2000 * MORE },
  );
  expect(lived).toBeGreaterThan(700 * MORE);
});

test('an agreement is answered for in the same way, in whatever order its acts were entered', () => {
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
});
