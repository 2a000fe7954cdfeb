import { Injectable } from '@nestjs/common';
import type { RequestContext } from './request-context.js';
import type { IsLeftOut } from './schema-shape.js';

/** Who may read how much of the schema; the floor that knows the keys says it. */
@Injectable()
export class SchemaReaders {
  /** Whether it is open to who asks where introspection is closed. */
  mayRead: (asked: RequestContext) => Promise<boolean> = async () => false;

  /** Whether who asks reads all of it, or only what is not left out. */
  readsAll: (asked: RequestContext) => Promise<boolean> = async () => true;

  isLeftOut: IsLeftOut = () => false;
}
