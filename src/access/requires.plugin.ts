import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { RequestRefused } from '../platform/errors.js';
import { refuse, refusedField } from '../platform/graphql/refused-operation.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { selectedFields, typesLeftOut, type SelectedField } from '../platform/graphql/schema-subset.js';
import { isPersonal, requirementsOf } from './requires.decorator.js';
import { Viewers } from './sign-in/viewers.service.js';
import type { Viewer } from './viewer.js';

interface Guarded extends Pick<SelectedField, 'node' | 'root'> {
  /** @throws RequestRefused */
  check: (by: Viewer) => void;
}

/** Rejects an operation that selects a field without the required permission, before variables are read and anything runs. */
@Plugin()
export class RequiresPlugin implements ApolloServerPlugin<RequestContext> {
  private personalTypes: ReadonlySet<string>;
  // Apollo caches parsed documents, so each is walked once.
  private readonly guarded = new WeakMap<OperationDefinitionNode, Guarded[]>();

  constructor(private readonly viewers: Viewers) {}

  async serverWillStart({ schema }: { schema: GraphQLSchema }): Promise<void> {
    this.personalTypes = typesLeftOut(schema, isPersonal);
  }

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    let isRefused = false;
    return {
      didResolveOperation: async ({ schema, document, operation, contextValue }) => {
        if (!operation) return;
        await this.mustNotBeForged(contextValue);
        const guarded = this.guarded.get(operation) ?? this.guardedIn(selectedFields(schema, document, operation));
        this.guarded.set(operation, guarded);
        if (guarded.length === 0) return;
        for (const { node, root, check } of guarded)
          try {
            check(await this.viewers.viewerFor(contextValue));
          } catch (error) {
            isRefused = true;
            throw refusedField(node, root, error as Error);
          }
      },
      willSendResponse: async ({ response: { body } }) => {
        if (isRefused && body.kind === 'single') body.singleResult.data = null;
      },
    };
  }

  /** An unknown or revoked key is rejected, even for public fields. */
  private async mustNotBeForged(ctx: RequestContext): Promise<void> {
    try {
      await this.viewers.viewerFor(ctx);
    } catch (error) {
      // Other errors are reported where they matter.
      if (error instanceof RequestRefused && error.code === 'UNAUTHENTICATED') throw refuse(error, 401);
    }
  }

  private guardedIn(fields: readonly SelectedField[]): Guarded[] {
    return fields.flatMap(({ node, root, field, type }) => [
      ...requirementsOf(field).map((permission) => ({
        node,
        root,
        check: (by: Viewer) => by.mustBeAbleTo(permission),
      })),
      ...(this.personalTypes.has(type) ? [{ node, root, check: (by: Viewer) => by.mustSeePeople() }] : []),
    ]);
  }
}
