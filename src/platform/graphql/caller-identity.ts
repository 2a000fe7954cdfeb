import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from './request-context.js';
import type { IsLeftOut } from './schema-subset.js';

/** Who may read how much of the schema; implemented by the access layer. */
@Injectable()
export class SchemaReaders {
  /** Whether the caller may introspect the schema if introspection is closed. */
  mayRead: (ctx: RequestContext) => Promise<boolean> = async () => false;

  /** Whether the caller sees the whole schema, or only the fields that are not left out. */
  readsAll: (ctx: RequestContext) => Promise<boolean> = async () => true;

  isLeftOut: IsLeftOut = () => false;
}

/** The caller of an HTTP request, for code that does not know keys; implemented by the access layer. */
@Injectable()
export class Callers {
  /**
   * @returns the id of the key or the person; undefined for an anonymous caller
   * @throws RequestRefused UNAUTHENTICATED for an invalid key
   */
  identify: (request: FastifyRequest, reply: FastifyReply) => Promise<string | undefined> = async () => undefined;

  /** The secret to look up, from a header or a cookie; undefined for an anonymous caller. */
  secretOf: (request: FastifyRequest) => string | undefined = () => undefined;
}
