import { Injectable } from '@nestjs/common';
import { VISIBILITIES } from '../access/visibility.js';
import { Store } from '../platform/database/store.js';
import { PartnershipPeriodTable, type PartnershipPeriod } from './partnership-period.table.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

/** What the noun says of its whole life to those who see more of it and less, one row for each turn. */
export function periodsOf(partnership: Partnership): PartnershipPeriod[] {
  return VISIBILITIES.flatMap((level, i) => {
    const seen = Object.assign(new Partnership(), partnership).seenBy(VISIBILITIES.slice(0, i + 1));
    const days = [...new Set(seen.acts.map((act) => act.on.from))].sort();
    return days.flatMap((fromOn, at) => {
      const status = seen.statusOn(fromOn).value;
      if (status === null) return [];
      const untilOn = days[at + 1] ?? null;
      return [{ partnershipId: seen.id, level, fromOn, untilOn, status, kind: seen.kindOn(fromOn) }];
    });
  });
}

/** The index of partnership timelines: written beside the thing, in the same transaction, and rebuildable. */
@Injectable()
export class PartnershipPeriods {
  constructor(private readonly store: Store) {}

  async save(partnership: Partnership): Promise<void> {
    const table = this.store.table(PartnershipPeriodTable);
    await table.delete({ partnershipId: partnership.id });
    await table.insert(periodsOf(partnership));
  }

  /** Works every timeline out anew. @returns how many were not as they should be */
  async rebuild(): Promise<number> {
    let mended = 0;
    for (const partnership of await this.store.table(PartnershipTable).find()) {
      const stored = await this.store.table(PartnershipPeriodTable).findBy({ partnershipId: partnership.id });
      if (inOrder(stored) === inOrder(periodsOf(partnership))) continue;
      await this.save(partnership);
      mended += 1;
    }
    return mended;
  }
}

const inOrder = (periods: PartnershipPeriod[]) =>
  JSON.stringify(
    periods.map(({ level, fromOn, untilOn, status, kind }) => [level, fromOn, untilOn, status, kind].join()).sort(),
  );
