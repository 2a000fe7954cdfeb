import { EntitySchema } from 'typeorm';
import { idColumn, instant, recorded, reference, text } from '../platform/database/columns.js';
import { Mandate } from './mandate.js';

const moment = { ...instant, nullable: true };

export const MandateTable = new EntitySchema<Mandate>({
  name: 'Mandate',
  target: Mandate,
  tableName: 'mandate',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    speakerId: { ...text, name: 'speaker_id' },
    basis: text,
    expiresAt: { ...moment, name: 'expires_at' },
    endedAt: { ...moment, name: 'ended_at' },
    ...recorded,
  },
  indices: [{ name: 'mandate_of_speaker', columns: ['speakerId'] }],
  foreignKeys: [reference('mandate_of_city', 'City', 'cityId'), reference('mandate_for_speaker', 'City', 'speakerId')],
  checks: [{ name: 'mandate_of_two', expression: 'city_id <> speaker_id' }],
});
