import { EntitySchema } from 'typeorm';
import { idColumn, instant, text } from '../platform/columns.js';
import { AccessKey } from './access-key.js';

export const AccessKeyTable = new EntitySchema<AccessKey>({
  name: 'AccessKey',
  target: AccessKey,
  tableName: 'access_key',
  columns: {
    id: idColumn,
    label: text,
    role: text,
    hash: text,
    createdAt: { ...instant, name: 'created_at', default: () => 'now()' },
    revokedAt: { ...instant, name: 'revoked_at', nullable: true },
  },
  uniques: [{ name: 'access_key_hash_unique', columns: ['hash'] }],
  checks: [{ name: 'access_key_role_known', expression: `role IN ('STAFF', 'ADMIN')` }],
});
