import type { Role } from '../permissions.js';

export type StaffRole = Extract<Role, 'STAFF' | 'ADMIN'>;

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

export interface GroupsOfRoles {
  groupsClaim: string;
  staffGroups: readonly string[];
  adminGroups: readonly string[];
}

/** The role that somebody's groups give, the greater of two; undefined for who is in none of ours. */
export function staffRoleOf(groups: readonly string[], roles: GroupsOfRoles): StaffRole | undefined {
  const isIn = (ours: readonly string[]) => groups.some((group) => ours.includes(group));
  if (isIn(roles.adminGroups)) return 'ADMIN';
  return isIn(roles.staffGroups) ? 'STAFF' : undefined;
}

/** The groups that a claim holds, by its name or by the way to it; undefined when it is not there. */
export function groupsIn(claims: Claims, claim: string): string[] | undefined {
  const found = claims[claim] ?? claim.split('.').reduce<unknown>(inside, claims);
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.filter((group) => typeof group === 'string') : undefined;
}

const inside = (outer: unknown, name: string) =>
  typeof outer === 'object' && outer !== null ? (outer as Claims)[name] : undefined;
