import type { RequestContext } from './request-context.js';
import type { IsLeftOut } from './schema-subset.js';

/** Who may read how much of the schema; `access/` provides it. */
export abstract class SchemaAudience {
  /** Whether the schema is open to this viewer where introspection is closed. */
  abstract mayRead(ctx: RequestContext): Promise<boolean>;

  /** Whether this viewer reads the whole schema, or only what is not left out. */
  abstract readsAll(ctx: RequestContext): Promise<boolean>;

  abstract readonly isLeftOut: IsLeftOut;
}
