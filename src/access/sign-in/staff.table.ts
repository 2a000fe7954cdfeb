import { EntitySchema } from 'typeorm';
import { idColumn, instant, reference, text } from '../../platform/database/columns.js';
import { StaffMember } from './staff-member.js';
import { StaffSession } from './staff-session.js';

export const StaffMemberTable = new EntitySchema<StaffMember>({
  name: 'StaffMember',
  target: StaffMember,
  tableName: 'staff_member',
  columns: {
    id: idColumn,
    issuer: text,
    subject: text,
    createdAt: { ...instant, name: 'created_at', default: () => 'now()' },
  },
  uniques: [{ name: 'staff_member_unique', columns: ['issuer', 'subject'] }],
});

export const StaffSessionTable = new EntitySchema<StaffSession>({
  name: 'StaffSession',
  target: StaffSession,
  tableName: 'staff_session',
  columns: {
    id: idColumn,
    memberId: { ...text, name: 'member_id' },
    role: text,
    hash: text,
    createdAt: { ...instant, name: 'created_at' },
    expiresAt: { ...instant, name: 'expires_at' },
  },
  uniques: [{ name: 'staff_session_hash_unique', columns: ['hash'] }],
  foreignKeys: [reference('staff_session_of_member', 'StaffMember', 'memberId')],
  checks: [{ name: 'staff_session_role_known', expression: `role IN ('STAFF', 'ADMIN')` }],
});
