import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

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
