import fc from 'fast-check';
import type { Paper } from '../order/agreement-oracle.js';
import { pairLives } from '../order/lives.js';
import { cityOf, prepare } from '../order/order-client.js';
import { paperLives } from '../order/paper-lives.js';
import { Registry } from '../support/registry.js';
import { EnteredLife, type LifeAct } from './entered-life.js';
import { keyOfPairAct, MendedPair } from './mended-pair.js';
import { keyOfPaperAct, MendedPaper } from './mended-paper.js';
import { live, mistaken, SEED, withoutMistakes, type Mendable, type Mistaken } from './mistaken-lives.js';
import { holdEvent, mistakeRecords } from './whole-records.js';
import { READERS, WorldTold } from './world-told.js';

/** Some acts of a tie, of a paper, or of both, with mistakes. */
interface Lived {
  paper: Paper | null;
  hasTie: boolean;
  life: Mistaken<LifeAct>;
}

const ties = pairLives(6, 2).chain((acts) =>
  mistaken(
    acts.map((act) => ({ ...act, visibility: null })),
    keyOfPairAct,
  ),
);
const papers = paperLives({ coarse: 2, isPlain: true }).chain((paper) =>
  fc.record({ paper: fc.constant(paper), life: mistaken(paper.acts, keyOfPaperAct) }),
);

/** So many lives that can be lived, with mistakes. */
async function drawn<One>(lives: fc.Arbitrary<One>, count: number, isLived: (one: One) => Promise<boolean>) {
  const good: One[] = [];
  for (const one of fc.sample(lives, { numRuns: count * 12, seed: SEED }))
    if (good.length < count && (await isLived(one))) good.push(one);
  expect(good).toHaveLength(count);
  return good;
}

async function isLived<Act extends LifeAct>(begin: () => Mendable<Act>, life: Mistaken<Act>): Promise<boolean> {
  if (life.acts.length < 3 || (await live(begin(), withoutMistakes(life))) === null) return false;
  return ((await live(begin(), life)) ?? 0) > 0;
}

async function lives(): Promise<Lived[]> {
  const ofTies = await drawn(ties, 20, (life) => isLived(() => new MendedPair(), life));
  const ofPapers = await drawn(papers, 20, ({ paper, life }) => isLived(() => new MendedPaper(paper), life));
  return [
    ...ofTies.map((life) => ({ paper: null, hasTie: true, life })),
    // Every other paper establishes a tie, which follows from it alone.
    ...ofPapers.map((one, i) => ({ ...one, hasTie: i % 2 === 0 })),
  ];
}

/** One world: every life, with its mistakes and what put them right, or without them; and all that is told of it. */
async function lived(all: readonly Lived[], isMistaken: boolean) {
  const registry = await Registry.open('article', { QUERY_COST: 'off' });
  try {
    registry.clock.set('2026-12-01T00:00:00Z');
    for (const [n, { paper, hasTie }] of all.entries())
      await prepare(registry, n, { paper, pair: hasTie ? ([{}] as never) : [] });
    const told = await WorldTold.of(registry, cityOf(1));
    let mistakes = 0;
    const waiting = [...all.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [n, { paper, life }] = next;
        const hasEvent = n % 3 === 1;
        if (hasEvent) await holdEvent(registry, n);
        const made = await live(new EnteredLife(registry, n), isMistaken ? life : withoutMistakes(life));
        expect([n, made]).toEqual([n, expect.any(Number)]);
        mistakes += made!;
        if (hasEvent && isMistaken) mistakes += await mistakeRecords(registry, n, paper !== null);
      }
    };
    await Promise.all([work(), work(), work()]);
    return { mistakes, told: await told.everything(all.length) };
  } finally {
    await registry.close();
  }
}

test(`40 lives with mistakes that were put right are told of to everybody as if there had been none (seed ${SEED})`, async () => {
  const all = await lives();
  const never = await lived(all, false);
  const mended = await lived(all, true);
  expect(mended.mistakes).toBeGreaterThan(60);
  for (const reader of READERS) {
    const [was, is] = [never.told[reader], mended.told[reader]];
    expect(Object.keys(is).sort()).toEqual(Object.keys(was).sort());
    for (const of of Object.keys(was)) expect({ reader, of, told: is[of] }).toEqual({ reader, of, told: was[of] });
  }
}, 600_000);
