import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Agreements } from '../agreements/agreements.service.js';
import { Anniversaries } from '../anniversaries/anniversaries.service.js';
import { DomainError } from '../kernel/domain-error.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import type { Event } from './event.js';

export interface Marked {
  partnership?: string | null;
  agreement?: string | null;
  anniversary?: string | null;
}

/** What an event is dedicated to: a partnership, an agreement, an anniversary (R6). */
@Injectable()
export class EventMarks {
  constructor(
    private readonly partnerships: PartnershipReferences,
    private readonly agreements: Agreements,
    private readonly anniversaries: Anniversaries,
  ) {}

  /** @throws DomainError NOT_FOUND or AMBIGUOUS */
  async set(by: Viewer, event: Event, { partnership, agreement, anniversary }: Marked): Promise<void> {
    if (partnership !== undefined)
      event.partnershipId =
        partnership === null ? null : (await this.partnerships.getByRef(by, partnership, ['partnership'])).id;
    if (agreement !== undefined)
      event.agreementId = agreement === null ? null : (await this.agreements.getByRef(by, agreement, ['agreement'])).id;
    if (anniversary === undefined) return;
    if (anniversary !== null && !(await this.anniversaries.get(by, anniversary.trim())))
      throw new DomainError(
        'NOT_FOUND',
        {
          en: 'There is no such anniversary. Take its ID from the anniversaries query.',
          ru: 'Такой годовщины нет. Возьмите её id из запроса anniversaries.',
        },
        ['anniversary'],
      );
    event.anniversaryId = anniversary?.trim() ?? null;
  }
}
