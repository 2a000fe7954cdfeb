import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Agreement } from '../agreements/agreement.js';
import { Agreements } from '../agreements/agreements.service.js';
import type { Day } from '../kernel/day.js';
import { kindOf } from '../kernel/ids.js';
import { flatMapInSlices } from '../kernel/in-slices.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Config } from '../platform/config/config.js';
import { Transactions } from '../platform/database/transactions.js';
import { anniversariesOf, besides, isCountedFrom, nextOf, ofAgreement, ofPair, type Anchored } from './anchored.js';
import type { Tier } from './anniversary-vocabulary.js';
import { windowMustMakeSense } from './anniversary-window.js';
import type { Anniversary } from './anniversary.js';
import { milestonesOf, type Milestone } from './milestone.js';
import { inDateOrder } from './occurrence.js';
import { PartnershipContexts } from './partnership-contexts.service.js';

export interface AnniversaryFilter {
  tiers?: Tier[] | null;
  cityIds?: string[] | null;
}

/** Anniversaries: computed, never stored. */
@Injectable()
export class Anniversaries {
  constructor(
    private readonly partnerships: PartnershipReferences,
    private readonly agreements: Agreements,
    private readonly contexts: PartnershipContexts,
    private readonly config: Config,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Those between two days, both included, in date order.
   * @throws DomainError TOO_EARLY for a window that ends before it begins, TOO_LATE for one of more than 50 years
   */
  async between(by: Viewer, from: Day, to: Day, { tiers, cityIds }: AnniversaryFilter = {}): Promise<Anniversary[]> {
    windowMustMakeSense(from, to);
    const all = await this.of(by, await this.anchored(by, cityIds ?? undefined), from, to, tiers);
    return cityIds ? all.filter((one) => one.cityIds.some((id) => cityIds.includes(id))) : all;
  }

  /** One anniversary by its ID; null if none is visible. */
  async get(by: Viewer, id: string): Promise<Anniversary | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Anniversaries by their IDs, as far as they are visible. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Anniversary>> {
    const asked = ids.filter((id) => kindOf(id) === 'anniversary' && /(?!0000)\d{4}$/.test(id.slice(-4)));
    const stems = [...new Set(asked.map(stemOf))];
    const partnerships = await this.partnerships.byStems(by, stems);
    const agreements = await this.agreements.byIds(
      by,
      stems.map((stem) => `agreement_${stem}`),
    );
    const parties = [...agreements.values()].flatMap((agreement) => agreement.parties);
    const cities = [...new Set([...partnerships, ...parties].map(({ cityId }) => cityId))];
    const anchored = Map.groupBy(await this.anchored(by, cities), ({ stem }) => stem);
    const found = new Map<string, Anniversary>();
    for (const id of asked) {
      const year = id.slice(-4);
      const inIt = await this.of(by, anchored.get(stemOf(id)) ?? [], `${year}-01-01`, `${year}-12-31`);
      const one = inIt.find((anniversary) => anniversary.id === id);
      if (one) found.set(id, one);
    }
    return found;
  }

  /** What is counted with each of these cities: its partnership with us, and its multilateral agreements. */
  async anchoredByCities(by: Viewer, cities: readonly string[]): Promise<Map<string, Anchored[]>> {
    const anchored = await this.anchored(by, cities);
    return new Map(cities.map((city) => [city, anchored.filter((one) => one.cityIds.includes(city))]));
  }

  /** The next one with a city from a day on, that day included. @param anchored what is counted with it */
  nextOfCity(by: Viewer, anchored: readonly Anchored[], cityId: string, day: Day): Anniversary | null {
    return nextOf(anchored, day, this.config.anniversaries, (one) => one.cityIds.includes(cityId) && isTold(by, one));
  }

  /** The next one of a partnership from a day on, that day included. @param anchored what is counted with its city */
  next(by: Viewer, anchored: readonly Anchored[], partnership: Partnership, day: Day): Anniversary | null {
    return nextOf(anchored, day, this.config.anniversaries, (one) => isOf(partnership, one) && isTold(by, one));
  }

  /**
   * All of one partnership between two days: also those counted from the first partnership of the two (R21), and those of
   * an agreement in whose entry it is shown (R8).
   * @param anchored what is counted with its city
   * @throws DomainError TOO_EARLY, TOO_LATE, as `between`
   */
  async ofPartnership(
    by: Viewer,
    anchored: readonly Anchored[],
    partnership: Partnership,
    from: Day,
    to: Day,
  ): Promise<Anniversary[]> {
    windowMustMakeSense(from, to);
    return (await this.of(by, anchored, from, to)).filter((one) => isOf(partnership, one));
  }

  /**
   * The steps to prepare it; only the office sees them.
   * @param celebratedOn the day of the event that celebrates it, if one is planned (R6)
   */
  milestones(by: Viewer, anniversary: Anniversary, celebratedOn: Day | null): Milestone[] {
    return isOfTheOffice(by) ? milestonesOf(anniversary, celebratedOn) : [];
  }

  private async of(
    by: Viewer,
    anchored: readonly Anchored[],
    from: Day,
    to: Day,
    tiers?: Tier[] | null,
  ): Promise<Anniversary[]> {
    const found = await flatMapInSlices(anchored, (one) =>
      anniversariesOf(one, from, to, this.config.anniversaries, tiers).filter((each) => isTold(by, each)),
    );
    const days = Map.groupBy(found, ({ to: day }) => day);
    return flatMapInSlices([...days.keys()].sort(), (day) => days.get(day)!.sort(inDateOrder));
  }

  /** @param cities only what is counted with one of these */
  private async anchored(by: Viewer, cities?: readonly string[]): Promise<Anchored[]> {
    const [multilateral, partnerships] = await this.transactions.together(
      () => this.agreements.multilateral(by, cities),
      async () => (cities ? [...(await this.partnerships.byCities(by, cities)).values()] : this.partnerships.all(by)),
    );
    const agreements = multilateral.filter((agreement) => agreement.signed !== null);
    const others = cities ? await this.othersIn(by, agreements, cities) : [];
    const contexts = await this.contexts.of(by, partnerships);
    const resting = byAgreement([...partnerships, ...others]);
    const told = new Map(
      await flatMapInSlices(agreements, (agreement) => {
        const whole = ofAgreement(agreement, []);
        const counted = (resting.get(agreement.id) ?? []).filter(({ episodes }) =>
          episodes.some(({ anchor }) => isCountedFrom(whole, anchor)),
        );
        return [[agreement.id as string, ofAgreement(agreement, counted)] as const];
      }),
    );
    const own = await flatMapInSlices(partnerships, (partnership) =>
      ofPair(partnership, contexts.get(partnership.id)!),
    );
    const apart = own.map((partnership) => {
      const agreement = told.get(partnership.episode!.anchor.agreementId ?? '');
      return agreement && isCountedFrom(agreement, partnership.episode!.anchor)
        ? besides(agreement, partnership)
        : partnership;
    });
    return [...apart, ...told.values()];
  }

  /** The partnerships with the other parties of multilateral agreements, shown in the entries of these. */
  private async othersIn(
    by: Viewer,
    agreements: readonly Agreement[],
    cities: readonly string[],
  ): Promise<Partnership[]> {
    const parties = agreements.flatMap((agreement) =>
      agreement.parties.flatMap(({ counterpartId }) => counterpartId ?? []),
    );
    const missing = [...new Set<string>(parties)].filter((city) => !cities.includes(city));
    return missing.length === 0 ? [] : [...(await this.partnerships.byCities(by, missing)).values()];
  }
}

/** The partnerships with an act of each agreement. */
function byAgreement(partnerships: readonly Partnership[]): Map<string, Partnership[]> {
  const resting = new Map<string, Partnership[]>();
  for (const partnership of partnerships)
    for (const { agreementId } of partnership.acts) {
      if (agreementId === null) continue;
      const others = resting.get(agreementId);
      if (!others) resting.set(agreementId, [partnership]);
      else if (others.at(-1) !== partnership) others.push(partnership);
    }
  return resting;
}

const isOf = ({ id }: Partnership, { partnership, partnerships }: Anniversary) =>
  partnership?.id === id || partnerships.some((one) => one.id === id);

// Outside the office nobody is told of anniversaries of a partnership that is suspended, ended or in question (R9), of an
// approximate date, or of an agreement between others; nor of preparation.
const isOfTheOffice = (by: Viewer) => by.may('KEEP_EVENTS');
const isTold = (by: Viewer, { isInQuestion, isApproximate, isOfOthers }: Anniversary) =>
  isOfTheOffice(by) || !(isInQuestion || isApproximate || isOfOthers);

/** What its id is made of, beside the year. */
const stemOf = (id: string) => id.slice(id.indexOf('_') + 1, -4);
