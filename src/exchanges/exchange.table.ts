import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { AREAS } from '../agreements/record/agreement-vocabulary.js';
import {
  idColumn,
  oneOf,
  optionalPartialDate,
  optionalText,
  partialDate,
  recorded,
  reference,
  text,
} from '../platform/database/columns.js';
import { EXCHANGE_KINDS, VISIT_KINDS, VISITS } from './exchange-vocabulary.js';
import { Exchange } from './exchange.js';

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

export const ExchangeTable = new EntitySchema<Exchange>({
  name: 'Exchange',
  target: Exchange,
  tableName: 'exchange',
  columns: {
    id: idColumn,
    visibility: text,
    kind: text,
    visitKind: { ...optionalText, name: 'visit_kind' },
    title: optionalText,
    on: partialDate,
    until: optionalPartialDate,
    areas: { type: 'text', array: true },
    result: optionalText,
    foldedText: { ...text, name: 'folded_text' },
    eventId: { ...optionalText, name: 'event_id' },
    ...recorded,
  },
  relations: {
    participants: {
      type: 'one-to-many',
      target: 'ExchangeParticipant',
      inverseSide: 'exchange',
      cascade: true,
      eager: true,
    },
  },
  uniques: [{ name: 'exchange_of_event_once', columns: ['eventId'] }],
  foreignKeys: [reference('exchange_of_event', 'Event', 'eventId')],
  indices: [
    { name: 'exchange_on', columns: ['on'], synchronize: false },
    { name: 'exchange_title_searched', columns: ['title'], synchronize: false },
    { name: 'exchange_result_searched', columns: ['result'], synchronize: false },
  ],
  checks: [
    { name: 'exchange_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'exchange_kind_known', expression: oneOf('kind', EXCHANGE_KINDS) },
    { name: 'exchange_visit_kind_known', expression: oneOf('visit_kind', VISIT_KINDS) },
    { name: 'exchange_visit_kind_of_a_visit', expression: `visit_kind IS NULL OR kind IN (${quoted(VISITS)})` },
    { name: 'exchange_on_readable', expression: `is_partial_date("on")` },
    { name: 'exchange_until_readable', expression: 'is_partial_date(until)' },
    { name: 'exchange_ends_after_it_began', expression: `partial_to(until) >= partial_from("on")` },
    { name: 'exchange_areas_known', expression: `areas <@ ARRAY[${quoted(Object.keys(AREAS))}]` },
  ],
});

/** All that belongs to an exchange alone, its own row first; that agreements were signed during it goes with it. */
export const EXCHANGE_ROWS = [
  ['exchange', 'id'],
  ['exchange_participant', 'exchange_id'],
  ['agreement_link', 'exchange_id'],
] as const;
