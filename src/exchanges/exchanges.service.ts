import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import type { Visibility } from '../access/visibility.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { StruckRecords } from '../history/struck-records.service.js';
import { mustNotBeCleared } from '../kernel/cannot-be-cleared.js';
import type { Confirmed } from '../kernel/doubt.js';
import { isId, type Id } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { ExchangeAgreements } from './exchange-agreements.service.js';
import { ExchangeLookAlikes } from './exchange-look-alikes.service.js';
import { Participants, type NewParticipant } from './exchange-participants.service.js';
import { noSuchExchange } from './exchange-refusals.js';
import { exchangeVisibleTo } from './exchange-visibility.js';
import { VISITS, type ExchangeKind, type VisitKind } from './exchange-vocabulary.js';
import { Exchange } from './exchange.js';
import { EXCHANGE_ROWS, ExchangeTable } from './exchange.table.js';

export interface ExchangeFacts {
  kind?: ExchangeKind | null;
  visitKind?: VisitKind | null;
  on?: string | null;
  until?: string | null;
  title?: string | null;
  participants?: NewParticipant[] | null;
  /** Participants without headcounts. */
  cities?: string[] | null;
  areas?: Area[] | null;
  result?: string | null;
  visibility?: Visibility | null;
  /** Agreements signed during it. */
  agreements?: string[] | null;
}

/** What a held event enters in the log. */
export interface Carried {
  eventId: Id<'event'>;
  title: string | null;
  kind: ExchangeKind;
  on: PartialDate;
  until: PartialDate | null;
  areas: Area[];
  participants: { cityId: Id<'city'>; headcount: number | null }[];
}

/** The log of exchanges between our city and others. */
@Injectable()
export class Exchanges {
  constructor(
    private readonly store: Store,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly participants: Participants,
    private readonly agreements: ExchangeAgreements,
    private readonly lookAlikes: ExchangeLookAlikes,
    private readonly struck: StruckRecords,
  ) {}

  async get(by: Viewer, id: string): Promise<Exchange | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** The exchanges with these ids that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Exchange>> {
    return byId(await this.store.from(ExchangeTable).where(exchangeVisibleTo(), visibilityParams(by)).withIds(ids));
  }

  /**
   * @throws DomainError for what Exchange refuses, NOT_FOUND or AMBIGUOUS for cities and agreements, NEEDS_CONFIRMATION for
   * what looks like an entry that is there
   */
  async log(by: Viewer, facts: ExchangeFacts & { kind: ExchangeKind; on: string } & Confirmed): Promise<Exchange> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    const exchange = Exchange.create(facts.kind, PartialDate.parse(facts.on, ['on']));
    await this.applyFacts(by, exchange, facts);
    await this.lookAlikes.mustBeNew(by, exchange, facts);
    await this.saveAndRecord(by, exchange, 'EXCHANGE_LOGGED');
    await this.agreements.replace(by, exchange, facts.agreements ?? []);
    return exchange;
  }

  async update(by: Viewer, ref: string, facts: ExchangeFacts, ifRevision?: number | null): Promise<Exchange> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    mustNotBeCleared(facts, ['kind', 'on', 'visibility']);
    const exchange = await this.forChange(by, ref, ifRevision);
    await this.applyFacts(by, exchange, facts);
    await this.saveAndRecord(by, exchange, 'EXCHANGE_UPDATED');
    await this.agreements.replace(by, exchange, facts.agreements === null ? [] : facts.agreements);
    return exchange;
  }

  /**
   * Creates or updates the one exchange of an event; facts that only the log has (result, agreements, visibility) stay.
   * Without participants the exchange is deleted, and null returned. Called inside an open mutation.
   * @throws DomainError TOO_EARLY for an event in the future
   */
  async carry(by: Viewer, event: Carried): Promise<Exchange | null> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    const { eventId, title, participants, ...facts } = event;
    const known = await this.store.table(ExchangeTable).findOneBy({ eventId });
    if (participants.length === 0) return known && this.withdraw(by, known.id);
    const exchange = known ? await this.store.lock(ExchangeTable, known.id) : Exchange.create(event.kind, event.on);
    Object.assign(exchange, facts, { eventId }, VISITS.includes(event.kind) ? {} : { visitKind: null });
    exchange.updateDetails(title && clipped(title), exchange.result);
    await this.participants.take(
      exchange,
      participants.map((one) => ({ ...one, as: one.cityId, field: [] })),
    );
    exchange.mustMakeSense(await this.homes.today());
    await this.saveAndRecord(by, exchange, 'EXCHANGE_CARRIED');
    await this.agreements.replace(by, exchange, undefined);
    return exchange;
  }

  /** Locks an exchange that the viewer sees. @throws DomainError NOT_FOUND, STALE_REVISION */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<Exchange> {
    const { id } = await this.getByRef(by, ref, ['exchange']);
    return this.store.lock(ExchangeTable, id, ifRevision);
  }

  private async withdraw(by: Viewer, id: string): Promise<null> {
    const exchange = await this.store.lock(ExchangeTable, id);
    await this.agreements.clear(by, exchange);
    const { kind, on, title, participants, visibility } = exchange;
    const summary = `${kind} ${on.text}${title === null ? '' : ` «${title}»`}`;
    await this.struck.takeOut(
      by,
      { recordId: id, visibility, summary: { en: summary, ru: summary }, reason: 'EXCHANGE_WITHDRAWN' },
      EXCHANGE_ROWS,
    );
    const gone = Object.entries({ kind, on, title, participants }).map(([name, from]) => [name, { from }] as const);
    await this.history.record(by, exchange, 'EXCHANGE_WITHDRAWN', Object.fromEntries(gone));
    return null;
  }

  private async getByRef(by: Viewer, ref: string, field: string[]): Promise<Exchange> {
    const found = isId('exchange', ref.trim()) && (await this.get(by, ref.trim()));
    if (found) return found;
    throw noSuchExchange(ref, field);
  }

  private async applyFacts(by: Viewer, exchange: Exchange, facts: ExchangeFacts): Promise<void> {
    const { participants, cities, title, result } = facts;
    if (facts.kind != null) exchange.kind = facts.kind;
    if (facts.visitKind !== undefined) exchange.visitKind = facts.visitKind;
    if (facts.visibility != null) exchange.visibility = facts.visibility;
    if (facts.areas !== undefined) exchange.areas = [...new Set(facts.areas)];
    if (facts.on != null) exchange.on = PartialDate.parse(facts.on, ['on']);
    if (facts.until !== undefined)
      exchange.until = facts.until === null ? null : PartialDate.parse(facts.until, ['until']);
    exchange.updateDetails(
      title === undefined ? exchange.title : title,
      result === undefined ? exchange.result : result,
    );
    if (participants !== undefined || cities !== undefined)
      await this.participants.seat(by, exchange, participants ?? [], cities ?? []);
    exchange.mustMakeSense(await this.homes.today());
  }

  private async saveAndRecord(by: Viewer, exchange: Exchange, verb: string): Promise<void> {
    await this.history.record(by, exchange, verb, await this.store.save(ExchangeTable, exchange));
  }
}

// An event may have a longer title than an exchange.
const clipped = (title: string) => (title.length > 300 ? `${[...title].slice(0, 299).join('')}…` : title);
