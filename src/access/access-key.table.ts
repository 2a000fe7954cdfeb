import { EntitySchema } from 'typeorm';
import { idColumn, instant, optionalText, recorded, reference, text } from '../platform/database/columns.js';
import { AccessKey } from './access-key.js';

const moment = { ...instant, nullable: true };

export const AccessKeyTable = new EntitySchema<AccessKey>({
  name: 'AccessKey',
  target: AccessKey,
  tableName: 'access_key',
  columns: {
    id: idColumn,
    label: text,
    role: text,
    cityId: { ...optionalText, name: 'city_id' },
    permissions: { type: 'text', array: true, nullable: true },
    hash: text,
    expiresAt: { ...moment, name: 'expires_at' },
    revokedAt: { ...moment, name: 'revoked_at' },
    replacesId: { ...optionalText, name: 'replaces_id' },
    // Updated while others may change the row, so it is never saved together with it.
    lastUsedAt: { ...moment, name: 'last_used_at', insert: false, update: false },
    ...recorded,
  },
  uniques: [{ name: 'access_key_hash_unique', columns: ['hash'] }],
  indices: [{ name: 'access_key_in_place_of', columns: ['replacesId'] }],
  foreignKeys: [
    reference('access_key_of_partner', 'City', 'cityId'),
    reference('access_key_replaces_key', 'AccessKey', 'replacesId'),
  ],
  checks: [
    { name: 'access_key_role_one_of_three', expression: `role IN ('PARTNER', 'STAFF', 'ADMIN')` },
    { name: 'access_key_of_a_partner', expression: `(role = 'PARTNER') = (city_id IS NOT NULL)` },
  ],
});
