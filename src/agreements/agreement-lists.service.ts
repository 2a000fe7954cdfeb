import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import type { Visibility } from '../access/visibility.js';
import { CityReferences } from '../cities/city-references.service.js';
import { countryCodes, isInCountry } from '../cities/placement-filter.js';
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
    const query = await this.filtered(by, filter, day);
    if (ofAny) query.where(party('p.city_id = ANY(:ofAny) OR p.counterpart_id = ANY(:ofAny)'), { ofAny });
    return page(
      query,
      args,
      orders.map((order) => ORDERS[order]),
    );
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
    const query = await this.filtered(by, filter, day);
    query.where(party(`p.${as === 'PARTY' ? 'city_id' : 'counterpart_id'} = owner.id`));
    return pageOfEach(
      query,
      cities,
      args,
      orders.map((order) => ORDERS[order]),
    );
  }

  private async filtered(by: Viewer, filter: AgreementFilter, day: Day): Promise<Selection<Agreement>> {
    const query = this.store.from(AgreementTable).where(agreementVisibleTo(), visibilityParams(by));
    if (filter.cities) {
      const cities = await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']);
      query.where(party('p.city_id = ANY(:cities)'), { cities });
    }
    if (filter.countries)
      query.where(party(isInCountry('p.city_id', ':day')), { day, countries: countryCodes(filter.countries) });
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
    if (filter.signedFrom != null)
      query.where('agreement.signed_to >= :from', { from: bound(filter.signedFrom, 'signedFrom').from });
    if (filter.signedTo != null)
      query.where('agreement.signed_from <= :to', { to: bound(filter.signedTo, 'signedTo').to });
    if (filter.text != null)
      query.where(
        `(agreement.code = upper(:text) OR strpos(array_to_string(agreement.folded_titles, ' '), :folded) > 0)`,
        {
          text: filter.text,
          folded: fold(filter.text) || filter.text,
        },
      );
    return query;
  }
}

const party = (condition: string) =>
  `EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = agreement.id AND (${condition}))`;

const signedOn = `coalesce(agreement.signed_from, DATE '9999-12-31')`;
const ORDERS: Record<AgreementOrder, OrderKey> = {
  SIGNED_ASC: { expression: signedOn, type: 'date' },
  SIGNED_DESC: { expression: signedOn, type: 'date', descending: true },
  CODE_ASC: { expression: 'agreement.code', type: 'text' },
};
