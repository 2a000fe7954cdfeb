import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import type { City } from '../../cities/city.js';
import { Contacts } from '../../contacts/contacts.service.js';
import { standing } from '../../contacts/standing.js';
import { Clock } from '../../kernel/clock.js';
import { PartnershipReferences } from '../../partnerships/partnership-references.service.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { partnershipWarning, type Guest } from './invitation-round.js';
import { Invitations } from './invitations.service.js';

/** What an invitation round needs to know about its cities, in a constant number of statements. */
@Injectable()
export class Guests {
  constructor(
    private readonly cities: Cities,
    private readonly partnerships: PartnershipReferences,
    private readonly contacts: Contacts,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  async of(by: Viewer, event: Event, category: GuestCategory, cities: readonly City[]): Promise<Guest[]> {
    const ids = cities.map(({ id }) => id);
    const [partnerships, contacts, invited] = [
      await this.partnerships.byCities(by, ids),
      await this.contacts.byCities(by, ids),
      (await this.invitations.byEvents(by, [event.id])).get(event.id)!,
    ];
    const today = this.clock.today(event.timeZone);
    // A past event is judged by what held on its own day.
    const day = event.starts && event.starts.from < today ? event.starts.from : today;
    return cities.map((city) => ({
      city,
      hasCeased: city.hasCeasedBy(event.starts?.from ?? today),
      earlier: invited.find((one) => one.cityId === city.id && one.category === category) ?? null,
      partnership: partnershipWarning(partnerships.get(city.id), day),
      contact: standing(contacts.get(city.id) ?? [], day),
    }));
  }

  /** The cities invited to an event, without delegates and revoked invitations. */
  async invitedTo(by: Viewer, event: Event): Promise<City[]> {
    const invited = (await this.invitations.byEvents(by, [event.id])).get(event.id)!;
    const ids = invited
      .filter((one) => one.status !== 'REVOKED' && one.delegatedFromId === null)
      .map((one) => one.cityId);
    return [...(await this.cities.byIds([...new Set(ids)])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
