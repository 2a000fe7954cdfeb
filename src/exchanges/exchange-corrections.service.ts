import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer.js';
import { AgreementLinks } from '../agreements/agreement-links.service.js';
import { Cities } from '../cities/cities.service.js';
import { audienceOf } from '../history/audience.js';
import { Dependents, type Dependent } from '../history/dependents.service.js';
import { History } from '../history/history.service.js';
import { restsOnVoided, type PutRight, type Putting, type Tried } from '../history/putting-right.js';
import { StruckRecords } from '../history/struck-records.service.js';
import { isPutBack } from '../history/struck.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { mustBeOfRevision } from '../platform/database/stale-revision.js';
import { Store } from '../platform/database/store.js';
import { carriedAnew, notVoided } from './exchange-refusals.js';
import { exchangeSummary } from './exchange-summary.js';
import type { Exchange } from './exchange.js';
import { EXCHANGE_ROWS, ExchangeTable } from './exchange.table.js';
import { Exchanges } from './exchanges.service.js';

/** Puts right what was entered by mistake: afterwards every answer is as if it had never been (law 3). */
@Injectable()
export class ExchangeCorrections {
  constructor(
    private readonly store: Store,
    private readonly exchanges: Exchanges,
    private readonly links: AgreementLinks,
    private readonly cities: Cities,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {
    dependents.register('event', (by, id) => this.ofEvent(by, id, null));
    dependents.register('invitation', (by, id) => this.ofInvitation(by, id));
  }

  /** Takes out an exchange. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING while others rest on it */
  async void(
    by: Viewer,
    ref: string,
    { reason, dryRun, ifRevision }: Putting,
  ): Promise<PutRight<'exchange', Exchange>> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    const exchange = await this.exchanges.forChange(by, ref, ifRevision);
    await this.dependents.mustHaveNone(by, exchange.id, ['exchange']);
    const signed = (await this.links.ofExchanges(Viewer.SYSTEM, [exchange.id])).get(exchange.id)!;
    const effects = [GONE, ...(signed.length > 0 ? [SIGNED_NOWHERE] : []), audienceOf([exchange.visibility])];
    if (dryRun) return { exchange, effects };
    const { id, visibility } = exchange;
    const summary = await this.summaryOf(exchange);
    const { rows } = await this.struck.takeOut(by, { recordId: id, visibility, summary, reason }, EXCHANGE_ROWS);
    await this.history.record(by, exchange, 'EXCHANGE_VOIDED', { reason: { to: reason } });
    await this.links.changedWith(by, rows['agreement_link']!, 'AGREEMENT_UNLINKED');
    return { exchange: null, effects };
  }

  /** Puts a voided exchange back as it was. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING when what it refers to is gone */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Tried): Promise<PutRight<'exchange', Exchange>> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    const struck = await this.struck.voided(by, ref.trim());
    const row = struck?.rows['exchange']?.[0] as { revision: number; event_id: string | null } | undefined;
    if (!struck || !row) throw notVoided(ref);
    mustBeOfRevision(struck.recordId, row.revision, ifRevision);
    const links = struck.rows['agreement_link'] ?? [];
    const cities = (struck.rows['exchange_participant'] ?? []).map((one) => one.city_id);
    await this.mustFit(row.event_id, [...cities, ...links.map((one) => one.agreement_id)] as string[]);
    const effects = [isPutBack(struck.summary)];
    if (dryRun) return { exchange: null, effects };
    await this.struck.putBack(struck, EXCHANGE_ROWS);
    const exchange = await this.store.lock(ExchangeTable, struck.recordId);
    await this.history.record(by, exchange, 'EXCHANGE_RESTORED', { restored: { to: true } });
    await this.links.changedWith(by, links, 'AGREEMENT_LINKED');
    return { exchange, effects };
  }

  /** @throws DomainError CONFLICTING when its event is in the log anew, or that or another record is not there any more */
  private async mustFit(eventId: string | null, ids: readonly string[]): Promise<void> {
    if (eventId !== null) {
      const present = await this.store
        .table(ExchangeTable)
        .findOneBy({ eventId: eventId as Exchange['eventId'] & string });
      if (present) throw carriedAnew(present.id);
    }
    const named = [...ids, ...(eventId === null ? [] : [eventId])];
    const there = await this.store.sql<{ id: string }>(
      `SELECT id FROM city WHERE id = ANY ($1) UNION ALL SELECT id FROM agreement WHERE id = ANY ($1)
        UNION ALL SELECT id FROM event WHERE id = ANY ($1)`,
      [named],
    );
    const gone = named.filter((id) => !there.some((one) => one.id === id));
    if (gone.length > 0) throw restsOnVoided(gone, 'exchange');
  }

  private async ofInvitation(by: Viewer, id: string): Promise<Dependent[]> {
    const [invited] = await this.store.sql<{ event_id: string; city_id: string }>(
      `SELECT event_id, city_id FROM invitation WHERE id = $1 AND attendance IN ('ATTENDED', 'ATTENDED_ONLINE')`,
      [id],
    );
    return invited ? this.ofEvent(by, invited.event_id, invited.city_id) : [];
  }

  /** What the log has of an event. @param cityId of one guest only */
  private async ofEvent(by: Viewer, eventId: string, cityId: string | null): Promise<Dependent[]> {
    const exchange = await this.store
      .table(ExchangeTable)
      .findOneBy({ eventId: eventId as Exchange['eventId'] & string });
    if (!exchange || (cityId !== null && !exchange.participants.some((one) => one.cityId === cityId))) return [];
    const isSeen = (await this.exchanges.get(by, exchange.id)) !== null;
    const way = cityId === null ? 'exchangeVoid' : 'attendanceRecord: NO_SHOW';
    return [{ id: exchange.id, label: isSeen ? `${exchange.id} (${way})` : null }];
  }

  private async summaryOf(exchange: Exchange): Promise<Bilingual> {
    const ids = exchange.participants.map(({ cityId }) => cityId);
    const cities = await this.cities.byIds(ids);
    const inLanguage = (language: 'en' | 'ru') =>
      exchangeSummary(
        exchange,
        ids.map((id) => cities.get(id)!.nameIn([language], exchange.on.from)),
        language,
      );
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }
}

const GONE = { en: 'The exchange disappears from the log.', ru: 'Запись исчезнет из журнала.' };
const SIGNED_NOWHERE = {
  en: 'Agreements that were signed during it are no longer linked to it.',
  ru: 'Соглашения, подписанные во время этого обмена, больше не будут с ним связаны.',
};
