import type { Visibility } from '../access/visibility.js';
import { type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { byDate, type PartialDate } from '../kernel/partial-date.js';
import { statusIn, timelineOf, type Period, type StatusOn } from '../kernel/timeline.js';
import { PartnershipAct, saysTheSame, type NewAct } from './partnership-act.js';
import { episodesOf, type Episode } from './partnership-episode.js';
import { openTie } from './partnership-life.js';
import { actsMustMakeALife, endsOrDrops, readingsOfActs } from './partnership-readings.js';
import { toldOf } from './partnership-reasons.js';
import { noticeMustMakeSense } from './partnership-refusals.js';
import { PartnershipText } from './partnership-text.js';
import type { PartnershipKind, PartnershipStatus, PartnershipTextKind, Stance } from './partnership-vocabulary.js';

/**
 * What our city and one other are to each other, from the first idea on. Every tie of the two, its status, kind and dates
 * follow from all their acts, whatever the order of entry.
 */
export class Partnership {
  id: Id<'partnership'>;
  cityId: Id<'city'>;
  visibility: Visibility;
  acts: PartnershipAct[];
  texts: PartnershipText[];
  /** What the ids of the anniversaries of the first ties are made of; null: of the partnership's own id. */
  firstStem: string | null = null;
  /** The same of the present tie, once there was one before it: given when it first exists, and never changed. */
  presentStem: string | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  /** All acts, where a viewer sees only some. */
  private whole?: readonly PartnershipAct[];

  static create(cityId: Id<'city'>, visibility: Visibility): Partnership {
    const id = newId('partnership');
    return Object.assign(new Partnership(), { id, cityId, visibility, acts: [], texts: [], revision: 1 });
  }

  /** Adds an act, whatever the order of entry; the whole life must still make sense. */
  add(act: NewAct): PartnershipAct {
    const added = this.made(act);
    this.become([...this.acts, added]);
    return added;
  }

  /**
   * Adds an act as a clerk knows it: the end of a tie and the dropping of a prospect are one thing to her, and which of the
   * two an act is follows from all acts.
   * @returns null when it is recorded already
   */
  enter(act: NewAct): PartnershipAct | null {
    if (this.acts.some((one) => saysTheSame(act, one))) return null;
    const added = this.made(act);
    this.become(endsOrDrops([...this.acts, added], this.acts));
    return this.acts.find(({ id }) => id === added.id)!;
  }

  /** Opens or closes the tie; what rests on a paper stays as open as the paper. */
  show(visibility: Visibility): void {
    if (visibility !== this.visibility) {
      for (const act of this.acts) if (act.agreementId === null) act.visibility = visibility;
      for (const text of this.texts) text.visibility = visibility;
    }
    this.visibility = visibility;
  }

  /** The tie as it is to somebody who may not know of every act: what is hidden has not happened (R46). */
  seenBy(sees: readonly Visibility[]): this {
    const seen = this.acts.filter((act) => sees.includes(act.visibility));
    this.whole ??= this.acts;
    if (seen.length < this.acts.length) this.acts = seen;
    this.texts = this.texts.filter((text) => sees.includes(text.visibility));
    return this;
  }

  /** An agreement says on which days it makes what of the two; said again, the new word counts. */
  restOn(agreementId: Id<'agreement'>, acts: readonly NewAct[]): void {
    const earlier = this.acts.filter((one) => one.agreementId === agreementId && one.kind === 'ESTABLISHED');
    earlier.sort((a, b) => byDate(a.on, b.on));
    const said = acts.map((act, i) =>
      earlier[i] ? Object.assign(new PartnershipAct(), earlier[i], act) : this.made({ ...act, agreementId }),
    );
    const others = this.acts.filter((one) => one.agreementId !== agreementId);
    this.become(endsOrDrops([...others, ...said], this.acts));
  }

  /**
   * The paper was corrected and makes nothing of the two any more. A tie that rested on it alone never came about: that
   * there was a mistake is the office's own to know.
   */
  restNoMoreOn(agreementId: Id<'agreement'>): void {
    const [first] = this.acts.filter((act) => act.agreementId === agreementId);
    const left = this.acts.filter((act) => act.agreementId !== agreementId);
    if (left.length > 0 || !first) return this.become(endsOrDrops(left, this.acts));
    if (first.kind === 'ABANDONED') return;
    if (this.visibility !== 'RESTRICTED') this.show('INTERNAL');
    this.become([this.made({ kind: 'ABANDONED', on: first.on, basis: first.basis, agreementId })]);
  }

  /** Writes what is known of the tie, in place of all that was written of that kind; null takes it away. */
  write(kind: PartnershipTextKind, text: string | null): void {
    if (text === this.textOf(kind)) return;
    const written = text === null ? [] : [PartnershipText.create(this.id, kind, text, this.visibility)];
    this.texts = [...this.texts.filter((one) => one.kind !== kind), ...written];
  }

  /** What the other side calls the tie: 友好都市 is not translated (2.1). */
  get kindAsNamedByPartner(): string | null {
    return this.textOf('NAME_BY_PARTNER', '; ');
  }

  /** Why these two cities. */
  get motive(): string | null {
    return this.textOf('MOTIVE');
  }

  /** How it came about. */
  get story(): string | null {
    return this.textOf('STORY');
  }

  private textOf(kind: PartnershipTextKind, between = '\n\n'): string | null {
    const own = this.texts.filter((one) => one.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
    return own.length > 0 ? [...new Set(own.map(({ text }) => text))].join(between) : null;
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
    const within = this.episodes.find(({ acts }) => acts.some(({ id }) => id === actId)) ?? this.episodes.at(-1);
    for (const act of within?.acts ?? []) act.isAnchor = act.id === actId;
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
    return episodesOf(this.readings.told);
  }

  /** The acts that had established the tie of a day by then, and what made it closer. */
  foundationsOn(day: Day): PartnershipAct[] {
    const episode = this.episodes.findLast(({ since }) => since.on.earliest <= day);
    return (episode?.acts ?? []).filter(({ kind, on }) => kind === 'ESTABLISHED' && on.earliest <= day);
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
    return statusIn(this.readings, day, toldOf);
  }

  /** The days on which its status or kind may turn, in order. */
  get turns(): readonly Day[] {
    return this.readings.days;
  }

  /** What the ids of an episode's anniversaries are made of: nothing that changes, and the same whoever sees how much. */
  stemOf(episode: Episode): string {
    const own = this.firstStem ?? stemOf(this.id);
    const all = this.wholeEpisodes;
    const isPresent = all.length > 1 && all.at(-1)!.acts.some(({ id }) => id === episode.since.id);
    return isPresent ? (this.presentStem ?? stemOf(all.at(-1)!.since.id)) : own;
  }

  /** Gives the present tie its stem, once there was a tie before it. To be called before it is stored. */
  keepStem(): void {
    const all = this.wholeEpisodes;
    if (all.length > 1) this.presentStem ??= stemOf(all.at(-1)!.since.id);
  }

  private get wholeEpisodes(): Episode[] {
    return episodesOf(readingsOfActs(this.whole ?? this.acts).told);
  }

  private made(act: NewAct): PartnershipAct {
    const own = { side: 'BOTH', visibility: this.visibility, ...act, id: newId('act'), partnershipId: this.id };
    const made = Object.assign(new PartnershipAct(), own);
    noticeMustMakeSense(made);
    return made;
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

const stemOf = (id: string) => id.slice(id.lastIndexOf('_') + 1);
