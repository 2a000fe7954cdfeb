import { Injectable } from '@nestjs/common';
import { Kind, visit, type ASTNode, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { refusedField } from '../../platform/graphql/refused-operation.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { SchemaAudience } from '../../platform/graphql/schema-audience.js';
import { askedFields, typesLeftOut } from '../../platform/graphql/schema-subset.js';
import { isPersonal } from '../requires.decorator.js';
import { Viewers } from './viewers.service.js';

/** How much of the schema a viewer may read: people's data are for those who see people (R43). */
@Injectable()
export class ViewerSchema implements SchemaAudience {
  readonly isLeftOut = isPersonal;

  private personalTypes: ReadonlySet<string> | undefined;

  constructor(private readonly viewers: Viewers) {}

  async mayRead(ctx: RequestContext): Promise<boolean> {
    return (await this.viewers.viewerFor(ctx)).role !== 'PUBLIC';
  }

  async readsAll(ctx: RequestContext): Promise<boolean> {
    return (await this.viewers.viewerFor(ctx)).seesPeople;
  }

  async refusalOf(
    ctx: RequestContext,
    schema: GraphQLSchema,
    document: DocumentNode,
  ): Promise<GraphQLError | undefined> {
    const found = this.personalPart(schema, document);
    try {
      if (found) (await this.viewers.viewerFor(ctx)).mustSeePeople();
    } catch (error) {
      return refusedField(found!.node, found!.root, error as Error);
    }
    return undefined;
  }

  /** The first part of a document, valid or not, that is about people. */
  private personalPart(schema: GraphQLSchema, document: DocumentNode): { node: ASTNode; root: string } | undefined {
    const types = (this.personalTypes ??= typesLeftOut(schema, isPersonal));
    for (const start of document.definitions) {
      if (start.kind !== Kind.OPERATION_DEFINITION && start.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const found = askedFields(schema, document, start).find(
        ({ field, type }) => types.has(type) || (field !== undefined && isPersonal(field)),
      );
      if (found) return found;
    }
    let named: ASTNode | undefined;
    visit(document, {
      NamedType: (node) => {
        if (types.has(node.name.value)) named ??= node;
      },
    });
    return named && { node: named, root: '' };
  }
}
