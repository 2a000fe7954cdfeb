import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { Homes } from '../../cities/homes.service.js';
import { Dependents, type Dependent } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import type { PutRight, Putting, Tried } from '../../history/putting-right.js';
import { StruckRecords, type OwnedRows } from '../../history/struck-records.service.js';
import { isPutBack, type Struck } from '../../history/struck.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { isId } from '../../kernel/ids.js';
import { mustBeOfRevision } from '../../platform/database/stale-revision.js';
import { Store } from '../../platform/database/store.js';
import { AgreementStore } from '../agreement-store.service.js';
import { agreementSummary } from '../agreement-summary.js';
import type { Agreement } from '../agreement.js';
import { AgreementTable } from '../agreement.table.js';
import { Agreements } from '../agreements.service.js';
import { RelatedAgreements } from '../related-agreements.service.js';
import { AgreementCorrectionEffects } from './agreement-correction-effects.service.js';
import { notVoided, restsOnTheVoided } from './agreement-correction-refusals.js';
import { copyOf } from './put-right.js';

/** All that belongs to an agreement alone, its own row first. */
const OWN: readonly OwnedRows[] = [
  ['agreement', 'id'],
  ['agreement_party', 'agreement_id'],
  ['agreement_act', 'agreement_id'],
  ['agreement_link', 'agreement_id'],
  ['agreement_period', 'agreement_id'],
];
const FIELD = ['agreement'];

/** Voids agreements that were entered by mistake, with all that they made of others, and puts them back (law 3). */
@Injectable()
export class AgreementVoiding {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly keeping: AgreementStore,
    private readonly related: RelatedAgreements,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
    private readonly effects: AgreementCorrectionEffects,
  ) {
    dependents.register('agreement', (by, id) => this.linkedTo(by, id));
  }

  /** Takes out the whole agreement. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING while other records rest on it */
  async void(
    by: Viewer,
    ref: string,
    { reason, dryRun, ifRevision }: Putting,
  ): Promise<PutRight<'agreement', Agreement>> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    const { id: recordId, visibility } = agreement;
    await this.dependents.mustHaveNone(by, recordId, FIELD);
    const before = copyOf(agreement);
    const effects = await this.store.tried(dryRun === true, async () => {
      const done = await this.keeping.takeBack(by, agreement, reason, FIELD);
      const told = await this.effects.of(by, before, null, done);
      const summary = await this.summaryOf(before);
      await this.struck.takeOut(by, { recordId, visibility, summary, reason }, OWN);
      await this.history.record(by, agreement, 'AGREEMENT_VOIDED', { reason: { to: reason } });
      return told;
    });
    return { agreement: dryRun ? before : null, effects };
  }

  /** Puts a voided agreement back as it was. @throws DomainError NOT_FOUND, STALE_REVISION, DUPLICATE when it was entered anew, CONFLICTING */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Tried): Promise<PutRight<'agreement', Agreement>> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const struck = await this.voided(by, ref);
    const { revision } = struck.rows['agreement']![0] as { revision: number };
    mustBeOfRevision(struck.recordId, revision, ifRevision);
    await this.mustHaveAllItNames(by, struck);
    return this.store.tried(dryRun === true, async () => {
      await this.struck.putBack(struck, OWN);
      const agreement = await this.store.lock(AgreementTable, struck.recordId);
      await this.agreements.mustBeNew(by, agreement, { confirm: true }, FIELD);
      const done = await this.keeping.save(by, agreement, 'AGREEMENT_RESTORED', { field: FIELD });
      await this.related.mustAllBeOfTheSame(agreement.id, FIELD);
      await this.related.mustTellOfNothingHidden(agreement.id, FIELD);
      await this.history.record(by, agreement, 'AGREEMENT_RESTORED', { restored: { to: true } });
      const effects = await this.effects.of(by, null, agreement, done);
      return { agreement: dryRun ? null : agreement, effects: [isPutBack(struck.summary), ...effects] };
    });
  }

  private async voided(by: Viewer, ref: string): Promise<Struck> {
    const named = ref.trim();
    const id = isId('agreement', named)
      ? named
      : (await this.struck.holding('agreement', { code: named.toUpperCase() })).at(-1)?.recordId;
    const struck = id === undefined ? null : await this.struck.voided(by, id);
    if (!struck) throw notVoided(ref);
    return struck;
  }

  /** Its parties, and what it is linked to, may have been voided since. */
  private async mustHaveAllItNames(by: Viewer, { rows }: Struck): Promise<void> {
    const named = [
      ...rows['agreement_link']!.flatMap((link) => [link['other_id'], link['exchange_id']]),
      ...rows['agreement_party']!.flatMap((party) => [party['city_id'], party['counterpart_id']]),
    ].filter(Boolean);
    const missing = await this.store.sql<{ id: string }>(
      `SELECT DISTINCT id FROM unnest($1::text[]) named (id) WHERE NOT EXISTS (SELECT FROM agreement WHERE agreement.id = named.id)
        AND NOT EXISTS (SELECT FROM exchange WHERE exchange.id = named.id) AND NOT EXISTS (SELECT FROM city WHERE city.id = named.id)`,
      [named],
    );
    if (missing.length === 0) return;
    const known: string[] = [];
    for (const { id } of missing) if (await this.struck.voided(by, id)) known.push(id);
    throw restsOnTheVoided(known);
  }

  /** The agreements that replace, prolong or otherwise name this one. */
  private async linkedTo(by: Viewer, id: string): Promise<Dependent[]> {
    const links = await this.store.sql<{ id: string; link: string }>(
      'SELECT agreement_id AS id, id AS link FROM agreement_link WHERE other_id = $1 ORDER BY id',
      [id],
    );
    const seen = await this.agreements.byIds(
      by,
      links.map((link) => link.id),
    );
    return links.map((link) => {
      const code = seen.get(link.id)?.code;
      return { id: link.id, label: code ? `${code} (agreementUnlink ${link.link})` : null };
    });
  }

  private async summaryOf(agreement: Agreement): Promise<Bilingual> {
    const parties = agreement.partiesInOrder;
    const cities = await this.cities.byIds(parties.map(({ cityId }) => cityId));
    const today = await this.homes.today();
    const inLanguage = (language: 'en' | 'ru') => {
      const names = parties.map(({ cityId }) => cities.get(cityId)!.nameIn([language], today));
      return agreementSummary(agreement, names, today, [language], language);
    };
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }
}
