import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { RequestContext } from './request-context.js';
import type { IsLeftOut } from './schema-subset.js';

/** Who may read how much of the schema; `access/` provides it. */
export abstract class SchemaAudience {
  /** Whether the schema is open to this viewer where introspection is closed. */
  abstract mayRead(ctx: RequestContext): Promise<boolean>;

  /** Whether this viewer reads the whole schema, or only what is not left out. */
  abstract readsAll(ctx: RequestContext): Promise<boolean>;

  abstract readonly isLeftOut: IsLeftOut;

  /**
   * The refusal of a document that asks for what is left out, so that one which does not fit the schema tells no more of it than
   * one which does; undefined if it asks for nothing of the kind.
   */
  abstract refusalOf(
    ctx: RequestContext,
    schema: GraphQLSchema,
    document: DocumentNode,
  ): Promise<GraphQLError | undefined>;
}
