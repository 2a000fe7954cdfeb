import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { Homes } from '../../cities/homes.service.js';
import { Dependents } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import { restsOnVoided, type PutRight, type Putting, type Tried } from '../../history/putting-right.js';
import { StruckRecords } from '../../history/struck-records.service.js';
import { isPutBack } from '../../history/struck.js';
import { mustBeOfRevision } from '../../platform/database/stale-revision.js';
import { Store } from '../../platform/database/store.js';
import { timelinesOf } from '../partnership-periods.service.js';
import { PartnershipReferences } from '../partnership-references.service.js';
import { PartnershipVoiding } from '../partnership-voiding.service.js';
import type { Partnership } from '../partnership.js';
import { PartnershipTable } from '../partnership.table.js';
import { summaryOfAct, type PartnershipAct } from '../readings/partnership-act.js';
import {
  madeByAgreement,
  noSuchAct,
  notVoided,
  pairedAnew,
  restsOnAgreements,
  wentWithAgreement,
} from '../readings/partnership-correction-refusals.js';
import { readCorrection, type ActCorrection } from './partnership-act-correction.js';
import { effectsOn } from './partnership-effects.js';

/** Puts right what was entered by mistake: afterwards every answer is as if it had never been (law 3). */
@Injectable()
export class PartnershipCorrections {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly references: PartnershipReferences,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
    private readonly voiding: PartnershipVoiding,
  ) {}

  /** Takes out an act. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING for the only act or when others rest on it */
  async strike(by: Viewer, ref: string, putting: Putting): Promise<PutRight<'partnership', Partnership>> {
    return this.change(by, ref, putting, 'PARTNERSHIP_ACT_STRUCK', (partnership, act) =>
      partnership.strike(act.id, by.seesOf(partnership.cityId)),
    );
  }

  /** Corrects an act, which keeps its id. @throws DomainError as `strike`, and what the corrected act breaks */
  async correct(by: Viewer, ref: string, correction: ActCorrection): Promise<PutRight<'partnership', Partnership>> {
    return this.change(by, ref, correction, 'PARTNERSHIP_ACT_CORRECTED', (partnership, act) =>
      partnership.correct(act.id, readCorrection(correction, act), by.seesOf(partnership.cityId)),
    );
  }

  private async change(
    by: Viewer,
    ref: string,
    { reason, dryRun, ifRevision }: Putting,
    verb: string,
    put: (partnership: Partnership, act: PartnershipAct) => void,
  ): Promise<PutRight<'partnership', Partnership>> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const id = await this.idOfAct(by, ref);
    const partnership = await this.store.lock(PartnershipTable, id, ifRevision);
    const sees = by.seesOf(partnership.cityId);
    const before = partnership.copySeenBy(sees);
    const act = partnership.acts.find((one) => one.id === ref.trim());
    // Somebody else may have struck it out meanwhile.
    if (!act) throw noSuchAct(ref);
    if (act.agreementId !== null) throw madeByAgreement(act);
    const [was, rows] = [{ ...act }, await this.struck.partOf('partnership_act', act.id)];
    put(partnership, act);
    partnership.keepStem();
    const effects = effectsOn(await this.homes.today(), before, partnership.copySeenBy(sees));
    if (dryRun) return { partnership: this.seenBy(by, partnership), effects };
    const differences = await this.store.save(PartnershipTable, partnership, timelinesOf(partnership));
    if (Object.keys(differences).length > 0) {
      await this.struck.keep(by, {
        recordId: id,
        partId: was.id,
        visibility: was.visibility,
        summary: summaryOfAct(was),
        reason,
        rows,
      });
      await this.history.record(by, partnership, verb, { ...differences, reason: { to: reason } });
    }
    return { partnership: this.seenBy(by, partnership), effects };
  }

  /** Takes out the whole partnership. @throws DomainError CONFLICTING while agreements make it, or other records rest on it */
  async void(
    by: Viewer,
    ref: string,
    { reason, dryRun, ifRevision }: Putting,
  ): Promise<PutRight<'partnership', Partnership>> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const { id } = await this.references.getByRef(by, ref, ['partnership']);
    const partnership = await this.store.lock(PartnershipTable, id, ifRevision);
    const agreements = partnership.acts.flatMap(({ agreementId, basis }) =>
      agreementId ? [{ agreementId, basis }] : [],
    );
    if (agreements.length > 0) throw restsOnAgreements(agreements);
    await this.dependents.mustHaveNone(by, id, ['partnership']);
    const effects = effectsOn(await this.homes.today(), partnership, null);
    if (dryRun) return { partnership: this.seenBy(by, partnership), effects };
    await this.voiding.takeOut(by, partnership, reason);
    return { partnership: null, effects };
  }

  /** Puts a voided partnership back as it was. @throws DomainError NOT_FOUND; CONFLICTING when the pair has another by now */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Tried): Promise<PutRight<'partnership', Partnership>> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const struck = await this.struck.voided(by, ref.trim());
    if (!struck) throw notVoided(ref);
    const { city_id: cityId, revision } = struck.rows['partnership']![0] as {
      city_id: Partnership['cityId'];
      revision: number;
    };
    const madeBy = struck.rows['partnership_act']!.find((act) => act['agreement_id'] !== null);
    if (madeBy) throw wentWithAgreement(madeBy['agreement_id'] as string);
    mustBeOfRevision(struck.recordId, revision, ifRevision);
    if (!(await this.cities.get(cityId))) throw restsOnVoided([cityId], 'partnership');
    const present = await this.store.table(PartnershipTable).findOneBy({ cityId });
    if (present) throw pairedAnew(present.id);
    const effects = [isPutBack(struck.summary)];
    if (dryRun) return { partnership: null, effects };
    return { partnership: this.seenBy(by, await this.voiding.putBack(by, struck)), effects };
  }

  /** The partnership of an act that the viewer sees. */
  private async idOfAct(by: Viewer, ref: string): Promise<Partnership['id']> {
    const [row] = await this.store.sql<{ id: string }>(
      'SELECT partnership_id AS id FROM partnership_act WHERE id = $1',
      [ref.trim()],
    );
    const partnership = row && (await this.references.get(by, row.id));
    if (!partnership?.acts.some(({ id }) => id === ref.trim())) throw noSuchAct(ref);
    return partnership.id;
  }

  private seenBy(by: Viewer, partnership: Partnership): Partnership {
    return partnership.seenBy(by.seesOf(partnership.cityId));
  }
}
