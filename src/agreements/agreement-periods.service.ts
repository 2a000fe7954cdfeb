import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Store } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/** The index of agreement timelines: written with the agreement, in the same transaction; can be rebuilt. */
@Injectable()
export class AgreementPeriods {
  constructor(private readonly store: Store) {}

  async save(...agreements: Agreement[]): Promise<void> {
    const table = this.store.table(AgreementPeriodTable);
    await table.delete({ agreementId: In(agreements.map(({ id }) => id)) });
    await table.insert(agreements.flatMap(periodsOf));
  }

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(): Promise<number> {
    let mended = 0;
    await this.store.inSteps(AgreementTable, async (some) => {
      const stored = await this.store
        .table(AgreementPeriodTable)
        .find({ where: { agreementId: In(some.map(({ id }) => id)) }, order: { fromOn: 'ASC' } });
      const known = Map.groupBy(stored, ({ agreementId }) => agreementId);
      const wrong = some.filter((one) => told(known.get(one.id) ?? []) !== told(periodsOf(one)));
      if (wrong.length > 0) await this.save(...wrong);
      mended += wrong.length;
    });
    return mended;
  }
}

/** One row for each status; the index does not hold whether it is certain. */
function periodsOf(agreement: Agreement): AgreementPeriod[] {
  const rows: AgreementPeriod[] = [];
  for (const { from, until, value } of agreement.periods) {
    const last = rows.at(-1);
    if (last?.status === value && last.untilOn === from) last.untilOn = until;
    else rows.push({ agreementId: agreement.id, fromOn: from, untilOn: until, status: value });
  }
  return rows;
}

const told = (periods: AgreementPeriod[]) =>
  JSON.stringify(periods.map(({ fromOn, untilOn, status }) => [fromOn, untilOn, status]));
