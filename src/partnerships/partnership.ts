import type { Visibility } from '../access/visibility.js';
import { type Day } from '../kernel/day.js';
import { type Id, newId } from '../kernel/ids.js';
import { byDate, type PartialDate } from '../kernel/partial-date.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { states } from '../kernel/states.js';
import { type Period, type StatusOn, statusOn, timeline } from '../kernel/timeline.js';
import {
  PARTNERSHIP_KINDS,
  type PartnershipActKind,
  type PartnershipKind,
  type PartnershipStatus,
  type Side,
  type Stance,
  type SuspensionReason,
} from './partnership-words.js';
import { because } from './partnership-reasons.js';

/** Something that was done to the tie on a day; the tie's kind, since, anchor and status all follow from its acts. */
export class PartnershipAct {
  id: Id<'act'>;
  partnershipId: Id<'partnership'>;
  kind: PartnershipActKind;
  on: PartialDate;
  /** Whose act it is. */
  side: Side;
  /** Why this date: the text, the law, the letter it rests on. */
  basis: string | null = null;
  /** What a PROPOSED act plans, and what an ESTABLISHED one makes of the two. */
  establishes: PartnershipKind | null = null;
  agreementId: Id<'agreement'> | null = null;
  reason: SuspensionReason | null = null;
  /** Until when or until what it is suspended, in words. */
  untilWhat: string | null = null;
  noticeSentOn: Day | null = null;
  noticeReceivedOn: Day | null = null;
}

export type NewAct = Partial<Omit<PartnershipAct, 'id' | 'partnershipId'>> & Pick<PartnershipAct, 'kind' | 'on'>;

/** What one side may do after what. */
const STANCE_LIFE = states<Exclude<Stance, 'UNKNOWN'>>({
  ACTIVE: ['SUSPENDED', 'ENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
});
const STANCE_AFTER = { SUSPENDED: 'SUSPENDED', RESUMED: 'ACTIVE', ENDED: 'ENDED' } as const;

// On one day a tie is proposed before it is established, and established before it is suspended.
const ORDER_ON_A_DAY: PartnershipActKind[] = ['PROPOSED', 'ABANDONED', 'ESTABLISHED', 'RESUMED', 'SUSPENDED', 'ENDED'];
const STRENGTH = Object.keys(PARTNERSHIP_KINDS) as PartnershipKind[];

/** The tie between our city and one other, from the first idea to its end; a tie that is taken up again is a new episode. */
export class Partnership {
  id: Id<'partnership'>;
  cityId: Id<'city'>;
  /** 1 for the first tie of the pair, 2 when it was ended and taken up again (R21). */
  episode: number;
  visibility: Visibility;
  acts: PartnershipAct[];
  /** The act that anniversaries are counted from, when it is not the first one (R7). */
  anchorId: Id<'act'> | null = null;
  /** What the other side calls the tie: 友好都市 is not translated (2.1). */
  kindAsNamedByPartner: string | null = null;
  /** Why these two cities, and how it came about. */
  motive: string | null = null;
  story: string | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  static between(cityId: Id<'city'>, episode: number, visibility: Visibility): Partnership {
    const id = newId('partnership');
    return Object.assign(new Partnership(), { id, cityId, episode, visibility, acts: [], revision: 1 });
  }

  /** Adds an act, whatever the order of entry; the whole life must still make sense. */
  add(act: NewAct): PartnershipAct {
    const added = Object.assign(new PartnershipAct(), {
      side: 'BOTH',
      ...act,
      id: newId('act'),
      partnershipId: this.id,
    });
    this.acts = [...this.acts, added];
    this.mustMakeSense();
    return added;
  }

  /** An agreement says on which day it makes what of the two; said again, the new word counts. */
  restOn(agreementId: Id<'agreement'>, act: NewAct): void {
    const earlier = this.acts.find((one) => one.agreementId === agreementId && one.kind === 'ESTABLISHED');
    if (!earlier) {
      this.add({ ...act, agreementId });
      return;
    }
    Object.assign(earlier, { on: act.on, establishes: act.establishes ?? earlier.establishes });
    this.mustMakeSense();
  }

  /** The anniversaries are counted from this act (R7). */
  anchorOn(actId: string | null): void {
    if (actId !== null && !this.acts.some((act) => act.id === actId && act.kind === 'ESTABLISHED'))
      throw new RuleBroken(
        'NOT_FOUND',
        {
          en: 'Anniversaries are counted from an act that established the tie: name one of its acts.',
          ru: 'Годовщины отсчитываются от акта, установившего связь: укажите один из них.',
        },
        ['anchor'],
        this.established.map((act) => `${act.id} ${act.on.text}`),
      );
    this.anchorId = actId as Id<'act'> | null;
  }

  get actsInOrder(): PartnershipAct[] {
    const rank = (act: PartnershipAct) => ORDER_ON_A_DAY.indexOf(act.kind);
    return [...this.acts].sort((a, b) => byDate(a.on, b.on) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  }

  private get established(): PartnershipAct[] {
    return this.actsInOrder.filter((act) => act.kind === 'ESTABLISHED');
  }

  /** The first act that established the tie, a preliminary one included, unless another was chosen (R7). */
  get anchor(): PartnershipAct | null {
    return this.established.find((act) => act.id === this.anchorId) ?? this.established[0] ?? null;
  }

  get since(): PartialDate | null {
    return this.established[0]?.on ?? null;
  }

  /** The closest that the two have become; null while it is only planned. A weaker paper never loosens a tie. */
  kindOn(day: Day): PartnershipKind | null {
    const kinds = this.established.filter((act) => act.on.from <= day).map((act) => act.establishes);
    return STRENGTH.find((kind) => kinds.includes(kind)) ?? null;
  }

  /** What was planned, kept when something else was signed (R22). */
  get plannedKind(): PartnershipKind | null {
    return this.actsInOrder.findLast((act) => act.kind === 'PROPOSED')?.establishes ?? null;
  }

  stanceOn(side: 'OURS' | 'THEIRS', day: Day): { stance: Stance; act: PartnershipAct | null } {
    const done = this.actsInOrder.filter((act) => act.on.from <= day);
    if (!done.some((act) => act.kind === 'ESTABLISHED')) return { stance: 'UNKNOWN', act: null };
    const last = done.findLast((act) => act.kind in STANCE_AFTER && (act.side === side || act.side === 'BOTH'));
    return { stance: last ? STANCE_AFTER[last.kind as keyof typeof STANCE_AFTER] : 'ACTIVE', act: last ?? null };
  }

  /** Every period of its life with the reason, worked out from its acts (R12). */
  get periods(): Period<PartnershipStatus>[] {
    return timeline(
      this.acts.map((act) => act.on.from),
      (day) => this.on(day),
    );
  }

  statusOn(day: Day): StatusOn<PartnershipStatus> {
    return statusOn(this.periods, day);
  }

  private on(day: Day): Omit<Period<PartnershipStatus>, 'from' | 'until'> | null {
    const done = this.actsInOrder.filter((act) => act.on.from <= day);
    const said = (value: PartnershipStatus, act: PartnershipAct) => ({
      value,
      since: act.on,
      because: because(value, act),
    });
    const first = done.find((act) => act.kind === 'ESTABLISHED');
    if (!first) {
      const last = done.at(-1);
      return last ? said(last.kind === 'ABANDONED' ? 'ABANDONED' : 'PROSPECTIVE', last) : null;
    }
    const sides = [this.stanceOn('OURS', day), this.stanceOn('THEIRS', day)];
    const ended = sides.filter((side) => side.stance === 'ENDED').map((side) => side.act!);
    // One side's word ends the tie only when the other has had notice of it (R14).
    const ending = ended.length === 2 ? latest(ended) : ended.find((act) => act.noticeReceivedOn !== null);
    if (ending) return said('ENDED', ending);
    const resting = sides.filter((side) => side.stance !== 'ACTIVE').map((side) => side.act!);
    if (resting.length > 0) return said('SUSPENDED', latest(resting));
    const resumed = done.findLast((act) => act.kind === 'RESUMED');
    return said('ACTIVE', resumed ?? first);
  }

  /** @throws RuleBroken when the acts, in the order of their days, are not a life that a tie can have */
  private mustMakeSense(): void {
    const acts = this.actsInOrder;
    const stances = { OURS: 'ACTIVE', THEIRS: 'ACTIVE' } as Record<'OURS' | 'THEIRS', Exclude<Stance, 'UNKNOWN'>>;
    let isEstablished = false;
    let abandoned: PartnershipAct | undefined;
    for (const act of acts) {
      if (abandoned) throw notAfter(act, abandoned);
      if (act.kind === 'ESTABLISHED') isEstablished = true;
      if (act.kind === 'ABANDONED') {
        if (isEstablished) throw alreadyEstablished(act);
        abandoned = act;
      }
      if (!(act.kind in STANCE_AFTER)) continue;
      if (!isEstablished) throw tooEarly(act, this.since);
      for (const side of act.side === 'BOTH' ? (['OURS', 'THEIRS'] as const) : [act.side]) {
        const next = STANCE_AFTER[act.kind as keyof typeof STANCE_AFTER];
        // Both sides together may do what one of them has done before.
        if (act.side === 'BOTH' && stances[side] === next) continue;
        if (!STANCE_LIFE.mayFollow(stances[side], next))
          throw notPossible(act, stances[side], STANCE_LIFE.after(stances[side]));
        stances[side] = next;
      }
    }
  }
}

const latest = (acts: PartnershipAct[]) => acts.reduce((a, b) => (byDate(a.on, b.on) >= 0 ? a : b));

function tooEarly(act: PartnershipAct, since: PartialDate | null): RuleBroken {
  const begun = since
    ? { en: `it began ${since.wordsWithIn.en}`, ru: `она установлена ${since.wordsWithIn.ru}` }
    : { en: 'it is not established yet', ru: 'она ещё не установлена' };
  return new RuleBroken(
    'TOO_EARLY',
    {
      en: `A partnership cannot be suspended, resumed or ended (${act.on.text}) before it began: ${begun.en}.`,
      ru: `Связь нельзя приостановить, возобновить или прекратить (${act.on.text}) раньше, чем она началась: ${begun.ru}.`,
    },
    ['on'],
  );
}

function notPossible(act: PartnershipAct, from: string, after: readonly string[]): RuleBroken {
  const next = after.length > 0 ? after.join(', ') : '—';
  return new RuleBroken(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `On ${act.on.text} that side is ${from}; after it only these are possible: ${next}. A tie that has ended begins anew with partnershipEstablish.`,
      ru: `На ${act.on.text} эта сторона в состоянии ${from}; после него возможно только: ${next}. Прекращённая связь начинается заново через partnershipEstablish.`,
    },
    ['on'],
  );
}

function notAfter(act: PartnershipAct, abandoned: PartnershipAct): RuleBroken {
  return new RuleBroken(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `This prospect was dropped on ${abandoned.on.text}; ${act.on.text} is after it. Propose a new one with partnershipPropose.`,
      ru: `От этого намерения отказались ${abandoned.on.text}, а ${act.on.text} — позже. Предложите новое через partnershipPropose.`,
    },
    ['on'],
  );
}

function alreadyEstablished(act: PartnershipAct): RuleBroken {
  return new RuleBroken(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `By ${act.on.text} the tie was established: it is ended, not dropped.`,
      ru: `К ${act.on.text} связь уже установлена: её прекращают (partnershipEnd), а не отменяют.`,
    },
    ['on'],
  );
}
