import { EntitySchema } from 'typeorm';
import { idColumn, instant, oneOf, optionalText, recorded, reference, text } from '../platform/database/columns.js';
import { CORRECTION_STATUSES } from './correction-vocabulary.js';
import { Correction } from './correction.js';

export const CorrectionTable = new EntitySchema<Correction>({
  name: 'Correction',
  target: Correction,
  tableName: 'correction',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    aboutId: { ...text, name: 'about_id' },
    field: text,
    value: text,
    source: optionalText,
    status: text,
    answer: optionalText,
    decidedAt: { ...instant, name: 'decided_at', nullable: true },
    ...recorded,
  },
  foreignKeys: [reference('correction_by_a_city', 'City', 'cityId')],
  indices: [
    { name: 'correction_of_city', columns: ['cityId'] },
    { name: 'correction_about', columns: ['aboutId'] },
    { name: 'correction_open_once', columns: ['cityId'], unique: true, synchronize: false },
  ],
  checks: [
    { name: 'correction_status_known', expression: oneOf('status', CORRECTION_STATUSES) },
    {
      name: 'correction_answered_once_decided',
      expression: `(status = 'OPEN') = (answer IS NULL) AND (status = 'OPEN') = (decided_at IS NULL)`,
    },
  ],
});
