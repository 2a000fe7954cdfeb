import fc from 'fast-check';
import { VISIBILITIES } from '../../src/access/visibility.js';
import { paperDays } from '../order/agreement-oracle.js';
import { MORE, pairLives } from '../order/lives.js';
import { paperLives } from '../order/paper-lives.js';
import { daysAround } from '../order/partnership-oracle.js';
import { keyOfPairAct, MendedPair } from './mended-pair.js';
import { keyOfPaperAct, MendedPaper } from './mended-paper.js';
import { live, mistaken, SEED, withoutMistakes, type Mendable, type Mistaken } from './mistaken-lives.js';

/** Whether it could be lived without its mistakes; if so, it is told of as if there had been none. */
async function leavesNothing<Act extends { on: string }>(
  begin: () => Mendable<Act> & { told(days: readonly string[]): unknown },
  life: Mistaken<Act>,
  days: readonly string[],
): Promise<number> {
  const [never, mended] = [begin(), begin()];
  if ((await live(never, withoutMistakes(life))) === null) return 0;
  const mistakes = await live(mended, life);
  expect(mistakes).not.toBeNull();
  expect(mended.told(days)).toEqual(never.told(days));
  return mistakes!;
}

async function mendAll<Life>(lives: fc.Arbitrary<Life>, count: number, mend: (life: Life) => Promise<number>) {
  let mistakes = 0;
  const property = fc.asyncProperty(lives, async (life) => void (mistakes += await mend(life)));
  await fc.assert(property, { numRuns: count * MORE, seed: SEED });
  expect(mistakes).toBeGreaterThan(count * MORE);
}

test(
  `the mistakes of a partnership, put right, leave nothing behind for anybody (seed ${SEED})`,
  async () => {
    // Plans are at most as open as ties; how open the other acts are follows from that.
    const lives = fc.tuple(pairLives(7, 2), fc.nat(3), fc.nat(3)).chain(([acts, tie, plan]) => {
      const open = { PROPOSED: VISIBILITIES[Math.max(tie, plan)]!, ESTABLISHED: VISIBILITIES[tie]! };
      return mistaken(
        acts.map((act) => ({ ...act, visibility: open[act.kind as 'PROPOSED'] ?? null })),
        keyOfPairAct,
      );
    });
    await mendAll(lives, 300, (life) => leavesNothing(() => new MendedPair(), life, daysAround(life.acts)));
  },
  120_000 * MORE,
);

test(
  `the mistakes of an agreement, put right, leave nothing behind (seed ${SEED})`,
  async () => {
    const lives = paperLives({ coarse: 2, isPlain: true }).chain((paper) =>
      fc.record({ paper: fc.constant(paper), life: mistaken(paper.acts, keyOfPaperAct) }),
    );
    await mendAll(lives, 200, ({ paper, life }) =>
      leavesNothing(() => new MendedPaper(paper), life, paperDays({ ...paper, acts: life.acts })),
    );
  },
  120_000 * MORE,
);

test('an end that dropped a prospect ends the tie of its day once the prospect is struck out', () => {
  const act = { on: '1996-02-29', side: 'BOTH', tie: null, notified: false, visibility: null } as const;
  const pair = new MendedPair();
  const plan = pair.enter({ ...act, kind: 'PROPOSED', tie: 'SISTER' })!;
  for (const kind of ['OVER', 'ESTABLISHED'] as const)
    expect(pair.enter({ ...act, kind, tie: kind === 'OVER' ? null : 'SISTER' })).not.toBeNull();
  expect(pair.strike(plan)).toBe(true);
  const [toAll] = pair.told(['1996-03-01']);
  expect(toAll).toMatchObject({
    open: ['ENDED 1996-02-29 PUBLIC', 'ESTABLISHED 1996-02-29 PUBLIC'],
    episodes: [{ since: '1996-02-29', until: '1996-02-29' }],
  });
});
