import type { FastifyReply, FastifyRequest } from 'fastify';

/** What an answer depends on besides the question. */
export interface AnswerScope {
  /** Of the registry, read after the request has come. */
  revision: string;
  /** What viewers must have in common to be answered alike, and the day on which they ask; as JSON. */
  parts: readonly unknown[];
  /** Whether anybody is answered so, without any credentials. */
  isPublic: boolean;
  /** Whether the parts are what they were when the request came: midnight may have passed. */
  stillHolds: () => boolean;
}

/** Says for what has never heard of viewers and days what an answer depends on; upper floors provide it. */
export abstract class AnswerScopes {
  /** @returns undefined if nothing is to be kept in memory; it fails for a request that is refused, too */
  abstract of(request: FastifyRequest, reply: FastifyReply): Promise<AnswerScope | undefined>;

  /** Takes note of a request that is answered from memory as of any other one. */
  abstract noteAnswered(request: FastifyRequest): void;
}
