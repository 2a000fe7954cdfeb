import { Injectable } from '@nestjs/common';
import type { RequestContext } from './request-context.js';

/** Who may read the schema where introspection is closed; the floor that knows the keys says it. */
@Injectable()
export class SchemaReaders {
  mayRead: (asked: RequestContext) => Promise<boolean> = async () => false;
}
