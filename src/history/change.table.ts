import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, instant, oneOf, text } from '../platform/database/columns.js';
import { Change } from './change.js';

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
      where: `verb IN ('ACCESS_KEY_REVOKED', 'CALENDAR_UNSUBSCRIBED', 'CONTACT_ERASED', 'MANDATE_ENDED')`,
    },
    { name: 'change_of_call', columns: ['call'] },
  ],
  checks: [{ name: 'change_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) }],
});
