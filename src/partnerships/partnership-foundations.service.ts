import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Dependents } from '../history/dependents.service.js';
import { StruckRecords } from '../history/struck-records.service.js';
import type { Struck } from '../history/struck.js';
import type { Id } from '../kernel/ids.js';
import { Store } from '../platform/database/store.js';
import type { Foundation } from './partnership-facts.js';
import { PartnershipVoiding } from './partnership-voiding.service.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';
import { Partnerships } from './partnerships.service.js';
import { summaryOfAct, type PartnershipAct } from './readings/partnership-act.js';

/** A partnership before and after; null: it is not there. */
export interface PairChange {
  cityId: Id<'city'>;
  before: Partnership | null;
  after: Partnership | null;
}

/** What agreements make of our city and others. */
@Injectable()
export class PartnershipFoundations {
  constructor(
    private readonly store: Store,
    private readonly partnerships: Partnerships,
    private readonly voiding: PartnershipVoiding,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {}

  /**
   * A signed agreement makes something of our city and each of these, and of no other: acts are appended, whatever the
   * order of entry, and taken back where the agreement was corrected or voided. A partnership that has no other act is
   * voided with them, and comes back with them.
   * @param foundations several of one city when it has come back
   * @param reason why acts are taken back, for those who look at what was struck out
   * @param field the path of the error if they cannot be taken back
   * @param isNew whether the agreement has only now been registered
   */
  async restOn(
    by: Viewer,
    agreementId: Id<'agreement'>,
    foundations: readonly Foundation[],
    reason: string,
    field: string[],
    isNew = false,
  ): Promise<PairChange[]> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const resting = isNew ? [] : await this.restingOn(agreementId);
    const cityIds = [...new Set(foundations.map(({ cityId }) => cityId))];
    const changes: PairChange[] = [];
    for (const { id, cityId } of resting)
      if (!cityIds.includes(cityId)) changes.push(await this.takeBack(by, id, agreementId, reason, field));
    for (const city of cityIds) {
      const known = resting.find(({ cityId }) => cityId === city);
      const acts = foundations
        .filter(({ cityId }) => cityId === city)
        .map(({ cityId: _, ...said }) => ({ kind: 'ESTABLISHED' as const, ...said }));
      changes.push(await this.make(by, city, known?.id, agreementId, acts));
    }
    return changes;
  }

  private async make(
    by: Viewer,
    cityId: Id<'city'>,
    known: string | undefined,
    agreementId: Id<'agreement'>,
    acts: Parameters<Partnership['restOn']>[1],
  ): Promise<PairChange> {
    let partnership = known
      ? await this.store.lock(PartnershipTable, known)
      : await this.partnerships.ofPair(by, cityId);
    const before = partnership.acts.length > 0 ? partnership.copySeenBy(by.seesOf(cityId)) : null;
    const former = known ? [] : await this.struck.holding('partnership_act', { agreement_id: agreementId });
    const gone = before ? undefined : former.findLast((one) => one.partId === null && cityOf(one) === cityId);
    if (gone) partnership = await this.voiding.putBack(by, gone);
    const parts = former.filter((one) => one.partId !== null && one.recordId === partnership.id);
    const sees = by.seesOf(cityId);
    partnership.openFor(sees);
    partnership.restOn(agreementId, acts, sees, parts.map(actOf));
    await this.partnerships.saveAndRecord(by, partnership, 'PARTNERSHIP_ESTABLISHED');
    for (const one of parts) await this.struck.isBack(one);
    return { cityId, before, after: partnership.copySeenBy(by.seesOf(cityId)) };
  }

  private async takeBack(
    by: Viewer,
    id: string,
    agreementId: Id<'agreement'>,
    reason: string,
    field: string[],
  ): Promise<PairChange> {
    const partnership = await this.store.lock(PartnershipTable, id);
    const { cityId } = partnership;
    const before = partnership.copySeenBy(by.seesOf(cityId));
    const acts = partnership.acts.filter((act) => act.agreementId === agreementId);
    if (!partnership.restNoMoreOn(agreementId, by.seesOf(cityId), field)) {
      await this.dependents.mustHaveNone(by, id, field);
      await this.voiding.takeOut(by, partnership, reason);
      return { cityId, before, after: null };
    }
    await this.partnerships.saveAndRecord(by, partnership, 'PARTNERSHIP_RESTS_NO_MORE');
    for (const act of acts) {
      await this.struck.keep(by, {
        recordId: id,
        partId: act.id,
        visibility: act.visibility,
        summary: summaryOfAct(act),
        reason,
        rows: { partnership_act: [{ id: act.id, agreement_id: agreementId, is_anchor: act.isAnchor }] },
      });
    }
    return { cityId, before, after: partnership.copySeenBy(by.seesOf(cityId)) };
  }

  private restingOn(agreementId: string): Promise<{ id: Id<'partnership'>; cityId: Id<'city'> }[]> {
    return this.store.sql(
      `SELECT id, city_id AS "cityId" FROM partnership
        WHERE id IN (SELECT partnership_id FROM partnership_act WHERE agreement_id = $1) ORDER BY id`,
      [agreementId],
    );
  }
}

const cityOf = ({ rows }: Struck) => rows['partnership']![0]!['city_id'];

function actOf({ rows }: Struck): Pick<PartnershipAct, 'id' | 'isAnchor'> {
  const row = rows['partnership_act']![0]!;
  return { id: row['id'] as PartnershipAct['id'], isAnchor: row['is_anchor'] === true };
}
