import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { CityReferences } from '../../cities/city-references.service.js';
import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Store } from '../../platform/database/store.js';
import { GUEST_CATEGORIES, type GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { notInvited, notInvitedForPortal } from './invitation-errors.js';
import type { InvitationStatus } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';
import { InvitationTable } from './invitation.table.js';

type Category = GuestCategory | null | undefined;

/** Finds invitations by event, city and, where a city has several, category of guests. */
@Injectable()
export class InvitationReferences {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly references: CityReferences,
  ) {}

  /**
   * Locks the invitation of a city. Planned invitations, unknown to the city, are found only `withPlanned`.
   * @throws DomainError NOT_FOUND for a city that is not invited, AMBIGUOUS for one invited in several categories
   */
  async one(
    by: Viewer,
    event: Event,
    ref: string,
    category: Category,
    ifRevision?: number | null,
    { withPlanned = true } = {},
  ): Promise<Invitation> {
    const city = await this.cities.getByRef(by, ref, ['city']);
    const [id] = await this.ids(event, [city], category, () => ['city'], withPlanned);
    return this.store.lock(InvitationTable, id!, ifRevision);
  }

  /** Locks the invitations of several cities, in their order. @param field the input list, whose items have a `city` */
  async many(
    by: Viewer,
    event: Event,
    refs: readonly string[],
    field: string,
    category: Category,
  ): Promise<Invitation[]> {
    const cities = await this.references.getManyByRef(by, refs, [field], ['city']);
    const ids = await this.ids(event, cities, category, (i) => [field, String(i), 'city']);
    const taken = await this.store.lockMany(InvitationTable, ids);
    return ids.map((id) => taken.find((one) => one.id === id)!);
  }

  /** Locks all invitations of an event that have a status. */
  async inStatus(event: Event, status: InvitationStatus, category: Category): Promise<Invitation[]> {
    const rows = await this.store.sql<{ id: string }>(
      `SELECT id FROM invitation WHERE event_id = $1 AND status = $2 AND ($3::text IS NULL OR category = $3)`,
      [event.id, status, category ?? null],
    );
    return this.store.lockMany(
      InvitationTable,
      rows.map(({ id }) => id),
    );
  }

  private async ids(
    event: Event,
    cities: readonly City[],
    category: Category,
    path: (i: number) => string[],
    withPlanned = true,
  ): Promise<string[]> {
    const rows = await this.store.sql<{ id: string; city: string; category: GuestCategory }>(
      `SELECT id, city_id AS city, category FROM invitation
        WHERE event_id = $1 AND city_id = ANY($2) AND ($3::text IS NULL OR category = $3) AND ($4 OR status <> 'PLANNED')
        ORDER BY category`,
      [event.id, cities.map(({ id }) => id), category ?? null, withPlanned],
    );
    return cities.map((city, i) => {
      const matching = rows.filter((row) => row.city === city.id);
      if (matching.length === 1) return matching[0]!.id;
      if (matching.length > 1) throw inSeveralCategories(matching.map((row) => row.category));
      throw (withPlanned ? notInvited : notInvitedForPortal)(city, event, path(i));
    });
  }
}

function inSeveralCategories(categories: GuestCategory[]): DomainError {
  const list = categories.map((category) => `${category} (${GUEST_CATEGORIES[category].ru.toLowerCase()})`).join(', ');
  return new DomainError(
    'AMBIGUOUS',
    {
      en: `The city is invited for several categories of guests: ${categories.join(', ')}. Set category.`,
      ru: `Город приглашён по нескольким категориям гостей: ${list}. Укажите category.`,
    },
    ['category'],
    categories,
  );
}
