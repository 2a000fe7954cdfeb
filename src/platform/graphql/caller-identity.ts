import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from './request-context.js';
import type { IsLeftOut } from './schema-subset.js';

/** Who may read how much of the schema; the floor that knows the keys says it. */
@Injectable()
export class SchemaReaders {
  /** Whether it is open to who asks where introspection is closed. */
  mayRead: (ctx: RequestContext) => Promise<boolean> = async () => false;

  /** Whether who asks reads all of it, or only what is not left out. */
  readsAll: (ctx: RequestContext) => Promise<boolean> = async () => true;

  isLeftOut: IsLeftOut = () => false;
}

/** Who asks over HTTP, for what has never heard of keys; the floor that knows them says it. */
@Injectable()
export class Callers {
  /**
   * @returns the id of the key or the person; undefined for somebody without any
   * @throws Refused UNAUTHENTICATED for a key that is none
   */
  identify: (request: FastifyRequest, reply: FastifyReply) => Promise<string | undefined> = async () => undefined;

  /** What it says so by, which is to be looked up: a header or a cookie; undefined for somebody without any. */
  secretOf: (request: FastifyRequest) => string | undefined = () => undefined;
}
