import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { dictionary } from './describe.js';
import { graphqlErrors } from './graphql-errors.js';
import { closedIntrospection, overHttpPlugin, translatedIntrospection, translateSchema } from './graphql-over-http.js';
import { Metrics } from './metrics.js';
import { queryLimits } from './query-limits.js';
import { requestContext, type RequestContext } from './request-context.js';
import { NodeType } from './types.graphql.js';

/** The GraphQL endpoint, with its limits, its masked errors and its second schema in Russian. */
export function graphqlModule(isIntrospectionOpen: boolean): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [PinoLogger, Metrics],
    useFactory: (log: PinoLogger, metrics: Metrics) => {
      const errors = graphqlErrors(log, (code) => metrics.countError(code));
      const hasKey = ({ req }: RequestContext) => req.headers.authorization !== undefined;
      return {
        autoSchemaFile: true,
        sortSchema: true,
        buildSchemaOptions: { orphanedTypes: [NodeType] },
        graphiql: false,
        playground: false,
        introspection: true,
        hideSchemaDetailsFromClientErrors: true,
        includeStacktraceInErrorResponses: false,
        csrfPrevention: true,
        stopOnTerminationSignals: false,
        context: (req: FastifyRequest, reply: FastifyReply) => requestContext(req, reply),
        formatError: errors.formatError,
        ...queryLimits,
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          overHttpPlugin,
          errors.plugin,
          translatedIntrospection((schema) => translateSchema(schema, dictionary())),
          ...(isIntrospectionOpen ? [] : [closedIntrospection(hasKey)]),
        ],
      } as ApolloDriverConfig;
    },
  });
}
