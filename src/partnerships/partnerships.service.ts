import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import type { Day } from '../kernel/day.js';
import { type Id, isId } from '../kernel/ids.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { byId } from '../platform/batches.js';
import type { Connection, PageArgs } from '../platform/connections.js';
import { Nodes } from '../platform/nodes.js';
import { type OrderKey, page } from '../platform/paging.js';
import { Store } from '../platform/store.js';
import { PartnershipPeriods } from './partnership-periods.js';
import type { PartnershipKind, PartnershipStatus, Side, SuspensionReason } from './partnership-words.js';
import { PartnershipTable } from './partnership.table.js';
import { Partnership } from './partnership.js';

export interface PartnershipFacts {
  visibility?: Visibility | null;
  kindAsNamedByPartner?: string | null;
  motive?: string | null;
  story?: string | null;
  anchor?: string | null;
}

export interface Step {
  on: string;
  side?: Side | null;
  basis?: string | null;
  reason?: SuspensionReason | null;
  untilWhat?: string | null;
  noticeSentOn?: string | null;
  noticeReceivedOn?: string | null;
}

export interface PartnershipFilter {
  cities?: string[] | null;
  countries?: string[] | null;
  kinds?: PartnershipKind[] | null;
  statuses?: PartnershipStatus[] | null;
}

export type PartnershipOrder = 'SINCE_ASC' | 'SINCE_DESC' | 'CITY_CODE_ASC';

const CLOSED: readonly (PartnershipStatus | null)[] = ['ENDED', 'ABANDONED'];

/** The ties of our city, from prospect to end. */
@Injectable()
export class Partnerships {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly periods: PartnershipPeriods,
  ) {}

  registerNode(nodes: Nodes): void {
    nodes.register('partnership', (by: Viewer, id) => this.get(by, id));
  }

  async get(by: Viewer, id: string): Promise<Partnership | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Those of them that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Partnership>> {
    return byId(await this.visible(by, { id: In([...ids]) }));
  }

  /** Each city's partnerships, the latest episode first. */
  async byCities(by: Viewer, cities: readonly string[]): Promise<Map<string, Partnership[]>> {
    const found = new Map(cities.map((city) => [city, [] as Partnership[]]));
    for (const one of await this.visible(by, { cityId: In([...cities]) })) found.get(one.cityId)!.push(one);
    for (const episodes of found.values()) episodes.sort((a, b) => b.episode - a.episode);
    return found;
  }

  async all(by: Viewer): Promise<Partnership[]> {
    return this.visible(by, {});
  }

  private visible(by: Viewer, where: object): Promise<Partnership[]> {
    return this.store.table(PartnershipTable).findBy({ ...where, visibility: In([...by.sees]) });
  }

  /** By its id, or by its city: then the latest episode. Null when there is none to see. */
  async find(by: Viewer, ref: string): Promise<Partnership | null> {
    if (isId('partnership', ref.trim())) return this.get(by, ref.trim());
    const city = await this.cities.find(ref);
    return city && ((await this.byCities(by, [city.id])).get(city.id)?.[0] ?? null);
  }

  /** @throws RuleBroken NOT_FOUND or AMBIGUOUS */
  async theOne(by: Viewer, ref: string, field: string[] = []): Promise<Partnership> {
    if (!isId('partnership', ref.trim())) {
      const city = await this.cities.theOne(ref, field);
      const latest = (await this.byCities(by, [city.id])).get(city.id)?.[0];
      if (latest) return latest;
    } else {
      const found = await this.get(by, ref.trim());
      if (found) return found;
    }
    throw new RuleBroken(
      'NOT_FOUND',
      {
        en: `There is no partnership with «${ref}» yet. Begin one: partnershipPropose or partnershipEstablish.`,
        ru: `С «${ref}» партнёрства ещё нет. Начните его: partnershipPropose или partnershipEstablish.`,
      },
      field,
    );
  }

  async list(
    by: Viewer,
    filter: PartnershipFilter,
    day: Day,
    args: PageArgs,
    orders: readonly PartnershipOrder[],
  ): Promise<Connection<Partnership>> {
    const table = this.store.table(PartnershipTable);
    const query = table
      .createQueryBuilder('partnership')
      .where('partnership.visibility IN (:...sees)', { sees: by.sees });
    query.innerJoin('city', 'city', 'city.id = partnership.city_id');
    if (filter.cities) {
      const cities = await Promise.all(
        filter.cities.map((ref, i) => this.cities.theOne(ref, ['filter', 'cities', String(i)])),
      );
      query.andWhere('partnership.city_id = ANY(:cities)', { cities: cities.map((city) => city.id) });
    }
    if (filter.countries)
      query.andWhere(
        'EXISTS (SELECT 1 FROM city_placement p WHERE p.city_id = city.id AND p.country = ANY(:countries))',
        {
          countries: filter.countries.map((country) => country.toUpperCase()),
        },
      );
    const onDay = `EXISTS (SELECT 1 FROM partnership_period d WHERE d.partnership_id = partnership.id
      AND d.from_on <= :day AND (d.until_on IS NULL OR d.until_on > :day) AND d.`;
    if (filter.statuses) query.andWhere(`${onDay}status = ANY(:statuses))`, { day, statuses: filter.statuses });
    if (filter.kinds) query.andWhere(`${onDay}kind = ANY(:kinds))`, { day, kinds: filter.kinds });
    return page(
      query,
      args,
      orders.map((order) => ORDERS[order]),
      (ids) => table.findBy({ id: In(ids) }),
    );
  }

  /** A prospect: work is under way, nothing is signed. */
  async propose(
    by: Viewer,
    ref: string,
    plannedKind: PartnershipKind,
    step: Step,
    facts: PartnershipFacts,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnership = await this.openOrNew(ref, 'INTERNAL');
    partnership.add({
      kind: 'PROPOSED',
      on: PartialDate.parse(step.on, ['on']),
      establishes: plannedKind,
      basis: step.basis ?? null,
    });
    this.take(partnership, facts);
    return this.keep(by, partnership, 'PARTNERSHIP_PROPOSED');
  }

  /** A tie, or a closer one, that no agreement of the registry establishes. */
  async establish(
    by: Viewer,
    ref: string,
    kind: PartnershipKind,
    step: Step,
    facts: PartnershipFacts,
    ifRevision?: number | null,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnership = await this.openOrNew(ref, 'PUBLIC', ifRevision);
    partnership.add({
      kind: 'ESTABLISHED',
      on: PartialDate.parse(step.on, ['on']),
      establishes: kind,
      basis: step.basis ?? null,
    });
    this.take(partnership, facts);
    return this.keep(by, partnership, 'PARTNERSHIP_ESTABLISHED');
  }

  async suspend(by: Viewer, ref: string, step: Step, ifRevision?: number | null): Promise<Partnership> {
    return this.step(by, ref, 'SUSPENDED', step, ifRevision);
  }

  async resume(by: Viewer, ref: string, step: Step, ifRevision?: number | null): Promise<Partnership> {
    return this.step(by, ref, 'RESUMED', step, ifRevision);
  }

  /** Ends an established tie, or drops a prospect. */
  async end(by: Viewer, ref: string, step: Step, ifRevision?: number | null): Promise<Partnership> {
    return this.step(by, ref, 'ENDED', step, ifRevision);
  }

  async update(by: Viewer, ref: string, facts: PartnershipFacts, ifRevision?: number | null): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnership = await this.forChange(by, ref, ifRevision);
    this.take(partnership, facts);
    return this.keep(by, partnership, 'PARTNERSHIP_UPDATED');
  }

  /**
   * A signed agreement makes something of our city and each of these: the acts are appended, whatever the order of entry.
   * @returns the partnerships, made where there were none
   */
  async restOn(
    by: Viewer,
    agreement: {
      id: Id<'agreement'>;
      on: PartialDate;
      basis: string;
      establishes: PartnershipKind;
      visibility: Visibility;
    },
    cityIds: readonly Id<'city'>[],
  ): Promise<Partnership[]> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnerships: Partnership[] = [];
    for (const cityId of cityIds) {
      const partnership = await this.openOrNew(cityId, agreement.visibility);
      // What was a secret plan is as open as the paper that made it real (R46).
      if (partnership.since === null && agreement.visibility === 'PUBLIC') partnership.visibility = 'PUBLIC';
      const { on, basis, establishes } = agreement;
      partnership.restOn(agreement.id, { kind: 'ESTABLISHED', on, basis, establishes });
      partnerships.push(await this.keep(by, partnership, 'PARTNERSHIP_ESTABLISHED'));
    }
    return partnerships;
  }

  private async step(
    by: Viewer,
    ref: string,
    kind: 'SUSPENDED' | 'RESUMED' | 'ENDED',
    step: Step,
    ifRevision?: number | null,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnership = await this.forChange(by, ref, ifRevision);
    const isDropped = kind === 'ENDED' && partnership.since === null;
    partnership.add({
      kind: isDropped ? 'ABANDONED' : kind,
      on: PartialDate.parse(step.on, ['on']),
      side: step.side ?? 'BOTH',
      basis: step.basis ?? null,
      reason: step.reason ?? null,
      untilWhat: step.untilWhat ?? null,
      noticeSentOn: step.noticeSentOn == null ? null : readDay(step.noticeSentOn, ['noticeSentOn']),
      noticeReceivedOn: step.noticeReceivedOn == null ? null : readDay(step.noticeReceivedOn, ['noticeReceivedOn']),
    });
    return this.keep(by, partnership, isDropped ? 'PARTNERSHIP_ABANDONED' : `PARTNERSHIP_${kind}`);
  }

  private async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<Partnership> {
    return this.store.take(PartnershipTable, (await this.theOne(by, ref, ['partnership'])).id, ifRevision);
  }

  /** The episode that is open with a city; after an end, the next one begins (R21). */
  private async openOrNew(ref: string, visibility: Visibility, ifRevision?: number | null): Promise<Partnership> {
    const city = await this.cities.theOne(ref, ['city']);
    const home = await this.homes.theHome();
    if (city.id === home.cityId)
      throw new RuleBroken(
        'CONFLICTING',
        { en: 'A city is not its own partner.', ru: 'Город не может быть партнёром самому себе.' },
        ['city'],
      );
    // Two first agreements with one city at the same moment must not make two ties.
    await this.store.sql('SELECT id FROM city WHERE id = $1 FOR UPDATE', [city.id]);
    const episodes = await this.store.table(PartnershipTable).findBy({ cityId: city.id });
    const latest = episodes.sort((a, b) => b.episode - a.episode)[0];
    const isOpen = latest && !CLOSED.includes(latest.statusOn('9999-12-31').value);
    if (isOpen) return this.store.take(PartnershipTable, latest.id, ifRevision);
    return Partnership.between(city.id, (latest?.episode ?? 0) + 1, visibility);
  }

  private take(partnership: Partnership, facts: PartnershipFacts): void {
    if (facts.visibility != null) partnership.visibility = facts.visibility;
    if (facts.kindAsNamedByPartner !== undefined) partnership.kindAsNamedByPartner = facts.kindAsNamedByPartner;
    if (facts.motive !== undefined) partnership.motive = facts.motive;
    if (facts.story !== undefined) partnership.story = facts.story;
    if (facts.anchor !== undefined) partnership.anchorOn(facts.anchor);
  }

  private async keep(by: Viewer, partnership: Partnership, verb: string): Promise<Partnership> {
    const differences = await this.store.save(PartnershipTable, partnership);
    await this.periods.keep(partnership);
    await this.history.record(by, partnership, verb, differences);
    return partnership;
  }
}

const since = `coalesce((SELECT min(partial_from(a."on")) FROM partnership_act a WHERE a.partnership_id = partnership.id AND a.kind = 'ESTABLISHED'), DATE '9999-12-31')`;
const ORDERS: Record<PartnershipOrder, OrderKey> = {
  SINCE_ASC: { expression: since, type: 'date' },
  SINCE_DESC: { expression: since, type: 'date', descending: true },
  CITY_CODE_ASC: { expression: 'city.code', type: 'text' },
};
