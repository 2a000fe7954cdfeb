import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { Store } from '../platform/database/store.js';
import { AgreementPeriods } from './agreement-periods.service.js';
import { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import { Agreements } from './agreements.service.js';
import { foundationsOf } from './readings/partnership-foundations.js';
import { RelatedAgreements } from './related-agreements.service.js';

/** Locks agreements and stores them with their effects on partnerships and other agreements. */
@Injectable()
export class AgreementStore {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly partnerships: Partnerships,
    private readonly history: History,
    private readonly periods: AgreementPeriods,
    private readonly homes: Homes,
    private readonly related: RelatedAgreements,
  ) {}

  /** Locked until the transaction ends. @throws DomainError NOT_FOUND or AMBIGUOUS */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null, field = ['agreement']): Promise<Agreement> {
    return this.store.lock(AgreementTable, (await this.agreements.getByRef(by, ref, field)).id, ifRevision);
  }

  /**
   * Stores it with its timeline and its effects on partnerships and other agreements, and records the verb in the history.
   * @param field the path of the error if another agreement cannot follow
   */
  async saveAndRecord(by: Viewer, agreement: Agreement, verb: string, field = ['signed']): Promise<Agreement> {
    const today = await this.homes.today();
    if (agreement.signed && agreement.signed.from > today) throw notSignedYet(agreement.signed);
    await this.saveAlone(by, agreement, verb);
    const { establishes, visibility } = agreement;
    const basis = agreement.titleIn(['ru']);
    const foundations = establishes
      ? [...foundationsOf(agreement)].flatMap(([cityId, dates]) =>
          dates.map((on) => ({ cityId, on, basis, establishes, visibility })),
        )
      : [];
    await this.partnerships.restOn(by, agreement.id, foundations);
    for (const { other, verb: what } of await this.related.following(agreement, field))
      await this.saveAlone(by, other, what);
    return agreement;
  }

  private async saveAlone(by: Viewer, agreement: Agreement, verb: string): Promise<void> {
    const differences = await this.store.save(AgreementTable, agreement);
    await this.periods.save(agreement);
    await this.history.record(by, agreement, verb, differences);
  }
}

const notSignedYet = (on: PartialDate) =>
  new DomainError(
    'TOO_LATE',
    {
      en: `${on.text} is in the future: for an agreement that is not signed yet give its stage, stage: { to: NEGOTIATION, on: "…" }. Once it is signed, use agreementSign.`,
      ru: `${on.text} ещё не наступило: пока соглашение не подписано, укажите стадию — stage: { to: NEGOTIATION, on: "…" }. После подписания используйте agreementSign.`,
    },
    ['signed'],
  );
