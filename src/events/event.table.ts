import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { AREAS } from '../agreements/record/agreement-vocabulary.js';
import {
  idColumn,
  manyOf,
  oneOf,
  optionalDay,
  optionalText,
  optionalTexts,
  recorded,
  reference,
  text,
} from '../platform/database/columns.js';
import { EventTime } from './event-time.js';
import { EVENT_KINDS, EVENT_STATUSES } from './event-vocabulary.js';
import { Event, PLAIN_FACTS } from './event.js';

const time = {
  ...optionalText,
  transformer: {
    to: (value: EventTime | null | undefined) => value?.text ?? null,
    from: (written: string | null) => (written === null ? null : EventTime.parse(written)),
  },
};
const readable = (column: string) =>
  `is_partial_date(split_part(${column}, 'T', 1)) AND ${column} ~ '^[^T]+(T\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})?)?$'`;

export const EventTable = new EntitySchema<Event>({
  name: 'Event',
  target: Event,
  tableName: 'event',
  columns: {
    id: idColumn,
    code: text,
    visibility: text,
    kind: text,
    status: text,
    isTentative: { type: 'boolean', name: 'is_tentative' },
    titles: { type: 'jsonb' },
    foldedTitles: { type: 'text', array: true, name: 'folded_titles' },
    starts: time,
    ends: time,
    timeZone: { ...text, name: 'time_zone' },
    hostId: { ...text, name: 'host_id' },
    ...optionalTexts(PLAIN_FACTS),
    areas: { type: 'text', array: true },
    guests: { type: 'jsonb' },
    replyBy: { ...optionalDay, name: 'reply_by' },
    asking: { type: 'integer' },
    movedOn: { ...optionalDay, name: 'moved_on' },
    partnershipId: { ...optionalText, name: 'partnership_id' },
    agreementId: { ...optionalText, name: 'agreement_id' },
    anniversaryId: { ...optionalText, name: 'anniversary_id' },
    because: optionalText,
    ...recorded,
  },
  uniques: [{ name: 'event_code_unique', columns: ['code'] }],
  foreignKeys: [
    reference('event_hosted_by', 'City', 'hostId'),
    reference('event_marks_a_partnership', 'Partnership', 'partnershipId'),
    reference('event_marks_an_agreement', 'Agreement', 'agreementId'),
  ],
  indices: [
    { name: 'event_host', columns: ['hostId'] },
    { name: 'event_agreement', columns: ['agreementId'] },
    { name: 'event_anniversary', columns: ['anniversaryId'] },
    { name: 'event_code_series', columns: ['code'], synchronize: false },
    { name: 'event_titles', columns: ['foldedTitles'], synchronize: false },
    { name: 'event_starts', columns: ['starts'], synchronize: false },
    { name: 'event_searched', columns: ['code', 'titles'], synchronize: false },
    { name: 'event_text_searched', columns: ['place', 'description'], synchronize: false },
  ],
  checks: [
    { name: 'event_code_shape', expression: `code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60` },
    { name: 'event_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'event_kind_known', expression: oneOf('kind', EVENT_KINDS) },
    { name: 'event_status_known', expression: oneOf('status', EVENT_STATUSES) },
    { name: 'event_has_a_title', expression: 'jsonb_array_length(titles) >= 1' },
    { name: 'event_starts_readable', expression: readable('starts') },
    { name: 'event_ends_readable', expression: readable('ends') },
    {
      name: 'event_ends_after_it_starts',
      expression: 'ends IS NULL OR (starts IS NOT NULL AND partial_to(ends) >= partial_from(starts))',
    },
    {
      name: 'event_without_a_date_is_postponed',
      expression: `starts IS NOT NULL OR status IN ('POSTPONED', 'CANCELLED')`,
    },
    { name: 'event_areas_known', expression: manyOf('areas', AREAS) },
    { name: 'event_asked_at_least_once', expression: 'asking >= 1' },
  ],
});
