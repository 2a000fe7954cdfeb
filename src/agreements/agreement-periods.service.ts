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
import { Store } from '../platform/database/store.js';
import { AgreementPeriodTable, type AgreementPeriod } from './agreement-period.table.js';
import { agreementVisibleTo } from './agreement-visibility.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';

/**
 * What lists read of agreements instead of working it out: their timelines, the days between which they were signed, and the
 * dates from which their anniversaries are counted.
 * Written with the agreement, in the same transaction; can be rebuilt.
 */
@Injectable()
export class AgreementPeriods {
  constructor(private readonly store: Store) {}

  async save(...agreements: Agreement[]): Promise<void> {
    const table = this.store.table(AgreementPeriodTable);
    await this.store.sql(
      `WITH gone AS (DELETE FROM agreement_period WHERE agreement_id = ANY($1))
        UPDATE agreement SET signed_from = signed.earliest, signed_to = signed.latest, counted_from = signed.counted
        FROM unnest($1::text[], $2::date[], $3::date[], $4::text[]) signed (id, earliest, latest, counted)
        WHERE agreement.id = signed.id`,
      [
        agreements.map(({ id }) => id),
        agreements.map(({ signed }) => signed?.from ?? null),
        agreements.map(({ signed }) => signed?.to ?? null),
        agreements.map(({ countedFrom }) => countedFrom?.text ?? null),
      ],
    );
    await table.insert(agreements.flatMap(periodsOf));
  }

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(): Promise<number> {
    let mended = 0;
    await this.store.inSteps(AgreementTable, async (some) => {
      const known = await this.known(some.map(({ id }) => id));
      const wrong = some.filter((one) => known.get(one.id) !== told(periodsOf(one), one.signed, one.countedFrom?.text));
      if (wrong.length > 0) await this.save(...wrong);
      mended += wrong.length;
    });
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
    const days = await this.store.table(AgreementTable).find({
      select: { id: true, signedFrom: true, signedTo: true, countedFromText: true },
      where: { id: In(ids) },
      loadEagerRelations: false,
    });
    return new Map(
      days.map(({ id, signedFrom, signedTo, countedFromText }) => [
        id as string,
        told(
          periods.get(id) ?? [],
          signedFrom && signedTo ? { from: signedFrom, to: signedTo } : null,
          countedFromText,
        ),
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

const told = (periods: AgreementPeriod[], signed: { from: Day; to: Day } | null, countedFrom?: string | null) =>
  JSON.stringify([
    periods.map(({ fromOn, untilOn, status }) => [fromOn, untilOn, status]),
    signed?.from,
    signed?.to,
    countedFrom,
  ]);
