import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { visibilityParams } from '../../access/visibility-filter.js';
import type { Visibility } from '../../access/visibility.js';
import { History } from '../../history/history.service.js';
import type { Selection } from '../../platform/database/selection.js';
import { Store, type Differences } from '../../platform/database/store.js';
import type { Connection, PageArgs } from '../../platform/graphql/connections.js';
import { page, pageOfEach, type OrderKey } from '../../platform/graphql/paging.js';
import { byId } from '../../platform/graphql/request-loaders.js';
import { invitationVisibleTo } from '../event-visibility.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { InvitationStatus } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';
import { InvitationTable } from './invitation.table.js';

export interface InvitationFilter {
  categories?: GuestCategory[] | null;
  statuses?: InvitationStatus[] | null;
}

interface Changed {
  record: Invitation;
  differences: Differences;
}

/** Reads invitations, and stores them with their history. */
const BY_CITY: OrderKey[] = [{ expression: 'city.code', type: 'text' }];

@Injectable()
export class Invitations {
  constructor(
    private readonly store: Store,
    private readonly history: History,
  ) {}

  /** The visible ones: all for staff, those sent to its own cities for a partner, none for others. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Invitation>> {
    const found = this.store.from(InvitationTable).where(isVisibleTo(by), visibilityParams(by));
    return byId(await found.withIds(ids));
  }

  /** All invitations of each event, with their replies; for staff only. */
  async byEvents(by: Viewer, events: readonly string[]): Promise<Map<string, Invitation[]>> {
    const found = new Map(events.map((event) => [event, [] as Invitation[]]));
    if (!by.may('KEEP_EVENTS')) return found;
    for (const one of await this.ofEvents(events)) found.get(one.eventId)!.push(one);
    return found;
  }

  /** All invitations of these events, whoever the viewer is: for decisions, never to be shown. */
  async ofEvents(events: readonly string[]): Promise<Invitation[]> {
    return this.store
      .from(InvitationTable)
      .where('invitation.event_id = ANY(:events)', { events })
      .all('invitation.id');
  }

  /** Those of any of these cities. */
  async list(
    by: Viewer,
    filter: InvitationFilter,
    args: PageArgs,
    cities: readonly string[],
  ): Promise<Connection<Invitation>> {
    return page(this.filtered(by, filter).where('invitation.city_id = ANY(:cities)', { cities }), args, BY_CITY);
  }

  /** Those of each of these events or cities. */
  async listOfEach(
    by: Viewer,
    filter: InvitationFilter,
    args: PageArgs,
    of: 'event_id' | 'city_id',
    owners: readonly string[],
  ): Promise<Map<string, Connection<Invitation>>> {
    return pageOfEach(this.filtered(by, filter).where(`invitation.${of} = owner.id`), owners, args, BY_CITY);
  }

  private filtered(by: Viewer, filter: InvitationFilter): Selection<Invitation> {
    const query = this.store.from(InvitationTable).where(isVisibleTo(by), visibilityParams(by));
    query.join('JOIN city ON city.id = invitation.city_id');
    if (filter.categories) query.where('invitation.category = ANY(:categories)', { categories: filter.categories });
    if (filter.statuses) query.where('invitation.status = ANY(:statuses)', { statuses: filter.statuses });
    return query;
  }

  /** @param reason why something is put right */
  async saveAndRecord(by: Viewer, invitation: Invitation, verb: string, reason?: string): Promise<Invitation> {
    const differences = await this.store.save(InvitationTable, invitation);
    if (reason !== undefined) differences['reason'] = { to: reason };
    await this.record(by, verb, [{ record: invitation, differences }]);
    return invitation;
  }

  /** Stores several at once, in a constant number of statements. @returns whether anything changed */
  async keepMany(by: Viewer, invitations: readonly Invitation[], verb: string): Promise<boolean> {
    const changed = await this.store.saveMany(InvitationTable, invitations);
    await this.record(by, verb, changed);
    return changed.length > 0;
  }

  /** An invitation is as open as its event. */
  private async record(by: Viewer, verb: string, changed: Changed[]): Promise<void> {
    const events = [...new Set(changed.map(({ record }) => record.eventId))];
    const rows = await this.store.sql<{ id: string; visibility: Visibility }>(
      'SELECT id, visibility FROM event WHERE id = ANY ($1)',
      [events],
    );
    const known = new Map(rows.map(({ id, visibility }) => [id, visibility]));
    await this.history.recordMany(
      by,
      verb,
      changed.map(({ record: { id, eventId }, differences }) => ({
        record: { id, visibility: known.get(eventId) },
        differences,
      })),
    );
  }
}

const isVisibleTo = (by: Viewer) => invitationVisibleTo(by.may('KEEP_EVENTS'));
