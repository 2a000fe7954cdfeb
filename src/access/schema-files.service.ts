import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLField, type GraphQLSchema } from 'graphql';
import { PackedBytes } from '../kernel/http/content-codings.js';
import { withoutFields } from '../platform/graphql/schema-subset.js';
import { mayRole, SEE_PEOPLE, type Role } from './permissions.js';
import { isPersonal, permissionsFor, requiresKey } from './requires.decorator.js';

/** The files of the schema, and whose schema each one is. */
export const SCHEMA_FILES = { public: 'PUBLIC', partner: 'PARTNER', staff: 'STAFF' } as const satisfies Record<
  string,
  Role
>;
export type SchemaFileName = keyof typeof SCHEMA_FILES;

export interface SchemaFile {
  etag: string;
  bytes: PackedBytes;
}

/** The schema as a role may use it, in SDL: what it is always refused or never told is not there. */
@Injectable()
export class SchemaFiles {
  private readonly files = new Map<string, SchemaFile>();

  constructor(private readonly modules: ModuleRef) {}

  /** @param isLasting without what is deprecated, for whoever begins now */
  of(name: SchemaFileName, isLasting: boolean): SchemaFile {
    const key = `${name} ${isLasting}`;
    const known = this.files.get(key);
    if (known) return known;
    const file = this.written(SCHEMA_FILES[name], isLasting);
    this.files.set(key, file);
    return file;
  }

  private written(role: Role, isLasting: boolean): SchemaFile {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const bytes = Buffer.from(schemaFor(schema, role, isLasting));
    const etag = createHash('sha256').update(bytes).digest('base64url');
    return { etag: `W/"${etag}"`, bytes: new PackedBytes(bytes) };
  }
}

/** The text of the schema as a role may use it. @param isLasting without what is deprecated */
export function schemaFor(schema: GraphQLSchema, role: Role, isLasting: boolean): string {
  const isLeftOut = (field: GraphQLField<unknown, unknown>) =>
    (isPersonal(field) && !SEE_PEOPLE.includes(role)) ||
    permissionsFor(field).some((permission) => !mayRole(role, permission)) ||
    (role === 'PUBLIC' && requiresKey(field)) ||
    (isLasting && field.deprecationReason != null);
  return `${printSchema(lexicographicSortSchema(withoutFields(schema, isLeftOut)))}\n`;
}
