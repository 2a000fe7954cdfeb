import { AccessKeyTable } from './access-key.table.js';
import { MandateTable } from './mandate.table.js';
import { StaffMemberTable, StaffSessionTable } from './sign-in/staff.table.js';

export const ACCESS_TABLES = [AccessKeyTable, MandateTable, StaffMemberTable, StaffSessionTable];
