import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { VISIBILITIES } from '../access/visibility.js';
import { Store } from '../platform/database/store.js';
import { PartnershipPeriodTable, type PartnershipPeriod } from './partnership-period.table.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

/** The rows of a timeline for each level of visibility, one for each change. */
export function periodsOf(partnership: Partnership): PartnershipPeriod[] {
  return VISIBILITIES.flatMap((level, i) => {
    const seen = Object.assign(new Partnership(), partnership).seenBy(VISIBILITIES.slice(0, i + 1));
    const periods: PartnershipPeriod[] = [];
    for (const fromOn of seen.turns) {
      const { value: status } = seen.statusOn(fromOn);
      const kind = seen.kindOn(fromOn);
      const last = periods.at(-1);
      if (last?.untilOn === null && last.status === status && last.kind === kind) continue;
      if (last?.untilOn === null) last.untilOn = fromOn;
      if (status !== null) periods.push({ partnershipId: seen.id, level, fromOn, untilOn: null, status, kind });
    }
    return periods;
  });
}

/** The index of partnership timelines: written with the partnership, in the same transaction; can be rebuilt. */
@Injectable()
export class PartnershipPeriods {
  constructor(private readonly store: Store) {}

  async save(partnership: Partnership): Promise<void> {
    const table = this.store.table(PartnershipPeriodTable);
    await table.delete({ partnershipId: partnership.id });
    await table.insert(periodsOf(partnership));
  }

  /** Recomputes every timeline, in batches. @returns how many differed */
  async rebuild(): Promise<number> {
    let mended = 0;
    for await (const partnerships of this.store.inSteps(PartnershipTable)) {
      const ids = partnerships.map(({ id }) => id);
      const stored = await this.store.table(PartnershipPeriodTable).findBy({ partnershipId: In(ids) });
      for (const partnership of partnerships) {
        const own = stored.filter(({ partnershipId }) => partnershipId === partnership.id);
        if (inOrder(own) === inOrder(periodsOf(partnership))) continue;
        await this.save(partnership);
        mended += 1;
      }
    }
    return mended;
  }
}

const inOrder = (periods: PartnershipPeriod[]) =>
  JSON.stringify(
    periods.map(({ level, fromOn, untilOn, status, kind }) => [level, fromOn, untilOn, status, kind].join()).sort(),
  );
