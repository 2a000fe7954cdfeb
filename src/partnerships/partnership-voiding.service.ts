import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { StruckRecords, type OwnedRows } from '../history/struck-records.service.js';
import type { Struck } from '../history/struck.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { Store } from '../platform/database/store.js';
import { partnershipSummary } from './partnership-summary.js';
import type { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

/** All that belongs to a partnership alone, its own row first. */
const OWN: readonly OwnedRows[] = [
  ['partnership', 'id'],
  ['partnership_act', 'partnership_id'],
  ['partnership_text', 'partnership_id'],
  ['partnership_period', 'partnership_id'],
];

/** Takes whole partnerships out of their tables, and puts them back; whether that is right is for the caller to know. */
@Injectable()
export class PartnershipVoiding {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly struck: StruckRecords,
  ) {}

  async takeOut(by: Viewer, partnership: Partnership, reason: string): Promise<void> {
    const { id, visibility } = partnership;
    await this.struck.takeOut(
      by,
      { recordId: id, visibility, summary: await this.summaryOf(partnership), reason },
      OWN,
    );
    await this.history.record(by, partnership, 'PARTNERSHIP_VOIDED', { reason: { to: reason } });
  }

  /** @returns it as it was, locked, with a new revision */
  async putBack(by: Viewer, struck: Struck): Promise<Partnership> {
    await this.struck.putBack(struck, OWN);
    const partnership = await this.store.lock(PartnershipTable, struck.recordId);
    await this.history.record(by, partnership, 'PARTNERSHIP_RESTORED', { restored: { to: true } });
    return partnership;
  }

  private async summaryOf(partnership: Partnership): Promise<Bilingual> {
    const city = (await this.cities.get(partnership.cityId))!;
    const today = await this.homes.today();
    const inLanguage = (language: 'en' | 'ru') =>
      partnershipSummary(partnership, { kind: city.kind, name: city.nameIn([language], today) }, today, language);
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }
}
