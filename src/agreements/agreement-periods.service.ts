import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import type { Day } from '../kernel/day.js';
import {
  datesReturning,
  valuesOf,
  type DateReturning,
  type DatesSought,
} from '../platform/database/dates-that-return.js';
import { Store, type Follows, type Progress } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import { agreementVisibleTo } from './agreement-visibility.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/** The timelines of agreements, stored with them so that lists need not work them out. */
export const timelinesOf = (...agreements: Agreement[]): Follows => ({
  table: AgreementPeriodTable,
  rows: agreements.flatMap(periodsOf),
});

/**
 * What lists read of agreements instead of working it out: their timelines, the days between which they were signed, and the
 * dates from which their anniversaries are counted.
 * Written with the agreement, in the same transaction; can be rebuilt.
 */
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
        const wrong = some.filter((one) => known.get(one.id) !== told(periodsOf(one), one.signed, one.countedFrom));
        if (wrong.length > 0) await this.store.followFrom(AgreementTable, wrong, timelinesOf(...wrong));
        mended += wrong.length;
      },
      tell,
    );
    return mended;
  }

  /**
   * The agreements of more than two whose anniversaries may fall on some days, in their order.
   * @param areOurs without those between others
   * @param cities only those with one of these parties
   */
  async returning(
    by: Viewer,
    sought: DatesSought,
    areOurs: boolean,
    cities?: readonly string[],
  ): Promise<DateReturning[]> {
    const ours = areOurs
      ? 'AND EXISTS (SELECT FROM agreement_party WHERE agreement_id = agreement.id AND counterpart_id IS NOT NULL)'
      : '';
    const ofThese = cities ? 'AND id IN (SELECT agreement_id FROM agreement_party WHERE city_id = ANY($10))' : '';
    return this.store.sql(
      datesReturning(
        (condition) => `SELECT id, substr(id, length('agreement_') + 1), counted_from FROM agreement
          WHERE counted_from IS NOT NULL AND ${condition} AND ${agreementVisibleTo('$8', '$9')} ${ours} ${ofThese}`,
        'counted_from',
        cities !== undefined,
      ),
      [...valuesOf(sought), by.sees, by.cityIds, ...(cities ? [cities] : [])],
    );
  }

  private async known(ids: string[]): Promise<Map<string, string>> {
    const stored = await this.store
      .table(AgreementPeriodTable)
      .find({ where: { agreementId: In(ids) }, order: { fromOn: 'ASC' } });
    const periods = Map.groupBy(stored, ({ agreementId }) => agreementId);
    const days = await this.store.sql<{ id: string; from: Day | null; to: Day | null; text: string | null }>(
      `SELECT id, signed_from::text AS "from", signed_to::text AS "to", counted_from AS text FROM agreement WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(days.map((one) => [one.id, told(periods.get(one.id) ?? [], one, one)]));
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

const told = (
  periods: AgreementPeriod[],
  signed: { from: Day | null; to: Day | null } | null,
  countedFrom: { text: string | null } | null,
) =>
  JSON.stringify([
    periods.map(({ fromOn, untilOn, status }) => [fromOn, untilOn, status]),
    signed?.from ?? null,
    signed?.to ?? null,
    countedFrom?.text ?? null,
  ]);
