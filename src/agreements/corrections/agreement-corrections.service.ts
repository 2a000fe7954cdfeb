import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import type { PutRight, Putting } from '../../history/putting-right.js';
import { StruckRecords, type NewStruck } from '../../history/struck-records.service.js';
import { Store } from '../../platform/database/store.js';
import { Nodes } from '../../platform/graphql/nodes.js';
import { Parties } from '../agreement-parties.service.js';
import { AgreementStore } from '../agreement-store.service.js';
import type { Agreement } from '../agreement.js';
import { AgreementTable } from '../agreement.table.js';
import { Agreements } from '../agreements.service.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import { RelatedAgreements } from '../related-agreements.service.js';
import { readCorrection, type ActCorrection } from './act-correction.js';
import { AgreementCorrectionEffects } from './agreement-correction-effects.service.js';
import { madeByAnother, noSuchAct, noSuchLink } from './agreement-correction-refusals.js';
import { copyOf, correctAct, strikeAct, takeOutLink } from './put-right.js';

/** Puts right acts and links that were entered by mistake: afterwards every answer is as if they had never been (law 3). */
@Injectable()
export class AgreementCorrections {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly parties: Parties,
    private readonly keeping: AgreementStore,
    private readonly related: RelatedAgreements,
    private readonly cities: Cities,
    private readonly nodes: Nodes,
    private readonly struck: StruckRecords,
    private readonly effects: AgreementCorrectionEffects,
  ) {}

  /** Takes out an act. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING when others rest on it or nothing is left */
  async strike(by: Viewer, ref: string, putting: Putting): Promise<PutRight<'agreement', Agreement>> {
    return this.changeAct(by, ref, putting, 'AGREEMENT_ACT_STRUCK', (agreement, act) => strikeAct(agreement, act));
  }

  /** Corrects an act, which keeps its id. @throws DomainError as `strike`, and what the corrected act breaks */
  async correct(by: Viewer, ref: string, said: ActCorrection): Promise<PutRight<'agreement', Agreement>> {
    return this.changeAct(by, ref, said, 'AGREEMENT_ACT_CORRECTED', async (agreement, act) => {
      const read = readCorrection(said, act);
      const party = said.party == null ? {} : { partyId: await this.parties.partyOf(by, agreement, said.party) };
      correctAct(agreement, act, { ...read, ...party });
    });
  }

  /** Takes out a link, and what it made of the other agreement. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING */
  async unlink(by: Viewer, ref: string, putting: Putting): Promise<PutRight<'agreement', Agreement>> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const id = await this.agreementOf('agreement_link', ref, by);
    const agreement = id && (await this.store.lock(AgreementTable, id, putting.ifRevision));
    const link = agreement && agreement.links.find((one) => one.id === ref.trim());
    const other = link && (link.otherId ?? link.exchangeId);
    if (!link || (other && !(await this.nodes.find(by, other)))) throw noSuchLink(ref);
    const named = link.otherId && (await this.agreements.get(by, link.otherId))?.code;
    const summary = `${link.kind} ${named ?? link.text ?? link.exchangeId}${link.until ? ` → ${link.until}` : ''}`;
    return this.put(by, agreement, putting, 'AGREEMENT_UNLINKED', 'link', async () => {
      takeOutLink(agreement, link);
      return {
        released: await this.related.released(agreement, [link], ['link']),
        kept: await this.kept(agreement, link.id, 'agreement_link', summary, putting.reason),
      };
    });
  }

  private async changeAct(
    by: Viewer,
    ref: string,
    putting: Putting,
    verb: string,
    change: (agreement: Agreement, act: AgreementAct) => void | Promise<void>,
  ): Promise<PutRight<'agreement', Agreement>> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const id = await this.agreementOf('agreement_act', ref, by);
    const agreement = id && (await this.store.lock(AgreementTable, id, putting.ifRevision));
    const act = agreement && agreement.acts.find((one) => one.id === ref.trim());
    if (!act) throw noSuchAct(ref);
    if (act.madeBy !== null) throw await this.madeBy(by, act);
    const summary = await this.summaryOf(agreement, act);
    return this.put(by, agreement, putting, verb, 'act', async () => {
      await change(agreement, act);
      return {
        released: [],
        kept: await this.kept(agreement, act.id, 'agreement_act', summary, putting.reason),
      };
    });
  }

  private async put(
    by: Viewer,
    agreement: Agreement,
    { reason, dryRun }: Putting,
    verb: string,
    field: string,
    change: () => Promise<{ released: Awaited<ReturnType<RelatedAgreements['released']>>; kept: NewStruck }>,
  ): Promise<PutRight<'agreement', Agreement>> {
    const before = copyOf(agreement);
    return this.store.tried(dryRun === true, async () => {
      const { released, kept } = await change();
      const effects = await this.keeping.save(by, agreement, verb, { field: [field], reason }, released);
      if (agreement.revision > before.revision) await this.struck.keep(by, kept);
      const told = await this.effects.of(by, before, agreement, effects);
      if (dryRun) agreement.revision = before.revision;
      return { agreement, effects: told };
    });
  }

  /** The row as it is stored still. */
  private async kept(
    { id, visibility }: Agreement,
    partId: string,
    table: 'agreement_act' | 'agreement_link',
    summary: string,
    reason: string,
  ): Promise<NewStruck> {
    const words = { en: summary, ru: summary };
    return { recordId: id, partId, visibility, summary: words, reason, rows: await this.struck.partOf(table, partId) };
  }

  /** The agreement of an act or a link, if the viewer sees it. */
  private async agreementOf(
    table: 'agreement_act' | 'agreement_link',
    ref: string,
    by: Viewer,
  ): Promise<string | null> {
    const [row] = await this.store.sql<{ id: string }>(`SELECT agreement_id AS id FROM "${table}" WHERE id = $1`, [
      ref.trim(),
    ]);
    return (row && (await this.agreements.get(by, row.id))?.id) ?? null;
  }

  private async madeBy(by: Viewer, act: AgreementAct): Promise<Error> {
    const cause = await this.agreements.get(by, act.madeBy!);
    const link = cause?.links.find(({ kind, otherId }) => otherId === act.agreementId && FOLLOWS[kind] === act.kind);
    return madeByAnother(act, cause?.code ?? act.madeBy!, link?.id ?? null);
  }

  private async summaryOf({ parties }: Agreement, { partyId, kind, on, basis }: AgreementAct): Promise<string> {
    const party = parties.find(({ id }) => id === partyId);
    const city = party && (await this.cities.get(party.cityId));
    return [city?.code, kind, on.text, basis && `(${basis})`].filter(Boolean).join(' ');
  }
}

const FOLLOWS: Partial<Record<string, string>> = { SUPERSEDES: 'SUPERSEDED', PROLONGS: 'PROLONGED' };
