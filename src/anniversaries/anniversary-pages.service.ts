import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { AgreementPeriods } from '../agreements/agreement-periods.service.js';
import type { Day } from '../kernel/day.js';
import { flatMapInSlices } from '../kernel/in-slices.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import { Config } from '../platform/config/config.js';
import type { DateReturning, DatesSought } from '../platform/database/dates-that-return.js';
import { Transactions } from '../platform/database/transactions.js';
import { AnchoredRecords } from './anchored-records.service.js';
import { anniversariesOf, type Anchored } from './anchored.js';
import { tierOf } from './anniversary-policy.js';
import type { Tier } from './anniversary-vocabulary.js';
import type { Anniversary } from './anniversary.js';
import { placesBetween, type Place } from './places.js';

/** Which anniversaries are listed; the window makes sense. */
export interface AnniversariesAsked {
  from: Day;
  to: Day;
  tiers?: readonly Tier[] | null;
  cityIds?: readonly string[] | null;
  /** Whether agreements between others are left out. */
  areOurs: boolean;
}

/** Where an anniversary stands in a list. */
export type AnniversaryPosition = Pick<Anniversary, 'id' | 'from' | 'to'>;

/** A record with a date that returns at a place. */
interface Candidate extends Pick<DateReturning, 'key' | 'recordId'> {
  place: Place;
}

/** How many days are looked through at first: of some cities a year; and more each time that they do not fill the page. */
const FIRST_DAYS = 4;
const FIRST_DAYS_OF_CITIES = 400;
const TIMES_MORE = 8;
const MOST_DAYS = 2048;
/** Of how many dates of records at once the nouns decide, for each one that is asked for; and more each time that they do not fill the page. */
const DATES_FOR_EACH = 3;
const MOST_DATES = 400;

/**
 * Anniversaries in their order, some at a time. The database finds by their dates the records that may have one, and no more
 * of them than are needed; what they have, their nouns decide.
 */
@Injectable()
export class AnniversaryPages {
  constructor(
    private readonly partnerships: PartnershipReferences,
    private readonly agreements: AgreementPeriods,
    private readonly records: AnchoredRecords,
    private readonly config: Config,
    private readonly transactions: Transactions,
  ) {}

  /** The first ones after a position. @param isShown which of them count */
  async first(
    by: Viewer,
    asked: AnniversariesAsked,
    size: number,
    after: AnniversaryPosition | null,
    isShown: (one: Anniversary) => boolean,
  ): Promise<Anniversary[]> {
    const found: Anniversary[] = [];
    const limit = DATES_FOR_EACH * size;
    let waiting: Candidate[] = [];
    const decide = async () => {
      found.push(...(await this.decided(by, waiting, asked.tiers)).filter(isShown));
      waiting = [];
    };
    for await (const some of this.candidates(by, asked, limit, after)) {
      waiting.push(...some);
      if (waiting.length >= limit) await decide();
      if (found.length >= size) break;
    }
    if (found.length < size) await decide();
    return found.slice(0, size);
  }

  /** The dates that may have an anniversary in the list, in its order. @param limit how many are found at once at first */
  private async *candidates(
    by: Viewer,
    asked: AnniversariesAsked,
    limit: number,
    after: AnniversaryPosition | null,
  ): AsyncGenerator<Candidate[]> {
    const places = placesBetween(asked.from, asked.to, this.config.anniversaries, after ?? undefined);
    const isCounted = this.isCounted(asked);
    let most = limit;
    let count = asked.cityIds ? FIRST_DAYS_OF_CITIES : FIRST_DAYS;
    for (let some = next(places, count); some.length > 0; some = next(places, count)) {
      const isAfter = after !== null && some[0]!.from === after.from && some[0]!.to === after.to;
      let position = { place: isAfter ? 0 : -1, key: isAfter ? keyOf(after.id) : '' };
      for (let isMore = true; isMore;) {
        const sought = { days: daysOf(some), isCounted, after: position, limit: most };
        const dates = await this.returning(by, sought, asked);
        yield dates.map(({ place, key, recordId }) => ({ place: some[place]!, key, recordId }));
        isMore = dates.length === most;
        if (isMore) position = dates.at(-1)!;
        if (isMore) most = Math.max(most, Math.min(2 * most, MOST_DATES));
      }
      count = Math.min(count * TIMES_MORE, MOST_DAYS);
    }
  }

  /** The dates that return, of records of both kinds. */
  private async returning(
    by: Viewer,
    sought: DatesSought,
    { cityIds, areOurs }: AnniversariesAsked,
  ): Promise<DateReturning[]> {
    const [ofPairs, ofAgreements] = await this.transactions.together(
      () => this.partnerships.returning(by, sought, cityIds ?? undefined),
      () => this.agreements.returning(by, sought, areOurs, cityIds ?? undefined),
    );
    const inOrder = (a: DateReturning, b: DateReturning) => a.place - b.place || (a.key < b.key ? -1 : 1);
    return [...ofPairs, ...ofAgreements].sort(inOrder).slice(0, sought.limit);
  }

  /** The anniversaries that there are on these dates, in the same order. */
  private async decided(
    by: Viewer,
    dates: readonly Candidate[],
    tiers?: readonly Tier[] | null,
  ): Promise<Anniversary[]> {
    const ids = [...new Set(dates.map(({ recordId }) => recordId))];
    if (ids.length === 0) return [];
    const isAgreement = (id: string) => id.startsWith('agreement_');
    const anchored = await this.records.withIds(
      by,
      ids.filter((id) => !isAgreement(id)),
      ids.filter(isAgreement),
    );
    const known = Map.groupBy(anchored, recordOf);
    return flatMapInSlices(dates, ({ place: { from, to }, key, recordId }) =>
      (known.get(recordId) ?? [])
        .flatMap((one) => anniversariesOf(one, to, to, this.config.anniversaries, tiers))
        .filter((one) => keyOf(one.id) === key && one.from === from && one.to === to),
    );
  }

  /** After how many years there is an anniversary of these tiers; null: after each number of them. */
  private isCounted({ to, tiers }: AnniversariesAsked): boolean[] | null {
    if (!tiers) return null;
    return Array.from({ length: Number(to.slice(0, 4)) }, (_, i) =>
      tiers.includes(tierOf(i + 1, this.config.anniversaries)),
    );
  }
}

function next(places: Iterator<Place>, count: number): Place[] {
  const some: Place[] = [];
  while (some.length < count) {
    const { done, value } = places.next();
    if (done) break;
    some.push(value as Place);
  }
  return some;
}

const recordOf = ({ partnership, agreement }: Anchored): string => (partnership ?? agreement!).id;

/** `anniversary_<key>`: of one record and year. */
const keyOf = (id: string) => id.slice(id.indexOf('_') + 1);

function daysOf(places: readonly Place[]): DatesSought['days'] {
  const days: DatesSought['days'] = { places: [], years: [], parts: [] };
  places.forEach(({ year, parts }, place) => {
    for (const part of parts) {
      days.places.push(place);
      days.years.push(year);
      days.parts.push(part);
    }
  });
  return days;
}
