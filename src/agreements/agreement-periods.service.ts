import { Injectable } from '@nestjs/common';
import { Store } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/** The index of agreement timelines: written beside the thing, in the same transaction, and rebuildable. */
@Injectable()
export class AgreementPeriods {
  constructor(private readonly store: Store) {}

  async save(agreement: Agreement): Promise<void> {
    const table = this.store.table(AgreementPeriodTable);
    await table.delete({ agreementId: agreement.id });
    await table.insert(periodsOf(agreement));
  }

  /** Works every timeline out anew. @returns how many were not as they should be */
  async rebuild(): Promise<number> {
    let mended = 0;
    for (const agreement of await this.store.table(AgreementTable).find()) {
      const stored = await this.store
        .table(AgreementPeriodTable)
        .find({ where: { agreementId: agreement.id }, order: { fromOn: 'ASC' } });
      if (JSON.stringify(stored.map(flat)) === JSON.stringify(periodsOf(agreement).map(flat))) continue;
      await this.save(agreement);
      mended += 1;
    }
    return mended;
  }
}

const periodsOf = (agreement: Agreement): AgreementPeriod[] =>
  agreement.periods.map(({ from, until, value }) => ({
    agreementId: agreement.id,
    fromOn: from,
    untilOn: until,
    status: value,
  }));

const flat = ({ fromOn, untilOn, status }: AgreementPeriod) => [fromOn, untilOn, status];
