import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Homes } from '../../cities/homes.service.js';
import { History } from '../../history/history.service.js';
import { Undoables, type KeptPart, type Undone } from '../../history/undoables.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Store } from '../../platform/database/store.js';
import { timelinesOf } from '../partnership-periods.service.js';
import type { Partnership } from '../partnership.js';
import { PartnershipTable } from '../partnership.table.js';
import { summaryOfAct } from '../readings/partnership-act.js';
import { PartnershipCorrections } from './partnership-corrections.service.js';
import { effectsOn } from './partnership-effects.js';

/** How what was done to partnerships is undone. */
@Injectable()
export class PartnershipUndo {
  constructor(
    private readonly store: Store,
    private readonly homes: Homes,
    private readonly history: History,
    corrections: PartnershipCorrections,
    undoables: Undoables,
  ) {
    undoables.register<Partnership>('partnership', {
      table: PartnershipTable,
      permission: 'KEEP_PARTNERSHIPS',
      first: 'cityId',
      derived: ['visibility', 'firstStem', 'presentStem'],
      madeOf: 'acts',
      takeOut: async (by, { id }, reason) => (await corrections.void(by, id, { reason })).effects,
      putBack: async (by, id) => (await corrections.restore(by, id, {})).effects,
      keep: (by, partnership, before, undone) => this.keep(by, partnership, before, undone),
      kept,
    });
  }

  private async keep(
    by: Viewer,
    partnership: Partnership,
    before: Partnership,
    { verb, reason }: Undone,
  ): Promise<Bilingual[]> {
    const sees = by.seesOf(partnership.cityId);
    const { acts } = partnership;
    partnership.acts = before.acts;
    partnership.keep(acts, sees, ['call']);
    partnership.keepStem();
    const differences = await this.store.save(PartnershipTable, partnership, timelinesOf(partnership));
    await this.history.record(by, partnership, verb, { ...differences, reason: { to: reason } });
    return effectsOn(await this.homes.today(), before.copySeenBy(sees), partnership.copySeenBy(sees));
  }
}

function kept({ acts }: Partnership, field: string, partId: string): KeptPart | undefined {
  const act = field === 'acts' && acts.find(({ id }) => id === partId);
  return act ? { table: 'partnership_act', visibility: act.visibility, summary: summaryOfAct(act) } : undefined;
}
