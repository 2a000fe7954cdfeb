import type { Visibility } from './visibility.js';

export type Role = 'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN';

/** Everything that somebody may be allowed to do, and who is: read it top to bottom. */
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

/** Whatever needs one of these may hold people's data: who is on a post or travels, whose a calendar is. */
export const PERSONAL: readonly Permission[] = ['KEEP_CONTACTS', 'KEEP_CALENDARS'];

/** Whose schema has fields for people's data; in that of the others they are not there, not even by name (R43). */
export const SEE_PEOPLE: readonly Role[] = ['STAFF', 'ADMIN'];

/** Which records a role sees; a partner also those for partners that concern its own cities: `sight.ts`. */
export const SIGHT: Record<Role, readonly Visibility[]> = {
  PUBLIC: ['PUBLIC'],
  PARTNER: ['PUBLIC'],
  STAFF: ['PUBLIC', 'PARTNER', 'INTERNAL'],
  ADMIN: ['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'],
};
