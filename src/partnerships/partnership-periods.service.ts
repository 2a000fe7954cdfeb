import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { VISIBILITIES } from '../access/visibility.js';
import { Store, type Follows, type Progress } from '../platform/database/store.js';
import { PartnershipPeriodTable, type PartnershipPeriod } from './partnership-period.table.js';
import type { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

/** The rows of a timeline for each level of visibility, one for each change. */
export function periodsOf(partnership: Partnership): PartnershipPeriod[] {
  let last: { acts: number; periods: Period[] } | undefined;
  return VISIBILITIES.flatMap((level, i) => {
    const seen = partnership.copySeenBy(VISIBILITIES.slice(0, i + 1));
    // Whoever sees more acts sees those of the level before too: as many are the same.
    if (last?.acts !== seen.acts.length) last = { acts: seen.acts.length, periods: periodsSeen(seen) };
    return last.periods.map((period) => ({ partnershipId: partnership.id as string, level, ...period }));
  });
}

type Period = Omit<PartnershipPeriod, 'partnershipId' | 'level'>;

function periodsSeen(seen: Partnership): Period[] {
  const periods: Period[] = [];
  for (const fromOn of seen.turns) {
    const { value: status } = seen.statusOn(fromOn);
    const kind = seen.kindOn(fromOn);
    const last = periods.at(-1);
    if (last?.untilOn === null && last.status === status && last.kind === kind) continue;
    if (last?.untilOn === null) last.untilOn = fromOn;
    if (status !== null) periods.push({ fromOn, untilOn: null, status, kind });
  }
  return periods;
}

/** The timelines of partnerships, stored with them so that lists need not work them out. */
export const timelinesOf = (...partnerships: Partnership[]): Follows => ({
  table: PartnershipPeriodTable,
  rows: partnerships.flatMap(periodsOf),
});

/** The index of partnership timelines: written with the partnership, in the same statement; can be rebuilt. */
@Injectable()
export class PartnershipPeriods {
  constructor(private readonly store: Store) {}

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(tell?: Progress): Promise<number> {
    let mended = 0;
    await this.store.inSteps(
      PartnershipTable,
      async (some) => {
        const stored = await this.store
          .table(PartnershipPeriodTable)
          .findBy({ partnershipId: In(some.map(({ id }) => id)) });
        const known = Map.groupBy(stored, ({ partnershipId }) => partnershipId);
        const wrong = some.filter((one) => inOrder(known.get(one.id) ?? []) !== inOrder(periodsOf(one)));
        if (wrong.length > 0) await this.store.followFrom(PartnershipTable, wrong, timelinesOf(...wrong));
        mended += wrong.length;
      },
      tell,
    );
    return mended;
  }
}

const inOrder = (periods: PartnershipPeriod[]) =>
  JSON.stringify(
    periods.map(({ level, fromOn, untilOn, status, kind }) => [level, fromOn, untilOn, status, kind].join()).sort(),
  );
