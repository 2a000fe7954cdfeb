import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { RequestRefused } from '../platform/errors.js';
import { refuse, refusedField } from '../platform/graphql/refused-operation.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { selectedFields, typesLeftOut, type SelectedField } from '../platform/graphql/schema-subset.js';
import { isPersonal, requirementsOf, requiresKey } from './requires.decorator.js';
import { Viewers } from './sign-in/viewers.service.js';
import type { Viewer } from './viewer.js';

/** Whether a field can be refused by itself. */
const isRefusable = (field: GraphQLField<unknown, any>) =>
  requirementsOf(field).length > 0 && !isNonNullType(field.type);

interface Guarded extends Pick<SelectedField, 'node' | 'root'> {
  /** @throws RequestRefused */
  check: (by: Viewer) => void;
}

/**
 * Rejects a mutation that its viewer may not run, before variables are read and anything runs; and any operation that asks for
 * fields of people by their type. A field of a query that requires a permission is refused by itself: it is null, with its path,
 * and what is beside it is answered.
 */
@Plugin()
export class RequiresPlugin implements ApolloServerPlugin<RequestContext> {
  private personalTypes: ReadonlySet<string>;
  // Apollo caches parsed documents, so each is walked once.
  private readonly guarded = new WeakMap<OperationDefinitionNode, Guarded[]>();

  constructor(private readonly viewers: Viewers) {}

  async serverWillStart({ schema }: { schema: GraphQLSchema }): Promise<void> {
    this.personalTypes = typesLeftOut(schema, isPersonal);
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) && type !== schema.getMutationType())
        for (const field of Object.values(type.getFields())) if (isRefusable(field)) this.guardField(field);
  }

  private guardField(field: GraphQLField<unknown, any>): void {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (parent, args, ctx, info) => {
      const by = await this.viewers.viewerFor(ctx);
      requirementsOf(field).forEach((permission) => by.mustBeAbleTo(permission));
      return resolve(parent, args, ctx, info);
    };
  }

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    let isRefused = false;
    return {
      didResolveOperation: async ({ schema, document, operation, contextValue }) => {
        if (!operation) return;
        await this.mustNotBeForged(contextValue);
        const byItself = operation.operation === 'query' ? isRefusable : () => false;
        const guarded =
          this.guarded.get(operation) ??
          this.guardedIn(selectedFields(schema, document, operation, byItself), byItself);
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

  private guardedIn(fields: readonly SelectedField[], byItself: typeof isRefusable): Guarded[] {
    const others = fields.filter(({ field, isCovered }) => !isCovered && !byItself(field));
    return others.flatMap(({ node, root, field, type }) => [
      ...requirementsOf(field).map((permission) => ({
        node,
        root,
        check: (by: Viewer) => by.mustBeAbleTo(permission),
      })),
      ...(requiresKey(field) ? [{ node, root, check: (by: Viewer) => by.mustHaveKey() }] : []),
      ...(this.personalTypes.has(type) ? [{ node, root, check: (by: Viewer) => by.mustSeePeople() }] : []),
    ]);
  }
}
