import { Client, type ClientConfig } from 'pg';
import { isConnectionUseless } from '../errors.js';

/** A COMMIT is awaited as long as the server waits for its replica: ending the connection would not end that wait. */
const FOREVER_MS = 2 ** 31 - 1;
const TRANSACTION_RESOLUTION_UNKNOWN = '08007';

/** Begins a statement that each connection parses and plans once, not for every request. */
export const PREPARED = '/* prepared */ ';
/** PostgreSQL keeps the plans of all of them, for each connection: what is asked for beyond that is planned each time. */
const MOST_PREPARED = 100;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name || names.size === MOST_PREPARED) return name;
  names.set(text, `prepared_${names.size}`);
  return names.get(text);
}

/** A connection of the pool; a connection that has ended is discarded on release. */
export class PooledConnection extends Client {
  private isReplicated = true;

  constructor(settings?: ClientConfig) {
    super(settings);
    // A connection lost while in use emits an error on the client, which without a listener would end the process.
    this.on('error', () => undefined);
    // Somebody has cancelled the wait for the replica: PostgreSQL then reports success. Its messages are translated, this name is not.
    this.on('notice', ({ routine }) => void (this.isReplicated &&= routine !== 'SyncRepWaitForLSN'));
  }

  /** Otherwise a hung connection, or one to a server that is read-only after a failover, would be reused forever. */
  override query(...asked: any[]): any {
    const [text, values] = asked;
    const isCommit = text === 'COMMIT';
    const isPrepared = typeof text === 'string' && text.startsWith(PREPARED);
    const sent = isCommit
      ? [{ text, query_timeout: FOREVER_MS }]
      : isPrepared
        ? [{ name: nameOf(text), text, values }]
        : asked;
    const answer = (super.query as (...asked: any[]) => unknown)(...sent);
    if (!(answer instanceof Promise)) return answer;
    answer.catch((error: unknown) => void (isConnectionUseless(error) && this.end()));
    return isCommit ? answer.then((result) => this.replicated(result)) : answer;
  }

  private replicated<Result>(result: Result): Result {
    if (this.isReplicated) return result;
    this.isReplicated = true;
    const code = TRANSACTION_RESOLUTION_UNKNOWN;
    throw Object.assign(new Error('The wait for the replica was cancelled: it may lack this change.'), { code });
  }
}
