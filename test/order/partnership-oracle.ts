// What the rules say of a pair of cities, written from the rules alone (truth, laws 1 and 2; R1, R3 to R5, R7, R9, R13, R14,
// R19, R21, R22): every order of the acts that their days allow is lived through by a plain table of states. Nothing of the
// product is imported here.
import { addDays, lastOf, named, spanOf } from './calendar.js';
import { AllReadings, different, type Reading } from './readings.js';

export const KINDS = ['SISTER', 'FRIENDSHIP', 'COOPERATION', 'PROJECT', 'INTENT', 'CONTACT', 'NETWORK'] as const;
export type Kind = (typeof KINDS)[number];
export type Side = 'OURS' | 'THEIRS' | 'BOTH';

export interface PairAct {
  /** OVER, as a clerk says it, ends a tie, or drops a plan where it can end none. */
  kind: 'PROPOSED' | 'ESTABLISHED' | 'SUSPENDED' | 'RESUMED' | 'OVER' | 'ENDED' | 'ABANDONED';
  on: string;
  side: Side;
  /** What is planned or established. */
  tie: Kind | null;
  /** Notice of an end was received. */
  notified: boolean;
}

interface SideStands {
  stance: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  since: string;
}

interface Tie {
  since: string;
  until: string | null;
  kind: Kind;
  /** Since when its present status holds. */
  statusSince: string;
  ours: SideStands;
  theirs: SideStands;
}

interface Pair {
  ties: Tie[];
  /** A plan: to begin a tie, or to deepen it. */
  plan: { kind: Kind; since: string } | null;
  /** When a prospect was dropped before there was any tie. */
  dropped: string | null;
}

const NOTHING: Pair = { ties: [], plan: null, dropped: null };
const deeper = (one: Kind, other: Kind) => KINDS.indexOf(one) < KINDS.indexOf(other);
const openTie = ({ ties }: Pair): Tie | null => (ties.length && !ties.at(-1)!.until ? ties.at(-1)! : null);
const rests = ({ ours, theirs }: Tie) => ours.stance !== 'ACTIVE' || theirs.stance !== 'ACTIVE';
const sidesOf = (side: Side) =>
  side === 'BOTH' ? (['ours', 'theirs'] as const) : side === 'OURS' ? (['ours'] as const) : (['theirs'] as const);

/** What an act makes of a pair; null where it cannot be done. */
function after(pair: Pair, act: PairAct): Pair | null {
  const tie = openTie(pair);
  const active: SideStands = { stance: 'ACTIVE', since: act.on };
  const changed = (to: Tie | null): Pair | null => to && { ...pair, ties: [...pair.ties.slice(0, -1), to] };
  switch (act.kind) {
    case 'PROPOSED':
      // While a tie rests, the rules leave open what may be proposed: anything, for any of it takes the tie up again.
      if (tie && !rests(tie) && !deeper(act.tie!, tie.kind)) return null;
      return { ...pair, plan: { kind: act.tie!, since: pair.plan?.since ?? act.on }, dropped: null };
    case 'ESTABLISHED': {
      if (!tie) {
        const begun = { since: act.on, until: null, kind: act.tie!, statusSince: act.on, ours: active, theirs: active };
        return { ties: [...pair.ties, begun], plan: null, dropped: null };
      }
      const kind = deeper(act.tie!, tie.kind) ? act.tie! : tie.kind;
      const again = rests(tie) ? { statusSince: act.on, ours: active, theirs: active } : {};
      return { ...changed({ ...tie, kind, ...again })!, plan: null };
    }
    case 'SUSPENDED':
      return changed(tie && stepped(tie, act, 'SUSPENDED'));
    case 'RESUMED':
      return changed(tie && stepped(tie, act, 'ACTIVE'));
    case 'OVER':
      return after(pair, { ...act, kind: 'ENDED' }) ?? after(pair, { ...act, kind: 'ABANDONED' });
    case 'ENDED': {
      const to = tie && stepped(tie, act, 'ENDED');
      return to?.until ? { ...changed(to)!, plan: null } : changed(to);
    }
    case 'ABANDONED':
      return dropped(pair, act);
  }
}

/** Closes the prospect alone: what was established stays what it is. */
const dropped = (pair: Pair, { on }: PairAct): Pair | null => pair.plan && { ...pair, plan: null, dropped: on };

const MAY: Record<string, string[]> = { ACTIVE: ['SUSPENDED', 'ENDED'], SUSPENDED: ['ACTIVE', 'ENDED'], ENDED: [] };

/** The sides that say it come to a stance: it is news to one of them at least, and possible for those to whom it is. */
function stepped(tie: Tie, act: PairAct, stance: SideStands['stance']): Tie | null {
  const news = sidesOf(act.side).filter((side) => tie[side].stance !== stance);
  if (news.length === 0 || news.some((side) => !MAY[tie[side].stance]!.includes(stance))) return null;
  const to = { ...tie };
  for (const side of news) to[side] = { stance, since: act.on };
  // A rest counts from the day since which one side at least has rested without a break.
  if (rests(to) !== rests(tie)) to.statusSince = act.on;
  const both = to.ours.stance === 'ENDED' && to.theirs.stance === 'ENDED';
  return stance === 'ENDED' && (act.notified || both) ? { ...to, until: act.on } : to;
}

export interface Status {
  value: 'PROSPECTIVE' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | 'ABANDONED' | null;
  since: string | null;
}

function statusOf(pair: Pair): Status {
  const tie = openTie(pair);
  if (tie) return { value: rests(tie) ? 'SUSPENDED' : 'ACTIVE', since: tie.statusSince };
  if (pair.plan) return { value: 'PROSPECTIVE', since: pair.plan.since };
  if (pair.ties.length) return { value: 'ENDED', since: pair.ties.at(-1)!.until };
  return pair.dropped ? { value: 'ABANDONED', since: pair.dropped } : { value: null, since: null };
}

/** Of one day an end is told before an establishment, where both orders make a life. */
const goesFirst = (first: PairAct, then: PairAct) => first.kind === 'ENDED' && then.kind === 'ESTABLISHED';

const same = (one: PairAct, other: PairAct) => JSON.stringify(one) === JSON.stringify(other);

export interface EpisodeTold {
  since: string;
  until: string | null;
  kind: Kind;
}

export class PartnershipOracle {
  private readonly readings: AllReadings<PairAct, Pair>;

  /** @param acts what is said twice is said once, and counts as it was said with its notice */
  constructor(acts: readonly PairAct[]) {
    const saysLess = (act: PairAct) => !act.notified && acts.some((one) => same(one, { ...act, notified: true }));
    const said = different(acts.filter((act) => !saysLess(act)));
    this.readings = new AllReadings(said, NOTHING, after, goesFirst);
  }

  get makesALife(): boolean {
    return this.readings.all.length > 0;
  }

  /**
   * The same set once it is decided which of its ends only dropped a prospect: an act is one thing, so the readings in which it
   * would be the other are none.
   * @throws Error when no reading has it so
   */
  where(drops: (act: PairAct) => boolean): PartnershipOracle {
    const isSo = ({ acts, states }: Reading<PairAct, Pair>) =>
      acts.every(
        (act, k) => act.kind !== 'OVER' || drops(act) === (after(states[k]!, { ...act, kind: 'ENDED' }) === null),
      );
    if (!this.readings.all.some(isSo)) throw new Error('An end is told as what it can in no reading be.');
    return new PartnershipOracle(
      this.anOrder.map((act) => (act.kind === 'OVER' ? { ...act, kind: drops(act) ? 'ABANDONED' : 'ENDED' } : act)),
    );
  }

  /** An order in which every act can be done. */
  get anOrder(): PairAct[] {
    return [...this.readings.all[0]!.acts];
  }

  statuses = (day: string): Status[] => this.readings.on(day, statusOf);

  /** The closest that the two have become; none while it is only planned. */
  kinds = (day: string): (Kind | null)[] =>
    this.readings.on(day, (pair) => (pair.plan && !openTie(pair) ? null : (pair.ties.at(-1)?.kind ?? null)));

  stances = (day: string, of: 'ours' | 'theirs'): string[] =>
    this.readings.on(day, (pair) => pair.ties.at(-1)?.[of].stance ?? 'UNKNOWN');

  /** The lists of episodes that the readings allow when all acts are done. */
  get episodes(): EpisodeTold[][] {
    return this.readings.inTheEnd(({ ties }) => ties.map(({ since, until, kind }) => ({ since, until, kind })));
  }
}

export interface AnniversaryTold {
  ordinal: number;
  from: string;
  to: string;
  isApproximate: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The anniversary of an anchor in a year: of the day, month or year that is known of it (R3, R4, R5). */
export function anniversaryIn(year: number, anchor: string): AnniversaryTold | null {
  if (anchor === 'XXXX') return null;
  const [began, month, day] = named(anchor).first.split('-').map(Number) as [number, number, number];
  if (year <= began) return null;
  const [isAbout, parts] = [anchor.endsWith('~'), anchor.split('-').length];
  const said = { ordinal: year - began, isApproximate: isAbout || anchor.includes('X') };
  if (parts === 1) return { ...said, from: `${year}-01-01`, to: `${year}-12-31` };
  const last = lastOf(year, month);
  // Of a day that is known only about, no day is told: its month.
  const days = parts === 2 || isAbout ? [1, last] : [Math.min(day, last), Math.min(day, last)];
  const [from, to] = days.map((on) => `${year}-${two(month)}-${two(on)}`) as [string, string];
  return { ...said, from, to };
}

/** Days on which something may turn: around the bounds of every act. */
export const daysAround = (acts: readonly { on: string }[]): string[] => [
  ...new Set(
    acts
      .flatMap(({ on }) => [spanOf(on).first, spanOf(on).last])
      .filter((day) => day > '0001-01-01' && day < '9999-12-31')
      .flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
  ),
];
