import { Injectable } from '@nestjs/common';
import type { Agreement } from '../../agreements/agreement.js';
import { Anniversaries } from '../../anniversaries/anniversaries.service.js';
import { agreementTitle, anniversaryTitle } from '../../anniversaries/anniversary-title.js';
import type { MilestoneKind } from '../../anniversaries/anniversary-vocabulary.js';
import { dayOf, type Anniversary } from '../../anniversaries/anniversary.js';
import { milestoneTitle } from '../../anniversaries/milestone-title.js';
import { Cities } from '../../cities/cities.service.js';
import type { Titled } from '../../cities/city-title.js';
import { CityTitles } from '../../cities/city-titles.service.js';
import type { City } from '../../cities/city.js';
import { EventReferences } from '../../events/event-references.service.js';
import type { Event } from '../../events/event.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import { flatMapInSlices } from '../../kernel/in-slices.js';
import { startOfDay } from '../../kernel/local-time.js';
import { statusOn, type Period, type StatusOn } from '../../kernel/timeline.js';
import type { Partnership } from '../../partnerships/partnership.js';
import { Transactions } from '../../platform/database/transactions.js';
import { allDay, shortened, shortenedBefore, uidOf, type CalendarEntry, type Told } from '../calendar-entry.js';
import { CONTENT_NAMES } from '../calendar-feed.js';
import type { CalendarSnapshot } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';
import { FeedReader } from '../feed-reader.js';
import { described, type Named } from './anniversary-description.js';
import { milestoneEntries } from './milestone-entries.js';
import { IMPRECISE } from './sentences.js';

const TIER_CATEGORIES: Record<Anniversary['tier'], Bilingual[]> = {
  PLAIN: [],
  ROUND: [{ ru: 'Круглая дата', en: 'Round number' }],
  JUBILEE: [{ ru: 'Юбилей', en: 'Jubilee' }],
};
const APPROXIMATE: Bilingual = { ru: ' (дата приблизительная)', en: ' (approximate date)' };
const IN_QUESTION: Bilingual = { ru: ' — решить, отмечать ли', en: ' — decide whether to mark it' };
const DAY_MS = 86_400_000;

/** Anniversaries as calendar entries: one all-day entry for each anniversary and year (R41). */
@Injectable()
export class AnniversaryEntries {
  constructor(
    private readonly anniversaries: Anniversaries,
    private readonly events: EventReferences,
    private readonly cities: Cities,
    private readonly titles: CityTitles,
    private readonly transactions: Transactions,
  ) {}

  /** The entries for the readers of a snapshot; published ones that are now in question become cancelled (R9). */
  async of(edition: CalendarSnapshot, homeId: string | null): Promise<Told> {
    const reader = new FeedReader(edition.readership);
    const [all, celebrations] = await this.transactions.together(
      () => this.anniversaries.between(reader, edition.from, edition.to),
      () => this.events.allCelebrating(reader),
    );
    return (cities, titles) => this.entries(edition, homeId, all, celebrations, cities, titles);
  }

  /** Only the anniversaries of some cities, without their preparation. */
  async ofCities(
    edition: CalendarSnapshot,
    homeId: string | null,
    cityIds: readonly string[],
  ): Promise<CalendarEntry[]> {
    const reader = new FeedReader(edition.readership);
    // All of them are those of others to the home.
    const partners = cityIds.filter((id) => id !== homeId);
    const found = await this.anniversaries.between(reader, edition.from, edition.to, { cityIds: partners });
    return this.some(edition, homeId, found);
  }

  /** The same by ids. */
  async withIds(edition: CalendarSnapshot, homeId: string | null, ids: readonly string[]): Promise<CalendarEntry[]> {
    const reader = new FeedReader(edition.readership);
    const found = await this.anniversaries.byIds(reader, ids);
    return this.some(edition, homeId, [...found.values()]);
  }

  private async some(
    edition: CalendarSnapshot,
    homeId: string | null,
    all: readonly Anniversary[],
  ): Promise<CalendarEntry[]> {
    const ids = all.map(({ id }) => id);
    const [celebrations, cities] = await this.transactions.together(
      () => this.events.celebrating(new FeedReader(edition.readership), ids),
      () => this.cities.byIds([...new Set(all.flatMap(({ cityIds }) => cityIds))]),
    );
    const titles = await this.titles.among(new FeedReader(edition.readership), cities.values());
    const entries = await this.entries(edition, homeId, all, celebrations, cities, titles);
    return entries.filter(({ content }) => content === 'ANNIVERSARIES');
  }

  private entries(
    edition: CalendarSnapshot,
    homeId: string | null,
    all: readonly Anniversary[],
    celebrations: ReadonlyMap<string, Event>,
    cities: ReadonlyMap<string, City>,
    titles: Titled,
  ): Promise<CalendarEntry[]> {
    const reader = new FeedReader(edition.readership);
    const stateOf = remembered(edition.today);
    return flatMapInSlices(all, (anniversary) => {
      // For «2003» readers outside the department would take the first of January for the actual day (R3).
      // Nor is an agreement of others any day of ours.
      const isTold = edition.readership === 'STAFF' || (anniversary.observedOn !== null && !anniversary.isOfOthers);
      if (!isTold) return [];
      const others = anniversary.cityIds.filter((id) => id !== homeId);
      const known = others.flatMap((id) => cities.get(id) ?? []);
      const named = (city: City) => titles(city, [edition.language], dayOf(anniversary));
      const celebration = celebrations.get(anniversary.id);
      const own = entry(edition, anniversary, known, named, stateOf(recordOf(anniversary)), celebration);
      const steps = this.anniversaries.milestones(reader, anniversary, celebration?.startDay ?? null);
      if (steps.length === 0) return [own];
      // A milestone itself states what is to be done.
      const title = titleOf(anniversary, known, named, edition.language);
      const words = (kind: MilestoneKind) => milestoneTitle(kind, title, edition.language);
      return [
        own,
        ...milestoneEntries(
          edition,
          own,
          steps.map((step) => ({ ...step, title: words(step.kind) })),
        ),
      ];
    });
  }
}

const recordOf = ({ partnership, agreement }: Anniversary) => partnership ?? agreement!;

/** The current status of a record, and since when; its timeline is computed once for all its anniversaries. */
interface State {
  status: StatusOn;
  turnedOn: Day | undefined;
}

function remembered(today: Day): (record: Partnership | Agreement) => State {
  const states = new Map<object, State>();
  return (record) => {
    let state = states.get(record);
    if (!state) {
      const periods: readonly Period[] = record.periods;
      const turnedOn = periods.find(({ from, until }) => from <= today && (until === null || today < until))?.from;
      states.set(record, (state = { status: statusOn(periods, today), turnedOn }));
    }
    return state;
  };
}

function entry(
  edition: CalendarSnapshot,
  anniversary: Anniversary,
  cities: City[],
  named: Named,
  state: State,
  celebration: Event | undefined,
): CalendarEntry {
  const { readership, language, zone } = edition;
  const { observedOn, isApproximate, isInQuestion, tier, id } = anniversary;
  const record = recordOf(anniversary);
  const dated = isApproximate ? [APPROXIMATE] : observedOn === null ? [IMPRECISE] : [];
  const flags = [...dated, ...(isInQuestion ? [IN_QUESTION] : [])];
  const isCancelled = isInQuestion && readership === 'PUBLIC';
  const suffix = isCancelled ? '' : flags.map((words) => words[language]).join('');
  const [only] = cities.length === 1 ? cities : [];
  return {
    uid: uidOf(id),
    content: 'ANNIVERSARIES',
    when: allDay(dayOf(anniversary)),
    summary: shortenedBefore(suffix, titleOf(anniversary, cities, named, language)),
    description: described(anniversary, cities, named, state.status, celebration, edition).join('\n'),
    status: isCancelled ? 'CANCELLED' : isInQuestion ? 'TENTATIVE' : 'CONFIRMED',
    categories: [CONTENT_NAMES.ANNIVERSARIES, ...TIER_CATEGORIES[tier]].map((words) => words[language]),
    geo:
      only?.latitude == null || only.longitude == null ? null : { latitude: only.latitude, longitude: only.longitude },
    location: cities.map(named).join(', ') || null,
    about: record.id,
    cityIds: cities.map((city) => city.id),
    tier,
    changedAt: latestOf(zone, [record, ...cities, ...(celebration ? [celebration] : [])], state.turnedOn),
  };
}

/** When one of the records last changed, or its status changed by date, at midnight in the home time zone. */
function latestOf(zone: string, records: { updatedAt: Date }[], turnedOn: Day | undefined): Date {
  const changed = Math.max(...records.map(({ updatedAt }) => updatedAt.getTime()));
  // In no zone does a day begin a whole day later than in UTC; computing its exact instant is slow.
  if (turnedOn === undefined || Date.parse(turnedOn) + DAY_MS < changed) return new Date(changed);
  return new Date(Math.max(changed, startOfDay(zone, turnedOn).getTime()));
}

function titleOf(anniversary: Anniversary, [city]: City[], named: Named, language: CalendarLanguage): string {
  const { agreement, ordinal } = anniversary;
  // The title of an agreement may be a paragraph.
  if (agreement) return agreementTitle(ordinal, shortened(agreement.titleIn([language]), 80), language);
  return anniversaryTitle(anniversary, { kind: city!.kind, name: named(city!) }, [language], language);
}
