import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Store, type Follows, type Progress } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/** The timelines of agreements, stored with them so that lists need not work them out. */
export const timelinesOf = (...agreements: Agreement[]): Follows => ({
  table: AgreementPeriodTable,
  rows: agreements.flatMap(periodsOf),
});

/** What lists read of agreements instead of working it out: their timelines, and the days between which they were signed. */
@Injectable()
export class AgreementPeriods {
  constructor(private readonly store: Store) {}

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(tell?: Progress): Promise<number> {
    let mended = 0;
    await this.store.inSteps(
      AgreementTable,
      async (some) => {
        const known = await this.known(some.map(({ id }) => id));
        const wrong = some.filter((one) => known.get(one.id) !== told(periodsOf(one), one.signed));
        if (wrong.length > 0) await this.store.followFrom(AgreementTable, wrong, timelinesOf(...wrong));
        mended += wrong.length;
      },
      tell,
    );
    return mended;
  }

  private async known(ids: string[]): Promise<Map<string, string>> {
    const stored = await this.store
      .table(AgreementPeriodTable)
      .find({ where: { agreementId: In(ids) }, order: { fromOn: 'ASC' } });
    const periods = Map.groupBy(stored, ({ agreementId }) => agreementId);
    const days = await this.store.sql<{ id: string; from: Day | null; to: Day | null }>(
      `SELECT id, signed_from::text AS "from", signed_to::text AS "to" FROM agreement WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(days.map((one) => [one.id, told(periods.get(one.id) ?? [], one)]));
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

const told = (periods: AgreementPeriod[], signed: { from: Day | null; to: Day | null } | null) =>
  JSON.stringify([
    periods.map(({ fromOn, untilOn, status }) => [fromOn, untilOn, status]),
    signed?.from ?? null,
    signed?.to ?? null,
  ]);
