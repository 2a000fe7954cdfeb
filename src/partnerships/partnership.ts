import type { Visibility } from '../access/visibility.js';
import { type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { statusOn, timelineOf, type Period, type StatusOn } from '../kernel/timeline.js';
import { PartnershipAct, type NewAct } from './partnership-act.js';
import { episodesOf, type Episode } from './partnership-episode.js';
import { openTie } from './partnership-life.js';
import { actsMustMakeALife, readingsOfActs } from './partnership-readings.js';
import { toldOf } from './partnership-reasons.js';
import { noticeMustMakeSense } from './partnership-refusals.js';
import type { PartnershipKind, PartnershipStatus, Stance } from './partnership-vocabulary.js';

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
    noticeMustMakeSense(added);
    this.become([...this.acts, added]);
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
    const said = Object.assign(new PartnershipAct(), earlier, act);
    this.become(this.acts.map((one) => (one === earlier ? said : one)));
  }

  /**
   * The paper was corrected and makes nothing of the two any more. A tie that rested on it alone never came about: that
   * there was a mistake is the office's own to know.
   */
  restNoMoreOn(agreementId: Id<'agreement'>): void {
    const gone = this.acts.filter((act) => act.agreementId === agreementId);
    const left = this.acts.filter((act) => act.agreementId !== agreementId);
    const [first] = gone;
    if (gone.some((act) => act.id === this.anchorId)) this.anchorId = null;
    if (left.length > 0 || !first) return this.become(left);
    if (this.visibility !== 'RESTRICTED') this.show('INTERNAL');
    this.acts = [];
    this.add({ kind: 'ABANDONED', on: first.on, basis: first.basis, agreementId });
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

  /** In the order in which they are told: of one reading of their dates, never that of their entry. */
  get actsInOrder(): PartnershipAct[] {
    return this.readings.told.map(({ act }) => act);
  }

  private get established(): PartnershipAct[] {
    return this.actsInOrder.filter((act) => act.kind === 'ESTABLISHED');
  }

  /** Every tie of the two from its establishment to its end, the first one first (R21). */
  get episodes(): Episode[] {
    return episodesOf(this.readings.told, (act) => act.id === this.anchorId);
  }

  /** The first act that established the present tie, a preliminary one included, unless another was chosen (R7). */
  get anchor(): PartnershipAct | null {
    return this.episodes.at(-1)?.anchor ?? null;
  }

  get since(): PartialDate | null {
    return this.episodes.at(-1)?.since.on ?? null;
  }

  /** The closest that the two have become; null while it is only planned. A weaker paper never loosens a tie. */
  kindOn(day: Day): PartnershipKind | null {
    const state = this.readings.on(day)[0]!;
    return state.prospect && !openTie(state) ? null : (state.tie?.kind ?? null);
  }

  /** What was planned, kept when something else was signed (R22). */
  get plannedKind(): PartnershipKind | null {
    return this.actsInOrder.findLast((act) => act.kind === 'PROPOSED')?.establishes ?? null;
  }

  stanceOn(side: 'OURS' | 'THEIRS', day: Day): { stance: Stance; act: PartnershipAct | null } {
    return this.readings.on(day)[0]!.tie?.[side] ?? { stance: 'UNKNOWN', act: null };
  }

  /** Every period of its life with the reason, worked out from its acts (R12). */
  get periods(): Period<PartnershipStatus>[] {
    return timelineOf(this.readings, toldOf);
  }

  statusOn(day: Day): StatusOn<PartnershipStatus> {
    return statusOn(this.periods, day);
  }

  /** Whether nothing of that day belongs to this episode any more: what was dropped never takes anything in. */
  isClosedBy(day: Day): boolean {
    return this.statusOn('9999-12-31').value === 'ABANDONED' || this.statusOn(day).value === 'ENDED';
  }

  private get readings() {
    return readingsOfActs(this.acts);
  }

  /** @throws DomainError and stays as it is, when no reading of the dates makes a life of the acts */
  private become(acts: PartnershipAct[]): void {
    actsMustMakeALife(acts, this.acts);
    this.acts = acts;
  }
}
