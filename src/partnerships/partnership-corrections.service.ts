import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { Dependents } from '../history/dependents.service.js';
import { History } from '../history/history.service.js';
import { StruckRecords, type OwnedRows } from '../history/struck-records.service.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { StaleRevision, Store } from '../platform/database/store.js';
import { readCorrection, type ActCorrection, type Putting } from './partnership-act-correction.js';
import type { PartnershipAct } from './partnership-act.js';
import {
  madeByAgreement,
  noSuchAct,
  notVoided,
  pairedAnew,
  restsOnAgreements,
} from './partnership-correction-refusals.js';
import { effectsOn } from './partnership-effects.js';
import { PartnershipPeriods } from './partnership-periods.service.js';
import { PartnershipReferences } from './partnership-references.service.js';
import { partnershipSummary } from './partnership-summary.js';
import type { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

/** What is put right, and what that means for others. */
export interface PutRight {
  partnership: Partnership | null;
  effects: Bilingual[];
}

/** All that belongs to a partnership alone, its own row first. */
const OWN: readonly OwnedRows[] = [
  ['partnership', 'id'],
  ['partnership_act', 'partnership_id'],
  ['partnership_text', 'partnership_id'],
  ['partnership_period', 'partnership_id'],
];

/** Puts right what was entered by mistake: afterwards every answer is as if it had never been (law 3). */
@Injectable()
export class PartnershipCorrections {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly references: PartnershipReferences,
    private readonly periods: PartnershipPeriods,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {}

  /** Takes out an act. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING for the only act or when others rest on it */
  async strike(by: Viewer, ref: string, putting: Putting): Promise<PutRight> {
    return this.change(by, ref, putting, 'PARTNERSHIP_ACT_STRUCK', (partnership, act) =>
      partnership.strike(act.id, by.seesOf(partnership.cityId)),
    );
  }

  /** Corrects an act, which keeps its id. @throws DomainError as `strike`, and what the corrected act breaks */
  async correct(by: Viewer, ref: string, correction: ActCorrection): Promise<PutRight> {
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
  ): Promise<PutRight> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const id = await this.idOfAct(by, ref);
    const partnership = await this.store.lock(PartnershipTable, id, ifRevision);
    const before = Object.assign(Object.create(Object.getPrototypeOf(partnership)) as Partnership, partnership);
    const act = partnership.acts.find((one) => one.id === ref.trim())!;
    if (act.agreementId !== null) throw madeByAgreement(act);
    const was = { ...act };
    put(partnership, act);
    partnership.keepStem();
    const effects = effectsOn(await this.homes.today(), this.seenBy(by, before), this.seenBy(by, partnership, true));
    if (dryRun) return { partnership: this.seenBy(by, partnership), effects };
    const differences = await this.store.save(PartnershipTable, partnership);
    if (Object.keys(differences).length > 0) {
      await this.periods.save(partnership);
      const summary = `${was.kind} ${was.on.text}${was.basis === null ? '' : ` (${was.basis})`}`;
      await this.struck.keep(by, {
        recordId: id,
        partId: was.id,
        visibility: was.visibility,
        summary: { en: summary, ru: summary },
        reason,
        rows: { partnership_act: [{ ...was, on: was.on.text }] },
      });
      await this.history.record(by, partnership, verb, { ...differences, reason: { to: reason } });
    }
    return { partnership: this.seenBy(by, partnership), effects };
  }

  /** Takes out the whole partnership. @throws DomainError CONFLICTING while agreements make it, or other records rest on it */
  async void(by: Viewer, ref: string, { reason, dryRun, ifRevision }: Putting): Promise<PutRight> {
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
    const summary = await this.summaryOf(partnership);
    await this.struck.takeOut(by, { recordId: id, visibility: partnership.visibility, summary, reason }, OWN);
    await this.history.record(by, partnership, 'PARTNERSHIP_VOIDED', { reason: { to: reason } });
    return { partnership: null, effects };
  }

  /** Puts a voided partnership back as it was. @throws DomainError NOT_FOUND; CONFLICTING when the pair has another by now */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Omit<Putting, 'reason'>): Promise<PutRight> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const struck = await this.struck.voided(by, ref.trim());
    if (!struck) throw notVoided(ref);
    const { city_id: cityId, revision } = struck.rows['partnership']![0] as {
      city_id: Partnership['cityId'];
      revision: number;
    };
    if (ifRevision != null && ifRevision !== revision) throw new StaleRevision(struck.recordId, revision, ifRevision);
    const present = await this.store.table(PartnershipTable).findOneBy({ cityId });
    if (present) throw pairedAnew(present.id);
    const effects = [{ en: `Is put back: ${struck.summary.en}`, ru: `Восстанавливается: ${struck.summary.ru}` }];
    if (dryRun) return { partnership: null, effects };
    await this.struck.putBack(struck, OWN);
    const partnership = await this.store.lock(PartnershipTable, struck.recordId);
    partnership.revision += 1;
    await this.store.table(PartnershipTable).update({ id: partnership.id }, { revision: partnership.revision });
    await this.history.record(by, partnership, 'PARTNERSHIP_RESTORED', { restored: { to: true } });
    return { partnership: this.seenBy(by, partnership), effects };
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

  private async summaryOf(partnership: Partnership): Promise<Bilingual> {
    const city = (await this.cities.get(partnership.cityId))!;
    const today = await this.homes.today();
    const inLanguage = (language: 'en' | 'ru') =>
      partnershipSummary(partnership, city.nameIn([language]), today, language);
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }

  private seenBy(by: Viewer, partnership: Partnership, isCopy = false): Partnership {
    const one = isCopy
      ? Object.assign(Object.create(Object.getPrototypeOf(partnership)) as Partnership, partnership)
      : partnership;
    return one.seenBy(by.seesOf(partnership.cityId));
  }
}
