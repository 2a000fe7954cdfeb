import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { inTurn } from '../../kernel/in-turn.js';
import { RequestTurn, requestTurn } from '../request-turn.js';

/** How long a request that has had a connection may wait for another: it is answered by then in any case. */
const SERVED_MS = 10_000;
/** A request that has not used a connection for so long waits for something else, and another one may begin. */
const PAUSE_MS = 250;

type Done = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

interface Waiting {
  turn: RequestTurn;
  take: () => void;
}

/**
 * A pool in which as many requests are carried out as it has connections, the oldest first, so that what has begun is finished
 * and whoever has to be refused is refused early: a request without any connection `connectionTimeoutMillis` after it first asked
 * for one fails then, and no later.
 */
export class OrderlyPool extends Pool {
  private readonly waiting: Waiting[] = [];
  private readonly begun = new Set<RequestTurn>();
  private readonly holders = new WeakMap<PoolClient, () => void>();
  private taken = 0;
  private later: NodeJS.Timeout | undefined;

  constructor(private readonly settings: PoolConfig) {
    super(settings);
    this.on('release', (_error, client) => this.holders.get(client as PoolClient)?.());
  }

  override connect(): Promise<PoolClient>;
  override connect(done: Done): void;
  override connect(done?: Done): Promise<PoolClient> | void {
    if (done) return this.queue(done);
    return new Promise((resolve, reject) => {
      this.queue((error, client) => (client ? resolve(client) : reject(error)));
    });
  }

  private queue(done: Done): void {
    const turn = requestTurn.getStore() ?? new RequestTurn(false);
    const { connectionTimeoutMillis: most = 0 } = this.settings;
    const now = performance.now();
    turn.askedAt ??= now;
    const left = turn.isServed ? Math.max(SERVED_MS, most) : turn.askedAt + most - now;
    const timer = setTimeout(() => {
      this.waiting.splice(this.waiting.indexOf(mine), 1);
      inTurn(() => done(new Error('timeout exceeded when trying to connect'), undefined, () => undefined));
    }, left);
    const mine: Waiting = {
      turn,
      take: () => {
        clearTimeout(timer);
        this.open(turn, done);
      },
    };
    const older = this.waiting.findLastIndex((one) => one.turn.since <= turn.since);
    this.waiting.splice(older + 1, 0, mine);
    this.serve();
  }

  private serve(): void {
    while (this.taken < this.settings.max! && this.waiting.length > 0) {
      const mayBegin = this.carriedOut() < this.settings.max!;
      const next = mayBegin ? 0 : this.waiting.findIndex(({ turn }) => turn.isServed);
      if (next < 0) return this.serveLater();
      this.waiting.splice(next, 1)[0]!.take();
    }
  }

  private carriedOut(): number {
    const longAgo = performance.now() - PAUSE_MS;
    for (const turn of this.begun) if (turn.held === 0 && turn.releasedAt < longAgo) this.begun.delete(turn);
    return this.begun.size;
  }

  private serveLater(): void {
    this.later ??= setTimeout(() => {
      this.later = undefined;
      this.serve();
    }, PAUSE_MS).unref();
  }

  private open(turn: RequestTurn, done: Done): void {
    this.taken += 1;
    turn.held += 1;
    turn.leave = () => {
      this.begun.delete(turn);
      this.serve();
    };
    this.begun.add(turn);
    const giveBack = () => {
      this.taken -= 1;
      turn.held -= 1;
      turn.releasedAt = performance.now();
      // What the service does for itself is over with one statement.
      if (!turn.isOfRequest) this.begun.delete(turn);
      this.serve();
    };
    super.connect((error, client, release) => {
      turn.isServed ||= !error;
      if (client) this.holders.set(client, giveBack);
      else giveBack();
      done(error, client, release);
    });
  }
}
