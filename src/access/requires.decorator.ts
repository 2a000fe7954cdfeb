import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { PERSONAL, type Permission } from './permissions.js';

const NEEDS = 'needs';
const NEEDS_KEY = 'needsKey';

/** The permission required for a field: on every mutation, and on queries and fields that are not public. */
export const Requires = (...permissions: Permission[]) => Extensions({ [NEEDS]: permissions });

/** For whoever has a key or is signed in, whatever it may do: the service says what they may do with what is theirs. */
export const RequiresKey = () => Extensions({ [NEEDS_KEY]: true });

export const requiresKey = (field: GraphQLField<unknown, unknown>): boolean => field.extensions[NEEDS_KEY] === true;

/** The permissions that a schema field requires; empty if it is public. */
export const requirementsOf = (field: GraphQLField<unknown, unknown>): readonly Permission[] =>
  (field.extensions[NEEDS] as Permission[] | undefined) ?? [];

/** Whether a field leads to personal data: it is omitted from the schema of those who may not see people (R43). */
export const isPersonal = (field: GraphQLField<unknown, unknown>): boolean =>
  requirementsOf(field).some((permission) => PERSONAL.includes(permission));
