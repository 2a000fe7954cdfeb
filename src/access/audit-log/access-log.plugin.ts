import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { codeOf, GRAPHQL_PATH, pathOf } from '../../platform/http/http-errors.js';
import { Viewer } from '../viewer.js';
import { AccessLog } from './access-log.service.js';

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'QUERY_TOO_COSTLY'];
/** Refusals that anybody can cause as often as they like. */
const COUNTED = ['UNAUTHENTICATED', 'RATE_LIMITED', 'QUERY_TOO_COSTLY'];
const REFUSED_STATUSES = [401, 403, 410, 429];
const MOST_FIELDS = 5;

/** Writes sign-ins and refusals to the audit log, for GraphQL and other requests. */
@Plugin()
export class AccessLogPlugin implements ApolloServerPlugin<RequestContext>, OnModuleInit {
  // Already logged, so that later stages need not log it again.
  private readonly told = new WeakSet<FastifyRequest>();

  constructor(
    private readonly log: AccessLog,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // After the body has been read: earlier, the asynchronous context would not belong to the request.
    fastify.addHook('preHandler', (request, _reply, done) => this.log.during(String(request.id), done));
    fastify.addHook('onResponse', (request: FastifyRequest, { statusCode }: FastifyReply, done) => {
      const isOfApollo = pathOf(request.url) === GRAPHQL_PATH && (statusCode !== 429 || this.told.has(request));
      // The route, not the address: an address may contain a secret.
      const isSignIn = pathOf(request.url).startsWith('/sign-') && statusCode >= 400;
      if (isSignIn || (!isOfApollo && REFUSED_STATUSES.includes(statusCode)))
        this.log.count('refused', {
          requestId: request.id,
          code: codeOf(statusCode),
          status: statusCode,
          route: request.routeOptions.url,
        });
      done();
    });
  }

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return {
      willSendResponse: async ({ operation, contextValue, response: { body } }) => {
        const { requestId, partiesRefused } = contextValue;
        const by = contextValue.by instanceof Viewer ? contextValue.by : undefined;
        if (by && by.role !== 'PUBLIC') this.log.used(by, requestId);
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = errors
          .map(({ extensions }) => String(extensions?.code))
          .filter((code) => REFUSALS.includes(code));
        if (partiesRefused) codes.push('FORBIDDEN_PARTY');
        if (codes.length > 0) this.told.add(contextValue.req);
        const who = by && { viewer: by.id, role: by.role };
        for (const code of new Set(codes)) {
          const facts = { requestId, ...who, code, fields: rootFieldsOf(operation) };
          if (!by || by.role === 'PUBLIC' || COUNTED.includes(code)) this.log.count('refused', facts);
          else this.log.write('refused', facts);
        }
      },
    };
  }
}

/** The field names of the schema: an alias is text from the user. */
function rootFieldsOf(operation: OperationDefinitionNode | undefined): string[] {
  const fields = operation?.selectionSet.selections.flatMap((part) =>
    part.kind === Kind.FIELD ? part.name.value : [],
  );
  return [...new Set(fields)].slice(0, MOST_FIELDS);
}
