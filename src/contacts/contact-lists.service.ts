import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { CityReferences } from '../cities/city-references.service.js';
import type { Day } from '../kernel/day.js';
import { fold } from '../kernel/folding.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page, type OrderKey } from '../platform/graphql/paging.js';
import type { ContactKind, ContactOrder } from './contact-vocabulary.js';
import type { Contact } from './contact.js';
import { Contacts } from './contacts.service.js';

export interface ContactFilter {
  cities?: string[] | null;
  kinds?: ContactKind[] | null;
  text?: string | null;
  isCurrent?: boolean | null;
  occasion?: string | null;
}

/** Lists of contacts for staff, filtered in SQL; erased ones are never included. */
@Injectable()
export class ContactLists {
  constructor(
    private readonly contacts: Contacts,
    private readonly cities: CityReferences,
  ) {}

  /** @param day the day for `isCurrent` */
  async list(
    by: Viewer,
    filter: ContactFilter,
    day: Day,
    args: PageArgs,
    orders: readonly ContactOrder[],
  ): Promise<Connection<Contact>> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    const query = (await this.contacts.seenBy(by)).where('contact.erased_at IS NULL');
    query.join('JOIN city ON city.id = contact.city_id');
    if (filter.cities) {
      const cities = await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']);
      query.where('contact.city_id = ANY(:cities)', { cities });
    }
    if (filter.kinds) query.where('contact.kind = ANY(:kinds)', { kinds: filter.kinds });
    if (filter.occasion != null) query.where('contact.occasion = :occasion', { occasion: filter.occasion.trim() });
    if (filter.text != null)
      query.where('strpos(contact.folded, :folded) > 0', { folded: fold(filter.text) || filter.text });
    if (filter.isCurrent != null) query.where(`${filter.isCurrent ? '' : 'NOT '}(${IS_CURRENT})`, { day });
    return page(
      query,
      args,
      orders.map((order) => ORDERS[order]),
    );
  }
}

// The same condition as Contact.isCurrentOn.
const IS_CURRENT = `coalesce(partial_from(contact.since) <= :day, true) AND coalesce(contact.until >= :day, true)`;

const ORDERS: Record<ContactOrder, OrderKey> = {
  CITY_CODE_ASC: { expression: 'city.code', type: 'text' },
  UNTIL_ASC: { expression: `coalesce(contact.until, DATE '9999-12-31')`, type: 'date' },
  ADDED_DESC: { expression: 'contact.id', type: 'text', descending: true },
};
