import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request has had of the database since it began. */
export class RequestTurn {
  readonly since = performance.now();
  /** When it first asked for a connection. */
  askedAt: number | undefined;
  isServed = false;
  held = 0;
  releasedAt = 0;
  /** Whether it has opened a transaction: what was known before need not be so any more. */
  mayHaveWritten = false;
  /** To be called at the end of the request: then it is another one's turn. */
  leave: () => void = () => undefined;

  constructor(readonly isOfRequest = true) {}
}

/** The request that is being carried out, for all that it does. */
export const requestTurn = new AsyncLocalStorage<RequestTurn>();
