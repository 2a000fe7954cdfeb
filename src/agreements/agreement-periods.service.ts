import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Store } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/** The index of agreement timelines: written with the agreement, in the same transaction; can be rebuilt. */
@Injectable()
export class AgreementPeriods {
  constructor(private readonly store: Store) {}

  async save(agreement: Agreement): Promise<void> {
    const table = this.store.table(AgreementPeriodTable);
    await table.delete({ agreementId: agreement.id });
    await table.insert(periodsOf(agreement));
  }

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(): Promise<number> {
    let mended = 0;
    for (let after = ''; ;) {
      const some = await this.store
        .table(AgreementTable)
        .find({ where: { id: MoreThan(after as Agreement['id']) }, order: { id: 'ASC' }, take: STEP });
      mended += await this.rebuildSome(some);
      if (some.length < STEP) return mended;
      after = some.at(-1)!.id;
    }
  }

  private async rebuildSome(some: Agreement[]): Promise<number> {
    const stored = await this.store
      .table(AgreementPeriodTable)
      .find({ where: { agreementId: In(some.map(({ id }) => id)) }, order: { fromOn: 'ASC' } });
    const said = new Map(some.map(({ id }) => [id as string, [] as unknown[]]));
    for (const period of stored) said.get(period.agreementId)!.push(flat(period));
    const wrong = some.filter(
      (agreement) => JSON.stringify(said.get(agreement.id)) !== JSON.stringify(periodsOf(agreement).map(flat)),
    );
    for (const agreement of wrong) await this.save(agreement);
    return wrong.length;
  }
}

/** Agreements per batch. */
const STEP = 200;

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

const flat = ({ fromOn, untilOn, status }: AgreementPeriod) => [fromOn, untilOn, status];
