import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { PinoLogger } from 'nestjs-pino';
import type { Config } from '../config/config.js';
import { Metrics } from '../http/metrics.js';
import { RateLimiter } from '../rate-limits/rate-limiter.js';
import { ResponseCache } from '../response-cache/response-cache.service.js';
import { describe, dictionary } from './bilingual-descriptions.js';
import { cachedFields, type CachedFields } from './cached-fields.js';
import { closedIntrospection } from './closed-introspection.js';
import { compiledQueries } from './compiled-queries.js';
import { graphqlErrors } from './graphql-errors.js';
import { overHttpPlugin } from './graphql-over-http.js';
import { heavyReads } from './heavy-reads.js';
import { introspectionOfCopies } from './introspection-copies.js';
import { queryCost } from './query-cost.js';
import { queryLimits } from './query-limits.js';
import { requestContext, type RequestContext } from './request-context.js';
import { SchemaAudience } from './schema-audience.js';
import { translateSchema } from './schema-translation.js';
import { NodeType } from './types.graphql.js';

/** The GraphQL endpoint with its limits, masked errors and the Russian copy of the schema. */
export function graphqlModule({ isIntrospectionOpen, queryCost: most }: Config, cached: CachedFields): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [PinoLogger, Metrics, SchemaAudience, RateLimiter, ResponseCache],
    useFactory: (
      log: PinoLogger,
      metrics: Metrics,
      audience: SchemaAudience,
      limits: RateLimiter,
      cache: ResponseCache,
    ) => {
      const isSchemaOpen = isIntrospectionOpen;
      const errors = graphqlErrors(log, (code) => metrics.countError(code), { isSchemaOpen, audience });
      return {
        autoSchemaFile: true,
        sortSchema: true,
        // Apollo validates the schema too: asking it for its whole introspection first is slow, and finds no more.
        buildSchemaOptions: { orphanedTypes: [NodeType], skipCheck: true },
        graphiql: false,
        playground: false,
        introspection: true,
        hideSchemaDetailsFromClientErrors: true,
        includeStacktraceInErrorResponses: false,
        // A POST is JSON, which forces a preflight; a GET that does not is answered as the public: `own-page.ts`.
        csrfPrevention: false,
        persistedQueries: false,
        autoTransformHttpErrors: false,
        logger: log,
        stopOnTerminationSignals: false,
        context: (req: FastifyRequest, reply: FastifyReply) => requestContext(req, reply),
        transformSchema: describeRoots,
        formatError: errors.formatError,
        ...queryLimits,
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          overHttpPlugin,
          errors.plugin,
          heavyReads(),
          queryCost(most, ({ req }, cost) => {
            cache.noteCost(req, cost);
            return limits.spend(req, cost);
          }),
          cachedFields(cache, cached),
          introspectionOfCopies<RequestContext>((schema) => translateSchema(schema, dictionary()), audience),
          ...(isIntrospectionOpen ? [] : [closedIntrospection<RequestContext>((ctx) => audience.mayRead(ctx))]),
          compiledQueries(errors.formatted),
        ],
      } as ApolloDriverConfig;
    },
  });
}

const QUERY = describe({ en: 'Available queries.', ru: 'Доступные запросы.' });
const MUTATION = describe({ en: 'Available mutations.', ru: 'Доступные изменения.' });

/** Nest has no option for the descriptions of the two root types. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  schema.getQueryType()!.description = QUERY;
  schema.getMutationType()!.description = MUTATION;
  return schema;
}
