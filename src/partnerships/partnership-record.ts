import { VISIBILITIES, type Visibility } from '../access/visibility.js';
import { type Day } from '../kernel/day.js';
import type { Id } from '../kernel/ids.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { statusIn, timelineOf, type Period, type StatusOn } from '../kernel/timeline.js';
import type { PartnershipText } from './partnership-text.js';
import type { PartnershipAct } from './readings/partnership-act.js';
import { episodesOf, type Episode } from './readings/partnership-episode.js';
import { readingsOfActs } from './readings/partnership-readings.js';
import { toldOf } from './readings/partnership-reasons.js';
import { openEpisode } from './readings/partnership-state.js';
import type {
  PartnershipKind,
  PartnershipStatus,
  PartnershipTextKind,
  Stance,
} from './readings/partnership-vocabulary.js';

/**
 * The partnership of our city with one other, for reading: every episode, its status, kind and dates are derived from all acts,
 * whatever the order of entry.
 */
export class PartnershipRecord {
  id: Id<'partnership'>;
  cityId: Id<'city'>;
  visibility: Visibility;
  /** As set for the whole; null: derived from the acts. */
  chosenVisibility: Visibility | null = null;
  acts: PartnershipAct[];
  texts: PartnershipText[];
  /** The stem of the anniversary ids of the first episode; null: the partnership's own id. */
  firstStem: string | null = null;
  /** The same for the present episode if it is not the first: set when it begins, never changed. */
  presentStem: string | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  /** All acts, where a viewer sees only some. */
  protected whole?: readonly PartnershipAct[];

  /** The partnership for a viewer who may not see every act: what is hidden has not happened (R46). */
  seenBy(sees: readonly Visibility[]): this {
    const seen = this.acts.filter((act) => sees.includes(act.visibility));
    this.whole ??= this.acts;
    if (seen.length < this.acts.length) this.acts = seen;
    this.texts = this.texts.filter((text) => sees.includes(text.visibility));
    return this;
  }

  /** The same of a copy: what is shown stays, whatever is done to the partnership from here on. */
  copySeenBy(sees: readonly Visibility[]): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this) as object) as this, this).seenBy(sees);
  }

  /** The kind as the other side names it: 友好都市 is not translated (2.1). */
  get kindAsNamedByPartner(): string | null {
    return this.textOf('NAME_BY_PARTNER');
  }

  /** Why these two cities. */
  get motive(): string | null {
    return this.textOf('MOTIVE');
  }

  /** How it came about. */
  get story(): string | null {
    return this.textOf('STORY');
  }

  protected textOf(kind: PartnershipTextKind, texts: readonly PartnershipText[] = this.texts): string | null {
    const own = texts.filter((one) => one.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
    const between = kind === 'NAME_BY_PARTNER' ? '; ' : '\n\n';
    return own.length > 0 ? [...new Set(own.map(({ text }) => text))].join(between) : null;
  }

  /** In the order in which they are told: of one reading of their dates, never that of their entry. */
  get actsInOrder(): PartnershipAct[] {
    return this.readings.told.map(({ act }) => act);
  }

  protected get established(): PartnershipAct[] {
    return this.actsInOrder.filter((act) => act.kind === 'ESTABLISHED');
  }

  /** Every period from an establishment to its end, the first one first (R21). */
  get episodes(): Episode[] {
    return episodesOf(this.readings.told);
  }

  /** The acts that had established the partnership of a day by then, and those that made it closer. */
  foundationsOn(day: Day): PartnershipAct[] {
    const episode = this.episodes.findLast(({ since }) => since.on.earliest <= day);
    return (episode?.acts ?? []).filter(({ kind, on }) => kind === 'ESTABLISHED' && on.earliest <= day);
  }

  /** The first act that established the present episode, a preliminary one included, unless another was chosen (R7). */
  get anchor(): PartnershipAct | null {
    return this.episodes.at(-1)?.anchor ?? null;
  }

  get since(): PartialDate | null {
    return this.episodes.at(-1)?.since.on ?? null;
  }

  /** The closest kind reached; null while it is only planned. A weaker agreement never loosens a partnership. */
  kindOn(day: Day): PartnershipKind | null {
    const state = this.readings.on(day)[0]!;
    return state.prospect && !openEpisode(state) ? null : (state.episode?.kind ?? null);
  }

  /** What was planned, kept when something else was signed (R22). */
  get plannedKind(): PartnershipKind | null {
    return this.actsInOrder.findLast((act) => act.kind === 'PROPOSED')?.establishes ?? null;
  }

  stanceOn(side: 'OURS' | 'THEIRS', day: Day): { stance: Stance; act: PartnershipAct | null } {
    return this.readings.on(day)[0]!.episode?.[side] ?? { stance: 'UNKNOWN', act: null };
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
    const { episodes: seen, wholeEpisodes: all } = this;
    // Whoever does not see every act may see more ties than there are, or fewer.
    const isPresent =
      seen.length > 1
        ? seen.at(-1)!.since.id === episode.since.id
        : all.length > 1 && all.at(-1)!.acts.some(({ id }) => id === episode.since.id);
    return isPresent ? (this.presentStem ?? stemOf((all.length > 1 ? all : seen).at(-1)!.since.id)) : own;
  }

  protected get wholeEpisodes(): Episode[] {
    return episodesOf(readingsOfActs(this.whole ?? this.acts).told);
  }

  /** As whoever sees acts of these visibilities. */
  protected episodesSeen(sees: readonly Visibility[]): Episode[] {
    const acts = (this.whole ?? this.acts).filter(({ visibility }) => sees.includes(visibility));
    return episodesOf(readingsOfActs(acts).told);
  }

  private get readings() {
    return readingsOfActs(this.acts);
  }
}

/** What the ids of anniversaries are made of. */
export const stemOf = (id: string) => id.slice(id.lastIndexOf('_') + 1);

/** As open as the most open act that planned or established it (R46). */
export function mostOpen(acts: readonly PartnershipAct[]): Visibility | undefined {
  const known = acts
    .filter(({ kind }) => kind === 'PROPOSED' || kind === 'ESTABLISHED')
    .map(({ visibility }) => visibility);
  return VISIBILITIES.find((visibility) => known.includes(visibility));
}
