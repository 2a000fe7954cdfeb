import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { isDay, type Day } from '../kernel/day.js';
import { kindOf } from '../kernel/ids.js';
import { flatMapInSlices, sortInSlices } from '../kernel/in-slices.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Config } from '../platform/config/config.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { connection, cursorOf, lostCursor, pageSize, readCursor } from '../platform/graphql/paging.js';
import { AnchoredRecords } from './anchored-records.service.js';
import { anniversariesOf, nextOf, type Anchored } from './anchored.js';
import { AnniversaryPages, type AnniversaryPosition } from './anniversary-pages.service.js';
import type { Tier } from './anniversary-vocabulary.js';
import { windowMustMakeSense } from './anniversary-window.js';
import type { Anniversary } from './anniversary.js';
import { milestonesOf, type Milestone } from './milestone.js';
import { inDateOrder } from './occurrence.js';

export interface AnniversaryFilter {
  tiers?: Tier[] | null;
  cityIds?: string[] | null;
}

/** Anniversaries: computed, never stored. */
@Injectable()
export class Anniversaries {
  constructor(
    private readonly partnerships: PartnershipReferences,
    private readonly records: AnchoredRecords,
    private readonly pages: AnniversaryPages,
    private readonly config: Config,
  ) {}

  /**
   * Those between two days, both included, in date order.
   * @throws DomainError TOO_EARLY for a window that ends before it begins, TOO_LATE for one of more than 50 years
   */
  async between(by: Viewer, from: Day, to: Day, { tiers, cityIds }: AnniversaryFilter = {}): Promise<Anniversary[]> {
    windowMustMakeSense(from, to);
    const anchored = await (cityIds ? this.records.withCities(by, cityIds) : this.records.all(by));
    return (await this.of(by, anchored, from, to, tiers)).filter((one) => isWith(cityIds, one));
  }

  /**
   * The same, a page of them, found in proportion to it.
   * @throws DomainError as `between`, and INVALID for a page of more than 100 or a cursor of another list
   */
  async page(
    by: Viewer,
    from: Day,
    to: Day,
    { tiers, cityIds }: AnniversaryFilter,
    args: PageArgs,
  ): Promise<Connection<Anniversary>> {
    windowMustMakeSense(from, to);
    const size = pageSize(args);
    const after = args.after == null ? null : await this.position(by, args.after);
    const isShown = (one: Anniversary) => isTold(by, one) && isWith(cityIds, one);
    const found = await this.pages.first(
      by,
      { from, to, tiers, cityIds, areOurs: !isOfTheOffice(by) },
      size + 1,
      after,
      isShown,
    );
    const edges = found.slice(0, size).map((node) => ({ cursor: cursorAt(node), node }));
    const count = async () => (await this.between(by, from, to, { tiers, cityIds })).length;
    return connection(edges, args, found.length > size, count);
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
    const records = await this.records.withIds(
      by,
      partnerships.map((partnership) => partnership.id),
      stems.map((stem) => `agreement_${stem}`),
    );
    const anchored = Map.groupBy(records, ({ stem }) => stem);
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
    const anchored = await this.records.withCities(by, cities);
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

  /** Where a cursor stands. A cursor of an earlier version has the id alone. */
  private async position(by: Viewer, cursor: string): Promise<AnniversaryPosition> {
    const [id, from, to] = readCursor(cursor, 1)[0]!.split(' ') as [string, string?, string?];
    const position = from && to && isDay(from) && isDay(to) ? { id, from, to } : await this.get(by, id);
    if (!position) throw lostCursor();
    return position;
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
    return sortInSlices(found, ({ to }) => to, inDateOrder);
  }
}

const cursorAt = ({ id, from, to }: AnniversaryPosition) => cursorOf([[id, from, to].join(' ')]);

const isWith = (cityIds: readonly string[] | null | undefined, one: Anniversary) =>
  !cityIds || one.cityIds.some((id) => cityIds.includes(id));

const isOf = ({ id }: Partnership, { partnership, partnerships }: Anniversary) =>
  partnership?.id === id || partnerships.some((one) => one.id === id);

// Outside the office nobody is told of anniversaries of a partnership that is suspended, ended or in question (R9), of an
// approximate date, or of an agreement between others; nor of preparation.
const isOfTheOffice = (by: Viewer) => by.may('KEEP_EVENTS');
const isTold = (by: Viewer, { isInQuestion, isApproximate, isOfOthers }: Anniversary) =>
  isOfTheOffice(by) || !(isInQuestion || isApproximate || isOfOthers);

/** What its id is made of, beside the year. */
const stemOf = (id: string) => id.slice(id.indexOf('_') + 1, -4);
