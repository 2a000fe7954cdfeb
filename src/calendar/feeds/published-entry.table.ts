import { EntitySchema } from 'typeorm';
import { text } from '../../platform/database/columns.js';
import { PublishedEntry } from './published-entry.js';

const second = { type: 'timestamptz', precision: 0 } as const;

export const PublishedEntryTable = new EntitySchema<PublishedEntry>({
  name: 'PublishedEntry',
  target: PublishedEntry,
  tableName: 'calendar_published',
  columns: {
    readership: { ...text, primary: true },
    language: { ...text, primary: true },
    uid: { ...text, primary: true },
    digest: text,
    sequence: { type: 'integer' },
    modifiedAt: { ...second, name: 'modified_at' },
    withdrawnAt: { ...second, name: 'withdrawn_at', nullable: true },
    trace: { type: 'jsonb' },
  },
  indices: [
    { name: 'calendar_published_city', columns: ['trace'], synchronize: false },
    { name: 'calendar_published_former', columns: ['trace'], synchronize: false },
    { name: 'calendar_published_at', columns: ['readership', 'language', 'modifiedAt'] },
  ],
  checks: [
    { name: 'calendar_published_readership_known', expression: `readership IN ('PUBLIC', 'STAFF')` },
    { name: 'calendar_published_language_known', expression: `language IN ('ru', 'en')` },
    { name: 'calendar_published_sequence_counts', expression: 'sequence >= 0' },
  ],
});
