import type { Role } from '../permissions.js';

export type StaffRole = Extract<Role, 'STAFF' | 'ADMIN'>;

/** Claims of a provider about a person. */
export type Claims = Readonly<Record<string, unknown>>;

export interface GroupsOfRoles {
  groupsClaim: string;
  staffGroups: readonly string[];
  adminGroups: readonly string[];
}

/** The role from the groups of a person, the higher of two; undefined for a person in none of our groups. */
export function staffRoleOf(groups: readonly string[], roles: GroupsOfRoles): StaffRole | undefined {
  const isIn = (ours: readonly string[]) => groups.some((group) => ours.includes(group));
  if (isIn(roles.adminGroups)) return 'ADMIN';
  return isIn(roles.staffGroups) ? 'STAFF' : undefined;
}

/** The groups of a claim, by its name or path; undefined if it does not exist. */
export function groupsIn(claims: Claims, claim: string): string[] | undefined {
  const found = claims[claim] ?? claim.split('.').reduce<unknown>(inside, claims);
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.filter((group) => typeof group === 'string') : undefined;
}

const inside = (outer: unknown, name: string) =>
  typeof outer === 'object' && outer !== null ? (outer as Claims)[name] : undefined;
