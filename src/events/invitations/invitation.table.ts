import { EntitySchema } from 'typeorm';
import { CHANNELS } from '../../contacts/channel-vocabulary.js';
import {
  day,
  idColumn,
  instant,
  oneOf,
  optionalDay,
  optionalText,
  recorded,
  reference,
  text,
} from '../../platform/database/columns.js';
import { GUEST_CATEGORIES } from '../event-vocabulary.js';
import { ATTENDANCES, HEAD_LEVELS, INVITATION_STATUSES, REPLY_VALUES } from './invitation-vocabulary.js';
import { Invitation } from './invitation.js';
import { Reply } from './reply.js';

const count = { type: 'integer', nullable: true } as const;

export const InvitationTable = new EntitySchema<Invitation>({
  name: 'Invitation',
  target: Invitation,
  tableName: 'invitation',
  columns: {
    id: idColumn,
    eventId: { ...text, name: 'event_id' },
    cityId: { ...text, name: 'city_id' },
    category: text,
    status: text,
    isExpected: { type: 'boolean', name: 'is_expected' },
    quota: count,
    replyBy: { ...optionalDay, name: 'reply_by' },
    overrideReason: { ...optionalText, name: 'override_reason' },
    letterNumber: { ...optionalText, name: 'letter_number' },
    letterOn: { ...optionalDay, name: 'letter_on' },
    because: optionalText,
    delegatedFromId: { ...optionalText, name: 'delegated_from_id' },
    attendance: text,
    attended: count,
    ...recorded,
  },
  relations: {
    replies: { type: 'one-to-many', target: 'Reply', inverseSide: 'invitation', cascade: true, eager: true },
  },
  uniques: [{ name: 'invitation_once', columns: ['eventId', 'cityId', 'category'] }],
  foreignKeys: [
    reference('invitation_to_an_event', 'Event', 'eventId'),
    reference('invitation_of_a_city', 'City', 'cityId'),
    reference('invitation_delegated_from', 'Invitation', 'delegatedFromId'),
  ],
  indices: [{ name: 'invitation_of', columns: ['cityId'] }],
  checks: [
    { name: 'invitation_category_known', expression: oneOf('category', GUEST_CATEGORIES) },
    { name: 'invitation_status_known', expression: oneOf('status', INVITATION_STATUSES) },
    { name: 'invitation_sent_by_a_letter', expression: `status <> 'SENT' OR letter_on IS NOT NULL` },
    { name: 'invitation_attendance_known', expression: oneOf('attendance', ATTENDANCES) },
    { name: 'invitation_counts_positive', expression: 'quota >= 0 AND attended >= 0' },
  ],
});

export const ReplyTable = new EntitySchema<Reply & { invitation: Invitation }>({
  name: 'Reply',
  target: Reply,
  tableName: 'reply',
  columns: {
    id: idColumn,
    invitationId: { ...text, name: 'invitation_id' },
    value: text,
    headcount: count,
    headLevel: { ...optionalText, name: 'head_level' },
    channel: text,
    on: day,
    note: optionalText,
    delegatedToId: { ...optionalText, name: 'delegated_to_id' },
    answeredById: { ...optionalText, name: 'answered_by_id' },
    enteredBy: { ...text, name: 'entered_by' },
    enteredAt: { ...instant, name: 'entered_at' },
    asking: { type: 'integer' },
  },
  relations: {
    invitation: {
      type: 'many-to-one',
      target: 'Invitation',
      inverseSide: 'replies',
      joinColumn: { name: 'invitation_id', foreignKeyConstraintName: 'reply_to_an_invitation' },
      orphanedRowAction: 'delete',
    },
  },
  foreignKeys: [
    reference('reply_delegates_to', 'City', 'delegatedToId'),
    reference('reply_answered_by', 'City', 'answeredById'),
  ],
  indices: [
    { name: 'reply_of', columns: ['invitationId'] },
    { name: 'reply_of_delegate', columns: ['delegatedToId'] },
    { name: 'reply_of_answerer', columns: ['answeredById'] },
  ],
  checks: [
    { name: 'reply_value_known', expression: oneOf('value', REPLY_VALUES) },
    { name: 'reply_head_level_known', expression: oneOf('head_level', HEAD_LEVELS) },
    { name: 'reply_channel_known', expression: oneOf('channel', CHANNELS) },
    {
      name: 'reply_counts_who_comes',
      expression: `headcount IS NULL OR (headcount >= 0 AND value IN ('ACCEPTED', 'TENTATIVE'))`,
    },
    { name: 'reply_delegates_somewhere', expression: `(value = 'DELEGATED') = (delegated_to_id IS NOT NULL)` },
  ],
});
