import { Injectable } from '@nestjs/common';
import { Store } from '../platform/store.js';
import { PartnershipPeriodTable, type PartnershipPeriod } from './partnership-period.table.js';
import { PartnershipTable } from './partnership.table.js';
import type { Partnership } from './partnership.js';

/** What the noun says of its whole life, one row for each turn. */
export function periodsOf(partnership: Partnership): PartnershipPeriod[] {
  const days = [...new Set(partnership.acts.map((act) => act.on.from))].sort();
  return days.flatMap((fromOn, i) => {
    const status = partnership.statusOn(fromOn).value;
    if (status === null) return [];
    return [
      { partnershipId: partnership.id, fromOn, untilOn: days[i + 1] ?? null, status, kind: partnership.kindOn(fromOn) },
    ];
  });
}

/** The index of partnership timelines: written beside the thing, in the same transaction, and rebuildable. */
@Injectable()
export class PartnershipPeriods {
  constructor(private readonly store: Store) {}

  async keep(partnership: Partnership): Promise<void> {
    const table = this.store.table(PartnershipPeriodTable);
    await table.delete({ partnershipId: partnership.id });
    await table.insert(periodsOf(partnership));
  }

  /** Works every timeline out anew. @returns how many were not as they should be */
  async rebuild(): Promise<number> {
    let mended = 0;
    for (const partnership of await this.store.table(PartnershipTable).find()) {
      const stored = await this.store
        .table(PartnershipPeriodTable)
        .find({ where: { partnershipId: partnership.id }, order: { fromOn: 'ASC' } });
      if (JSON.stringify(stored.map(flat)) === JSON.stringify(periodsOf(partnership).map(flat))) continue;
      await this.keep(partnership);
      mended += 1;
    }
    return mended;
  }
}

const flat = ({ fromOn, untilOn, status, kind }: PartnershipPeriod) => [fromOn, untilOn, status, kind];
