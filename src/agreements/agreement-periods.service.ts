import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Store } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/**
 * What lists read of agreements instead of working it out: their timelines, and the days between which they were signed.
 * Written with the agreement, in the same transaction; can be rebuilt.
 */
@Injectable()
export class AgreementPeriods {
  constructor(private readonly store: Store) {}

  async save(...agreements: Agreement[]): Promise<void> {
    const table = this.store.table(AgreementPeriodTable);
    await this.store.sql(
      `WITH gone AS (DELETE FROM agreement_period WHERE agreement_id = ANY($1))
        UPDATE agreement SET signed_from = signed.earliest, signed_to = signed.latest
        FROM unnest($1::text[], $2::date[], $3::date[]) signed (id, earliest, latest) WHERE agreement.id = signed.id`,
      [
        agreements.map(({ id }) => id),
        agreements.map(({ signed }) => signed?.from ?? null),
        agreements.map(({ signed }) => signed?.to ?? null),
      ],
    );
    await table.insert(agreements.flatMap(periodsOf));
  }

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(): Promise<number> {
    let mended = 0;
    await this.store.inSteps(AgreementTable, async (some) => {
      const known = await this.known(some.map(({ id }) => id));
      const wrong = some.filter((one) => known.get(one.id) !== told(periodsOf(one), one.signed));
      if (wrong.length > 0) await this.save(...wrong);
      mended += wrong.length;
    });
    return mended;
  }

  private async known(ids: string[]): Promise<Map<string, string>> {
    const stored = await this.store
      .table(AgreementPeriodTable)
      .find({ where: { agreementId: In(ids) }, order: { fromOn: 'ASC' } });
    const periods = Map.groupBy(stored, ({ agreementId }) => agreementId);
    const days = await this.store.table(AgreementTable).find({
      select: { id: true, signedFrom: true, signedTo: true },
      where: { id: In(ids) },
      loadEagerRelations: false,
    });
    return new Map(
      days.map(({ id, signedFrom, signedTo }) => [
        id as string,
        told(periods.get(id) ?? [], signedFrom && signedTo ? { from: signedFrom, to: signedTo } : null),
      ]),
    );
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

const told = (periods: AgreementPeriod[], signed: { from: Day; to: Day } | null) =>
  JSON.stringify([periods.map(({ fromOn, untilOn, status }) => [fromOn, untilOn, status]), signed?.from, signed?.to]);
