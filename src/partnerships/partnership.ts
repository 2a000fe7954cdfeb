import type { Visibility } from '../access/visibility.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { byDate, type PartialDate } from '../kernel/partial-date.js';
import { statusOn, timeline, type Period, type StatusOn } from '../kernel/timeline.js';
import { PartnershipAct, type NewAct } from './partnership-act.js';
import { lifeMustMakeSense, STANCE_AFTER } from './partnership-life.js';
import { because } from './partnership-reasons.js';
import {
  PARTNERSHIP_KINDS,
  type PartnershipActKind,
  type PartnershipKind,
  type PartnershipStatus,
  type Stance,
} from './partnership-vocabulary.js';

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

  static create(cityId: Id<'city'>, episode: number, visibility: Visibility): Partnership {
    const id = newId('partnership');
    return Object.assign(new Partnership(), { id, cityId, episode, visibility, acts: [], revision: 1 });
  }

  /** Adds an act, whatever the order of entry; the whole life must still make sense. */
  add(act: NewAct): PartnershipAct {
    const added = Object.assign(new PartnershipAct(), {
      side: 'BOTH',
      visibility: this.visibility,
      ...act,
      id: newId('act'),
      partnershipId: this.id,
    });
    this.acts = [...this.acts, added];
    this.mustMakeSense();
    return added;
  }

  /** Opens or closes the tie; what rests on a paper stays as open as the paper. */
  show(visibility: Visibility): void {
    if (visibility !== this.visibility)
      for (const act of this.acts) if (act.agreementId === null) act.visibility = visibility;
    this.visibility = visibility;
  }

  /** The tie as it is to somebody who may not know of every act: what is hidden has not happened (R46). */
  seenBy(sees: readonly Visibility[]): this {
    this.acts = this.acts.filter((act) => sees.includes(act.visibility));
    return this;
  }

  /** An agreement says on which day it makes what of the two; said again, the new word counts. */
  restOn(agreementId: Id<'agreement'>, act: NewAct): void {
    const earlier = this.acts.find((one) => one.agreementId === agreementId && one.kind === 'ESTABLISHED');
    if (!earlier) {
      this.add({ ...act, agreementId });
      return;
    }
    Object.assign(earlier, act);
    this.mustMakeSense();
  }

  /**
   * The paper was corrected and makes nothing of the two any more. A tie that rested on it alone never came about: that
   * there was a mistake is the office's own to know.
   */
  restNoMoreOn(agreementId: Id<'agreement'>): void {
    const gone = this.acts.filter((act) => act.agreementId === agreementId);
    this.acts = this.acts.filter((act) => act.agreementId !== agreementId);
    if (gone.some((act) => act.id === this.anchorId)) this.anchorId = null;
    const [first] = gone;
    if (this.acts.length === 0 && first) {
      if (this.visibility !== 'RESTRICTED') this.show('INTERNAL');
      this.add({ kind: 'ABANDONED', on: first.on, basis: first.basis });
    }
    this.mustMakeSense();
  }

  /** The anniversaries are counted from this act (R7). */
  anchorOn(actId: string | null): void {
    if (actId !== null && !this.acts.some((act) => act.id === actId && act.kind === 'ESTABLISHED'))
      throw new DomainError(
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

  /** Whether nothing of that day belongs to this episode any more: what was dropped never takes anything in. */
  isClosedBy(day: Day): boolean {
    return this.statusOn('9999-12-31').value === 'ABANDONED' || this.statusOn(day).value === 'ENDED';
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

  private mustMakeSense(): void {
    lifeMustMakeSense(this.actsInOrder, this.since);
  }
}

const latest = (acts: PartnershipAct[]) => acts.reduce((a, b) => (byDate(a.on, b.on) >= 0 ? a : b));
