import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/audit-log/access-log.service.js';
import { Mandate } from '../access/mandate.js';
import { MandateTable } from '../access/mandate.table.js';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { Undoables } from '../history/undoables.service.js';
import { Clock } from '../kernel/clock.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { mandateHolds, mandateNotUndone, noSuchMandate } from './key-refusals.js';
import { Places } from './places.service.js';

export interface NewMandate {
  /** The city that is represented. */
  city: string;
  /** The city that acts for it. */
  speaker: string;
  basis: string;
  /** The last day of validity, in the home time zone. */
  until?: string | null;
}

/** Mandates of cities to act for others: recorded by staff on the basis of a document, and ended by them (R32). */
@Injectable()
export class Mandates {
  constructor(
    private readonly store: Store,
    private readonly places: Places,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly log: AccessLog,
    undoables: Undoables,
  ) {
    undoables.refuse('mandate', mandateNotUndone);
  }

  /**
   * The keys of the speaker act for the city from the next request on. A mandate in force with the same basis and end is
   * returned as it is.
   * @throws DomainError as Mandate does, DUPLICATE while a different mandate is in force
   */
  async register(by: Viewer, asked: NewMandate): Promise<Mandate> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const cityId = await this.places.partner(by, asked.city, ['city']);
    const speakerId = await this.places.partner(by, asked.speaker, ['speaker']);
    const expiresAt = asked.until == null ? null : await this.places.endOf(asked.until, ['until']);
    const now = this.clock.now();
    const mandate = Mandate.given({ cityId, speakerId, basis: asked.basis, expiresAt }, now);
    const earlier = await this.store.table(MandateTable).findBy({ cityId, speakerId });
    const holding = earlier.find((one) => one.holdsAt(now));
    if (holding?.equals(mandate)) return holding;
    if (holding) throw mandateHolds(holding.id);
    await this.saveAndRecord(by, mandate, 'MANDATE_REGISTERED');
    return mandate;
  }

  /** The keys of the speaker no longer act for the city, from the next request on. @throws DomainError NOT_FOUND */
  async end(by: Viewer, id: string, ifRevision?: number | null): Promise<Mandate> {
    by.mustBeAbleTo('KEEP_PORTALS');
    if (!(await this.byIds(by, [id.trim()])).has(id.trim())) throw noSuchMandate(id);
    const mandate = await this.store.lock(MandateTable, id.trim(), ifRevision);
    mandate.end(this.clock.now());
    await this.saveAndRecord(by, mandate, 'MANDATE_ENDED');
    return mandate;
  }

  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Mandate>> {
    return by.may('KEEP_PORTALS') ? byId(await this.store.from(MandateTable).withIds(ids)) : new Map();
  }

  /** Newest first. */
  async list(by: Viewer, args: PageArgs): Promise<Connection<Mandate>> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const latestFirst = [{ expression: 'mandate.id', type: 'text' as const, descending: true }];
    return page(this.store.from(MandateTable), args, latestFirst);
  }

  private async saveAndRecord(
    by: Viewer,
    mandate: Mandate,
    verb: 'MANDATE_REGISTERED' | 'MANDATE_ENDED',
  ): Promise<void> {
    const differences = await this.store.save(MandateTable, mandate);
    if (Object.keys(differences).length === 0) return;
    await this.history.record(by, mandate, verb, differences);
    this.log.acted(verb === 'MANDATE_ENDED' ? 'mandate_ended' : 'mandate_registered', by, mandate.id);
  }
}
