import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Clock } from '../../kernel/clock.js';
import { at, DomainError } from '../../kernel/domain-error.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { Events } from '../events.service.js';
import { InvitationReferences } from './invitation-references.service.js';
import type { Attendance } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';
import { Invitations } from './invitations.service.js';

export interface NewAttendance {
  city: string;
  value?: Attendance | null;
  headcount?: number | null;
}

/** Records attendance, which is separate from the replies (R35). */
@Injectable()
export class Attendances {
  constructor(
    private readonly events: Events,
    private readonly references: InvitationReferences,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the attendance of several cities at once.
   * @throws DomainError TOO_EARLY before the event has started, NOT_FOUND for a city that is not invited
   */
  async record(
    by: Viewer,
    ref: string,
    cities: readonly NewAttendance[],
    { category, dryRun }: { category?: GuestCategory | null; dryRun?: boolean | null },
    ifRevision?: number | null,
  ): Promise<{ event: Event; recorded: Invitation[]; isNews: boolean }> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref, ifRevision);
    event.mustGoOn();
    event.mustHaveBegun(this.clock.today(event.timeZone));
    if (cities.length === 0) throw nobodyNamed();
    const refs = cities.map(({ city }) => city);
    const recorded = await this.references.many(by, event, refs, 'cities', category);
    for (const [i, invitation] of recorded.entries())
      at(['cities', String(i)], () => invitation.attend(cities[i]!.value ?? 'ATTENDED', cities[i]!.headcount ?? null));
    const isNews = !dryRun && (await this.invitations.keepMany(by, recorded, 'ATTENDANCE_RECORDED'));
    return { event, recorded, isNews };
  }
}

const nobodyNamed = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Enter who attended, for example cities: [{ city: "BY-GRODNO", headcount: 6 }].',
      ru: 'Укажите, кто прибыл, например cities: [{ city: "BY-GRODNO", headcount: 6 }].',
    },
    ['cities'],
  );
