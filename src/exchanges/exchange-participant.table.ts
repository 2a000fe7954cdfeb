import { EntitySchema } from 'typeorm';
import { idColumn, reference, text } from '../platform/database/columns.js';
import { ExchangeParticipant } from './exchange-participant.js';
import type { Exchange } from './exchange.js';

export const ExchangeParticipantTable = new EntitySchema<ExchangeParticipant & { exchange: Exchange }>({
  name: 'ExchangeParticipant',
  target: ExchangeParticipant,
  tableName: 'exchange_participant',
  columns: {
    id: idColumn,
    exchangeId: { ...text, name: 'exchange_id' },
    cityId: { ...text, name: 'city_id' },
    headcount: { type: 'integer', nullable: true },
    ordinal: { type: 'integer' },
  },
  relations: {
    exchange: {
      type: 'many-to-one',
      target: 'Exchange',
      inverseSide: 'participants',
      joinColumn: { name: 'exchange_id', foreignKeyConstraintName: 'exchange_participant_of_exchange' },
      onDelete: 'CASCADE',
      orphanedRowAction: 'delete',
    },
  },
  uniques: [{ name: 'exchange_participant_once', columns: ['exchangeId', 'cityId'] }],
  foreignKeys: [reference('exchange_participant_is_a_city', 'City', 'cityId')],
  indices: [{ name: 'exchange_participant_city', columns: ['cityId'] }],
  checks: [{ name: 'exchange_participant_headcount_possible', expression: 'headcount BETWEEN 0 AND 100000' }],
});
