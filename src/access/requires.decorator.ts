import { Extensions } from '@nestjs/graphql';
import { getNamedType, type GraphQLField } from 'graphql';
import { PERSONAL, type Permission } from './permissions.js';

const NEEDS = 'needs';
const TOLD = 'told';
const NEEDS_KEY = 'needsKey';

/** The permission required for a field: on every mutation, and on queries and fields that are not public. */
export const Requires = (...permissions: Permission[]) => Extensions({ [NEEDS]: permissions });

/** For whoever has a key or is signed in, whatever it may do: the service says what they may do with what is theirs. */
export const RequiresKey = () => Extensions({ [NEEDS_KEY]: true });

export const requiresKey = (field: GraphQLField<unknown, unknown>): boolean => field.extensions[NEEDS_KEY] === true;

/** The permissions that a schema field requires; empty if it is public. */
export const requirementsOf = (field: GraphQLField<unknown, unknown>): readonly Permission[] =>
  (field.extensions[NEEDS] as Permission[] | undefined) ?? [];

/** Says of a field that it is null, or an empty list, for whoever lacks the permission: it is not in their schema file. */
export const ToldTo = (permission: Permission) => Extensions({ [TOLD]: permission });

/** Every permission without which a field is refused or never told; reading history is one. */
export function permissionsFor(field: GraphQLField<unknown, unknown>): readonly Permission[] {
  const told = field.extensions[TOLD] as Permission | undefined;
  const isHistory = getNamedType(field.type).name === 'ChangeConnection';
  return [...requirementsOf(field), ...(told ? [told] : []), ...(isHistory ? (['READ_HISTORY'] as const) : [])];
}

/** Whether a field leads to personal data: it is omitted from the schema of those who may not see people (R43). */
export const isPersonal = (field: GraphQLField<unknown, unknown>): boolean =>
  requirementsOf(field).some((permission) => PERSONAL.includes(permission));
