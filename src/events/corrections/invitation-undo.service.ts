import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { asBefore } from '../../history/putting-right.js';
import { Undoables, type Undone } from '../../history/undoables.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { between } from '../../platform/database/snapshots.js';
import { Store } from '../../platform/database/store.js';
import { EventReferences } from '../event-references.service.js';
import type { Invitation } from '../invitations/invitation.js';
import { InvitationTable } from '../invitations/invitation.table.js';
import { Invitations } from '../invitations/invitations.service.js';
import { InvitationCorrections } from './invitation-corrections.service.js';
import { toldOf } from './invitation-effects.js';

/** How what was done to invitations is undone: letters, replies, attendance. */
@Injectable()
export class InvitationUndo {
  constructor(
    private readonly store: Store,
    private readonly events: EventReferences,
    private readonly cities: Cities,
    private readonly invitations: Invitations,
    corrections: InvitationCorrections,
    undoables: Undoables,
  ) {
    undoables.register<Invitation>('invitation', {
      table: InvitationTable,
      permission: 'KEEP_EVENTS',
      first: 'eventId',
      derived: [],
      takeOut: async (by, { eventId, cityId, category }, reason) =>
        (await corrections.void(by, eventId, cityId, category, { reason })).effects,
      putBack: async (by, id) => (await corrections.restore(by, id, {})).effects,
      keep: (by, invitation, before, undone) => this.keep(by, invitation, before, undone),
    });
  }

  private async keep(
    by: Viewer,
    invitation: Invitation,
    before: Invitation,
    { verb, reason }: Undone,
  ): Promise<Bilingual[]> {
    const [was, is] = [before, invitation].map((one) => this.store.snapshot(InvitationTable, one));
    await this.invitations.saveAndRecord(by, invitation, verb, reason);
    const event = (await this.events.get(by, invitation.eventId))!;
    const city = (await this.cities.get(invitation.cityId))!;
    const isKnown = before.status !== 'PLANNED' || invitation.status !== 'PLANNED';
    return [asBefore(`${event.code} ${city.code}`, between(was!, is!)), toldOf(isKnown, event.visibility)];
  }
}
