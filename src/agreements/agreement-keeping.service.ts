import { Agreements } from './agreements.service.js';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { Store } from '../platform/store.js';
import { AgreementPeriods } from './agreement-periods.service.js';
import { AgreementTable } from './agreement.table.js';
import { Agreement } from './agreement.js';

/** Agreements taken to be changed, and stored with all that follows from them. */
@Injectable()
export class AgreementKeeping {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly partnerships: Partnerships,
    private readonly history: History,
    private readonly periods: AgreementPeriods,
  ) {}

  /** Locked until the transaction ends. @throws RuleBroken NOT_FOUND or AMBIGUOUS */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null, field = ['agreement']): Promise<Agreement> {
    return this.store.take(AgreementTable, (await this.agreements.theOne(by, ref, field)).id, ifRevision);
  }

  /** Stores it with its timeline and what rests on it, and records the verb. */
  async keep(by: Viewer, agreement: Agreement, verb: string): Promise<Agreement> {
    const differences = await this.store.save(AgreementTable, agreement);
    await this.periods.keep(agreement);
    await this.history.record(by, agreement, verb, differences);
    const { signed, establishes, visibility } = agreement;
    const basis = agreement.titleIn(['ru']);
    const counterparts = [...new Set(agreement.parties.flatMap((party) => party.counterpartId ?? []))];
    const foundation =
      signed && establishes && counterparts.length > 0 ? { on: signed, basis, establishes, visibility } : null;
    await this.partnerships.restOn(by, agreement.id, foundation, foundation ? counterparts : []);
    return agreement;
  }
}
