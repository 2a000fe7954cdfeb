import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who asks over HTTP, for what has never heard of keys; `access/` provides it. */
export abstract class CallerIdentity {
  /**
   * @returns the id of the key or the person; undefined for somebody without any
   * @throws RequestRefused UNAUTHENTICATED for a key that is none
   */
  abstract identify(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined>;

  /** The secret to look up: a header or a cookie; undefined for somebody without any. */
  abstract secretOf(request: FastifyRequest): string | undefined;
}
