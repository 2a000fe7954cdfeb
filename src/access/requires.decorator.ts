import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { PERSONAL, type Permission } from './permissions.js';

const NEEDS = 'needs';

/** What somebody must be allowed to do to ask for a field: every mutation says it, and a query or field that is not everybody's. */
export const Requires = (...permissions: Permission[]) => Extensions({ [NEEDS]: permissions });

/** What a field of the schema needs; empty when anybody may ask for it. */
export const requirementsOf = (field: GraphQLField<unknown, unknown>): readonly Permission[] =>
  (field.extensions[NEEDS] as Permission[] | undefined) ?? [];

/** Whether a field leads to people's data: the schema of those who may not see people is without it (R43). */
export const isPersonal = (field: GraphQLField<unknown, unknown>): boolean =>
  requirementsOf(field).some((permission) => PERSONAL.includes(permission));
