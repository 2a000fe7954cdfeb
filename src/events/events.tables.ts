import { EventTable } from './event.table.js';
import { InvitationTable, ReplyTable } from './invitations/invitation.table.js';

export const EVENTS_TABLES = [EventTable, InvitationTable, ReplyTable];
