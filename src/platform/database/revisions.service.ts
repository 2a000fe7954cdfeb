import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { unavailable } from '../errors.js';
import { requestTurn, type RequestTurn } from '../request-turn.js';
import { PREPARED } from './pooled-connection.js';
import { WITHOUT_REPLICA } from './store.js';

/** The state of the registry, as texts to compare: the same text, the same contents. */
export interface Revision {
  /** Of everything. */
  all: string;
  /** Of what nearly every request reads: keys, mandates, the home, cities. */
  asking: string;
}

/** After so many milliseconds a check is taken for stuck, and no more requests wait for its end. */
const PATIENCE_MS = 100;
const MOST_MARKS = 100;
/** Who has waited for so long, perhaps for two statements one after the other, is refused: sooner than whoever was served may wait. */
const LONGEST_MS = 2300;

/** Which revision of the registry requests may rely on, so that what was read before can be used again: see the table `revision_mark`. */
@Injectable()
export class Revisions {
  private readonly known = new WeakMap<RequestTurn, Promise<Revision>>();
  private running: Promise<Revision> | undefined;
  private next: Promise<Revision> | undefined;
  private since = 0;
  private isFolding = false;

  constructor(private readonly database: DataSource) {}

  /** The revision of the current request: read after it has come, once. Undefined outside of requests. */
  ofRequest(): Promise<Revision> | undefined {
    const turn = requestTurn.getStore();
    if (!turn) return undefined;
    const known = this.known.get(turn);
    if (known) return known;
    const found = inTime(this.latest());
    this.known.set(turn, found);
    // Whoever waits for the statement of another one waits for a connection all the same, and not anew afterwards.
    turn.askedAt ??= performance.now();
    return found;
  }

  /** The same, if it has been asked for and the request has written nothing; no statement is made. */
  readByRequest(): Promise<Revision> | undefined {
    const turn = requestTurn.getStore();
    return turn && !turn.mayHaveWritten ? this.known.get(turn) : undefined;
  }

  /** The revision now, for what is not done for a request. */
  now(): Promise<Revision> {
    return this.latest();
  }

  /** Read by a statement that begins after this call, and is shared by all calls before it begins: one runs at a time. */
  private latest(): Promise<Revision> {
    const isStuck = performance.now() - this.since > PATIENCE_MS;
    if (!this.running || isStuck) return this.begin();
    const begin = () => this.begin();
    return (this.next ??= this.running.then(begin, begin));
  }

  private begin(): Promise<Revision> {
    this.next = undefined;
    this.since = performance.now();
    const running = this.read();
    const end = () => void (this.running === running && (this.running = undefined));
    running.then(end, end);
    return (this.running = running);
  }

  private async read(): Promise<Revision> {
    const [row] = await this.database.query<[Revision & { marks: number }]>(
      `${PREPARED}SELECT coalesce(sum(mark), 0)::text AS all, coalesce(sum(mark) FILTER (WHERE is_of_asking), 0)::text AS asking,
         count(*)::int AS marks FROM revision_mark`,
    );
    const { all, asking, marks } = row;
    if (marks > MOST_MARKS) this.fold();
    return { all, asking };
  }

  /** Puts one mark in the place of many; the sum, and so the revision, stays what it is. */
  private fold(): void {
    if (this.isFolding) return;
    this.isFolding = true;
    // Not as a part of the request that has come upon it.
    const folded = requestTurn.exit(() =>
      this.database.query(
        `WITH folded AS (
           DELETE FROM revision_mark WHERE ${WITHOUT_REPLICA}
             AND ctid = ANY (ARRAY(SELECT ctid FROM revision_mark FOR UPDATE SKIP LOCKED)) RETURNING mark, is_of_asking
         )
         INSERT INTO revision_mark SELECT sum(mark), is_of_asking FROM folded GROUP BY is_of_asking`,
      ),
    );
    // A server that is read-only after a failover, for one, goes on with many marks.
    void folded.catch(() => undefined).finally(() => (this.isFolding = false));
  }
}

function inTime<Value>(found: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unavailable()), LONGEST_MS);
    found.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
