import type { Visibility } from './visibility.js';

export type Role = 'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN';

/** All permissions and the roles that have them. */
export const PERMISSIONS = {
  READ_HISTORY: ['STAFF', 'ADMIN'],
  KEEP_CITIES: ['STAFF', 'ADMIN'],
  KEEP_PARTNERSHIPS: ['STAFF', 'ADMIN'],
  KEEP_AGREEMENTS: ['STAFF', 'ADMIN'],
  KEEP_EVENTS: ['STAFF', 'ADMIN'],
  KEEP_EXCHANGES: ['STAFF', 'ADMIN'],
  KEEP_CONTACTS: ['STAFF', 'ADMIN'],
  KEEP_CALENDARS: ['STAFF', 'ADMIN'],
  ANSWER_INVITATIONS: ['PARTNER', 'STAFF', 'ADMIN'],
  PROPOSE_CORRECTIONS: ['PARTNER', 'STAFF', 'ADMIN'],
  DECIDE_CORRECTIONS: ['STAFF', 'ADMIN'],
  KEEP_PORTALS: ['STAFF', 'ADMIN'],
  SET_HOME: ['ADMIN'],
  KEEP_KEYS: ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const mayRole = (role: Role, permission: Permission) =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);

/** Everything that a role may do. */
export const permissionsOf = (role: Role) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => mayRole(role, permission));

/** Fields that require one of these may contain personal data: contacts, travellers, owners of calendars. */
export const PERSONAL: readonly Permission[] = ['KEEP_CONTACTS', 'KEEP_CALENDARS'];

/** Roles whose schema has fields for personal data; for others these fields do not exist in the schema (R43). */
export const SEE_PEOPLE: readonly Role[] = ['STAFF', 'ADMIN'];

/** The visibilities that a role sees; a partner also sees PARTNER records of its own cities: `visibility-filter.ts`. */
export const SIGHT: Record<Role, readonly Visibility[]> = {
  PUBLIC: ['PUBLIC'],
  PARTNER: ['PUBLIC'],
  STAFF: ['PUBLIC', 'PARTNER', 'INTERNAL'],
  ADMIN: ['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'],
};
