import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { newApp } from './app.js';
import { dataSource } from './data-source.js';
import { Config } from './platform/config/config.js';

/** The schema exactly as the service serves it, from the whole house put together on a database that is never opened. */
export async function registrySchema(): Promise<GraphQLSchema> {
  const nowhere = dataSource('postgres://nowhere.invalid/none');
  nowhere.initialize = async () => nowhere;
  const app = await newApp(nowhere, new Config({ LOG_LEVEL: 'silent' }));
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  await app.close();
  return lexicographicSortSchema(schema);
}

/** The text of schema.graphql. */
export function printed(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
