import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, instant, oneOf, text } from '../platform/database/columns.js';
import { Change } from './change.js';
import { IS_REPEATED } from './repeated-verbs.js';

/** A change as SQL of our own reads it from its table. */
export const CHANGE_COLUMNS = `id, thing_id AS "recordId", call_id AS call, verb, by_id AS "byId", by_role AS "byRole", at, visibility, differences`;

export const ChangeTable = new EntitySchema<Change>({
  name: 'Change',
  target: Change,
  tableName: 'change',
  columns: {
    id: idColumn,
    recordId: { ...text, name: 'thing_id' },
    call: { ...text, name: 'call_id' },
    verb: text,
    byId: { ...text, name: 'by_id' },
    byRole: { ...text, name: 'by_role' },
    at: { ...instant, default: () => 'now()' },
    visibility: text,
    differences: { type: 'jsonb' },
  },
  indices: [
    { name: 'change_of_thing', columns: ['recordId', 'id'] },
    {
      name: 'change_to_repeat',
      columns: ['verb', 'recordId'],
      where: IS_REPEATED,
    },
    { name: 'change_of_call', columns: ['call'] },
  ],
  checks: [{ name: 'change_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) }],
});
