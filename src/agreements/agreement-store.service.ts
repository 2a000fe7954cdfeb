import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { PartnershipFoundations, type PairChange } from '../partnerships/partnership-foundations.service.js';
import { Store } from '../platform/database/store.js';
import { timelinesOf } from './agreement-periods.service.js';
import { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import { Agreements } from './agreements.service.js';
import { foundationsOf } from './readings/partnership-foundations.js';
import { RelatedAgreements, type Follower } from './related-agreements.service.js';

/** What storing an agreement did to others. */
export interface AgreementEffects {
  pairs: PairChange[];
  others: Follower[];
}

/** Why an agreement is put right, and where its input may be wrong. */
export interface Saving {
  /** The path of the error if another agreement or a partnership cannot follow. */
  field?: string[];
  reason?: string;
  /** Nothing rests on it yet. */
  isNew?: boolean;
}

/** Locks agreements and stores them with their effects on partnerships and other agreements. */
@Injectable()
export class AgreementStore {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly partnerships: PartnershipFoundations,
    private readonly history: History,
    private readonly homes: Homes,
    private readonly related: RelatedAgreements,
  ) {}

  /** Locked until the transaction ends. @throws DomainError NOT_FOUND or AMBIGUOUS */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null, field = ['agreement']): Promise<Agreement> {
    return this.store.lock(AgreementTable, (await this.agreements.getByRef(by, ref, field)).id, ifRevision);
  }

  /** As `save`. @returns the agreement */
  async saveAndRecord(by: Viewer, agreement: Agreement, verb: string, field = ['signed']): Promise<Agreement> {
    await this.save(by, agreement, verb, { field });
    return agreement;
  }

  /**
   * Stores it with its timeline and its effects on partnerships and other agreements, and records the verb in the history.
   * @param released the agreements that it replaced or prolonged and does no more, changed but not stored
   */
  async save(
    by: Viewer,
    agreement: Agreement,
    verb: string,
    { field = ['signed'], reason, isNew }: Saving = {},
    released: readonly Follower[] = [],
  ): Promise<AgreementEffects> {
    const today = await this.homes.today();
    if (agreement.signed && agreement.signed.from > today) throw notSignedYet(agreement.signed, field);
    await this.saveAlone(by, agreement, verb, reason);
    const { establishes, visibility } = agreement;
    const basis = agreement.titleIn(['ru']);
    const foundations = establishes
      ? [...foundationsOf(agreement)].flatMap(([cityId, dates]) =>
          dates.map((on) => ({ cityId, on, basis, establishes, visibility })),
        )
      : [];
    const why = reason ?? `${verb} ${agreement.code}`;
    const pairs = await this.partnerships.restOn(by, agreement.id, foundations, why, field, isNew);
    return {
      pairs,
      others: await this.saveOthers(by, [...released, ...(await this.related.following(agreement, field))]),
    };
  }

  /** Takes back all that it did to partnerships and to other agreements, before it is voided. */
  async takeBack(by: Viewer, agreement: Agreement, reason: string, field: string[]): Promise<AgreementEffects> {
    const pairs = await this.partnerships.restOn(by, agreement.id, [], reason, field);
    return { pairs, others: await this.saveOthers(by, await this.related.released(agreement, agreement.links, field)) };
  }

  private async saveOthers(by: Viewer, others: Follower[]): Promise<Follower[]> {
    for (const { other, verb } of others) await this.saveAlone(by, other, verb);
    return others;
  }

  private async saveAlone(by: Viewer, agreement: Agreement, verb: string, reason?: string): Promise<void> {
    const differences = await this.store.save(AgreementTable, agreement, timelinesOf(agreement));
    if (reason !== undefined && Object.keys(differences).length > 0) differences['reason'] = { to: reason };
    await this.history.record(by, agreement, verb, differences);
  }
}

const notSignedYet = (on: PartialDate, field: string[]) =>
  new DomainError(
    'TOO_LATE',
    {
      en: `${on.text} is in the future: for an agreement that is not signed yet give its stage, stage: { to: NEGOTIATION, on: "…" }. Once it is signed, use agreementSign.`,
      ru: `${on.text} ещё не наступило: пока соглашение не подписано, укажите стадию — stage: { to: NEGOTIATION, on: "…" }. После подписания используйте agreementSign.`,
    },
    field,
  );
