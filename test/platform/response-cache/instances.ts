import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { newApp } from '../../../src/app.js';
import { CACHED_FIELDS } from '../../../src/cached-fields.js';
import { dataSource } from '../../../src/data-source.js';
import { Config } from '../../../src/platform/config/config.js';
import { isListed } from '../../../src/platform/graphql/cached-fields.js';
import { PATIENT, type Registry } from '../../support/registry.js';

/** A service on the database of another one. */
export interface Instance {
  url: string;
  app: NestFastifyApplication;
}

const UNLIMITED = { RATE_PER_KEY: 'off', RATE_PER_ADDRESS: 'off', QUERY_COST: 'off' };

export async function instanceOn({ databaseUrl }: Registry, env: NodeJS.ProcessEnv): Promise<Instance> {
  const database = dataSource(databaseUrl);
  Object.assign(database.options.extra, PATIENT);
  await database.initialize();
  const config = new Config({ LOG_LEVEL: 'silent', DATABASE_URL: databaseUrl, ...UNLIMITED, ...env });
  const app = await newApp(database, config);
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
}

/** The answer as it was sent. @param key the secret of the key; undefined: none */
export async function sent(url: string, query: string, key?: string): Promise<string> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (key !== undefined) headers.Authorization = `Bearer ${key}`;
  const body = JSON.stringify({ query });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
}

/** How many queries an instance has answered from memory, and not. */
export async function counted(url: string): Promise<{ hits: number; misses: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const count = (result: string) =>
    Number(new RegExp(`^response_cache_total\\{result="${result}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { hits: count('hit'), misses: count('miss') };
}

const isTaken = (type: GraphQLObjectType) => (field: { name: string; args: readonly any[] }) =>
  isListed(CACHED_FIELDS, type.name, field.name) && !field.args.some(isRequiredArgument);

/** Everything cacheable of a type, so many objects deep; long lists only as far as they tell that something has changed. */
function selection(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(isTaken(type));
  return fields
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return field.name;
      if (!isObjectType(inner) || depth === 0) return [];
      if (inner.name.endsWith('Connection')) return `${field.name}(first: 3) { totalCount nodes { id } }`;
      const shown = selection(inner, depth - 1);
      return shown === '' ? [] : `${field.name} { ${shown} }`;
    })
    .join(' ');
}

/** One question that selects every list, every thing in it and what it consists of, as far as it is cacheable and needs no argument. */
export function everythingOf(schema: GraphQLSchema): string {
  const query = schema.getQueryType()!;
  const asked = Object.values(query.getFields())
    .filter(isTaken(query))
    .map(({ name, type }) => {
      const inner = getNamedType(type) as GraphQLObjectType;
      const nodes = inner.getFields()['nodes'];
      if (!nodes) return `${name} { ${selection(inner, 1)} }`;
      return `${name}(first: 100) { totalCount nodes { ${selection(getNamedType(nodes.type) as GraphQLObjectType, 1)} } }`;
    });
  return `{ ${asked.join(' ')} }`;
}
