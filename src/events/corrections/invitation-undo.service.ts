import { Injectable } from '@nestjs/common';
import { asBefore } from '../../history/putting-right.js';
import { Undoables } from '../../history/undoables.service.js';
import { between } from '../../platform/database/snapshots.js';
import { Store } from '../../platform/database/store.js';
import type { Invitation } from '../invitations/invitation.js';
import { InvitationTable } from '../invitations/invitation.table.js';
import { Invitations } from '../invitations/invitations.service.js';
import { InvitationCorrections } from './invitation-corrections.service.js';

/** How what was done to invitations is undone: letters, replies, attendance. */
@Injectable()
export class InvitationUndo {
  constructor(store: Store, invitations: Invitations, corrections: InvitationCorrections, undoables: Undoables) {
    undoables.register<Invitation>('invitation', {
      table: InvitationTable,
      permission: 'KEEP_EVENTS',
      first: 'eventId',
      derived: [],
      takeOut: async (by, { eventId, cityId, category }, reason) =>
        (await corrections.void(by, eventId, cityId, category, { reason })).effects,
      putBack: async (by, id) => (await corrections.restore(by, id, {})).effects,
      keep: async (by, invitation, before, { verb, reason }) => {
        await invitations.saveAndRecord(by, invitation, verb, reason);
        return [
          asBefore(
            invitation.id,
            between(store.snapshot(InvitationTable, before), store.snapshot(InvitationTable, invitation)),
          ),
        ];
      },
    });
  }
}
