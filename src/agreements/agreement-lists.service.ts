import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import type { Visibility } from '../access/visibility.js';
import { CityReferences } from '../cities/city-references.service.js';
import { KnownCities } from '../cities/known-cities.service.js';
import { isInCountry } from '../cities/record/placement-filter.js';
import type { Day } from '../kernel/day.js';
import { fold } from '../kernel/folding.js';
import { PartialDate } from '../kernel/partial-date.js';
import type { Selection } from '../platform/database/selection.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page, pageOfEach, type OrderKey } from '../platform/graphql/paging.js';
import { agreementVisibleTo } from './agreement-visibility.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import type { AgreementKind, AgreementOrder, AgreementStatus, Area } from './record/agreement-vocabulary.js';

export interface AgreementFilter {
  cities?: string[] | null;
  countries?: string[] | null;
  kinds?: AgreementKind[] | null;
  statuses?: AgreementStatus[] | null;
  areas?: Area[] | null;
  visibilities?: Visibility[] | null;
  signedFrom?: string | null;
  signedTo?: string | null;
  text?: string | null;
}

/** Lists of agreements, restricted in SQL to what the viewer may see. */
@Injectable()
export class AgreementLists {
  constructor(
    private readonly store: Store,
    private readonly cities: CityReferences,
    private readonly knownCities: KnownCities,
  ) {}

  /**
   * @param day the day whose statuses the filter means
   * @param within `ofAny`: only those of any of these cities
   */
  async list(
    by: Viewer,
    filter: AgreementFilter,
    day: Day,
    args: PageArgs,
    orders: readonly AgreementOrder[],
    { ofAny }: { ofAny?: readonly string[] } = {},
  ): Promise<Connection<Agreement>> {
    const query = this.visible(by);
    const cities = filter.cities && [...new Set(await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']))];
    const [city] = cities?.length === 1 ? cities : [];
    if (city) partyIs(query, ':city', { city });
    else if (cities) query.where(party('p.city_id = ANY(:cities)'), { cities });
    if (ofAny) query.where(party('p.city_id = ANY(:ofAny) OR p.counterpart_id = ANY(:ofAny)'), { ofAny });
    await this.narrow(query, filter, day);
    return page(query, args, keysOf(orders, city !== undefined));
  }

  /** Those of each of these cities: as a party, or of our partner. */
  async listOfEach(
    by: Viewer,
    filter: AgreementFilter,
    day: Day,
    args: PageArgs,
    orders: readonly AgreementOrder[],
    cities: readonly string[],
    as: 'PARTY' | 'PARTNER',
  ): Promise<Map<string, Connection<Agreement>>> {
    const query = this.visible(by);
    if (filter.cities)
      query.where(party('p.city_id = ANY(:cities)'), {
        cities: await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']),
      });
    if (as === 'PARTY') partyIs(query, 'owner.id');
    // A city and its council may both be parties.
    else query.where(party('p.counterpart_id = owner.id'));
    await this.narrow(query, filter, day);
    return pageOfEach(query, cities, args, keysOf(orders, as === 'PARTY'));
  }

  private visible(by: Viewer): Selection<Agreement> {
    return this.store.from(AgreementTable).where(agreementVisibleTo(), visibilityParams(by));
  }

  /** By everything but cities. */
  private async narrow(query: Selection<Agreement>, filter: AgreementFilter, day: Day): Promise<void> {
    if (filter.countries) {
      const { few, codes } = await this.knownCities.in(filter.countries, day);
      // One plan would not be right for both: agreements of few cities are looked for, others are soon come upon.
      if (few) query.where(party('p.city_id = ANY(:few)'), { few });
      else query.where(party(isInCountry('p.city_id', ':day')), { day, countries: codes });
    }
    if (filter.kinds) query.where('agreement.kind = ANY(:kinds)', { kinds: filter.kinds });
    if (filter.areas) query.where('agreement.areas && :areas', { areas: filter.areas });
    if (filter.visibilities)
      query.where('agreement.visibility = ANY(:visibilities)', { visibilities: filter.visibilities });
    if (filter.statuses)
      query.where(
        `EXISTS (SELECT 1 FROM agreement_period d WHERE d.agreement_id = agreement.id AND d.status = ANY(:statuses)
          AND d.from_on <= :day AND (d.until_on IS NULL OR d.until_on > :day))`,
        { day, statuses: filter.statuses },
      );
    // An agreement of September 2022 is found by any day on which it may have been signed (R1).
    const bound = (text: string, name: string) => PartialDate.parse(text, ['filter', name]);
    // What follows from the condition lets the index begin and end there: no date is less exact than a decade.
    if (filter.signedFrom != null)
      query.where(`agreement.signed_to >= :from AND ${SIGNED_ON} >= :from::date - 3652`, {
        from: bound(filter.signedFrom, 'signedFrom').from,
      });
    if (filter.signedTo != null)
      query.where(`agreement.signed_from <= :to AND ${SIGNED_ON} <= :to::date`, {
        to: bound(filter.signedTo, 'signedTo').to,
      });
    if (filter.text != null)
      query.where(
        `(agreement.code = upper(:text) OR strpos(array_to_string(agreement.folded_titles, ' '), :folded) > 0)`,
        {
          text: filter.text,
          folded: fold(filter.text) || filter.text,
        },
      );
  }
}

const party = (condition: string) =>
  `EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = agreement.id AND (${condition}))`;

/** The agreements of one city are read in the order of their signing. */
const partyIs = (query: Selection<Agreement>, city: string, values = {}) =>
  query
    .join('JOIN agreement_party listed ON listed.agreement_id = agreement.id')
    .where(`listed.city_id = ${city}`, values);

const NO_DAY = `DATE '9999-12-31'`;
const SIGNED_ON = `coalesce(agreement.signed_from, ${NO_DAY})`;
const ORDERS: Record<AgreementOrder, OrderKey> = {
  SIGNED_ASC: { expression: SIGNED_ON, type: 'date' },
  SIGNED_DESC: { expression: SIGNED_ON, type: 'date', descending: true },
  CODE_ASC: { expression: 'agreement.code', type: 'text' },
};

/** @param isOfOneCity whether `partyIs` has found them: the same day stands beside the city then */
const keysOf = (orders: readonly AgreementOrder[], isOfOneCity: boolean): OrderKey[] =>
  orders.map((order) => {
    const key = ORDERS[order];
    return isOfOneCity && key.type === 'date' ? { ...key, expression: `coalesce(listed.listed_on, ${NO_DAY})` } : key;
  });
