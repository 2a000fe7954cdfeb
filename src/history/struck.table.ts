import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, instant, oneOf, optionalText, text } from '../platform/database/columns.js';
import { Struck } from './struck.js';

export const StruckTable = new EntitySchema<Struck>({
  name: 'Struck',
  target: Struck,
  tableName: 'struck',
  columns: {
    id: idColumn,
    recordId: { ...text, name: 'record_id' },
    partId: { ...optionalText, name: 'part_id' },
    visibility: text,
    summary: { type: 'jsonb' },
    reason: text,
    rows: { type: 'jsonb' },
    byId: { ...text, name: 'by_id' },
    byRole: { ...text, name: 'by_role' },
    at: { ...instant, default: () => 'now()' },
    restoredAt: { ...instant, name: 'restored_at', nullable: true },
  },
  indices: [
    { name: 'struck_of_record', columns: ['recordId', 'id'] },
    { name: 'struck_rows', columns: ['rows'], synchronize: false },
    ...['agreement', 'event'].flatMap((table) => [
      { name: `struck_${table}_code`, columns: ['rows'], synchronize: false },
      { name: `struck_${table}_code_series`, columns: ['rows'], synchronize: false },
    ]),
  ],
  checks: [{ name: 'struck_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) }],
});
