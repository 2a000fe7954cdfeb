import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

const MINUTE = 60_000;
const SETTLING = 1000;
/** Amounts below this are not synchronised with the other instances. */
const PETTY = MINUTE / 20;
/** An attack from more addresses than this must be stopped by the network. */
const MOST_ACCOUNTS = 100_000;

/** In milliseconds: when the budget will be full again, and how much of it is not yet synchronised. */
interface Account {
  until: number;
  untold: number;
}

/**
 * Token buckets of one minute each, which refill evenly: amounts are time; at 450 requests a minute a request takes
 * 1/450 of it. All instances share the buckets: each counts in memory, once a second adds its amounts to the database
 * and reads the sum. Without the database each instance counts alone.
 */
@Injectable()
export class RateBudgets implements OnModuleDestroy {
  private readonly log = new Logger('limits');
  private readonly accounts = new Map<string, Account>();
  private readonly timers: NodeJS.Timeout[] = [];
  private settling: Promise<void> | undefined;
  private isAlone = false;

  constructor(private readonly database: DataSource) {}

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach(clearInterval);
    await this.settling;
  }

  /**
   * Takes a share of the budget of this name; the whole is 1.
   * @returns if the budget is exhausted, and then nothing is taken: in how many seconds it is available again
   */
  consume(name: string, part: number): number | undefined {
    const now = performance.now();
    const account = this.accounts.get(name);
    const until = Math.max(account?.until ?? now, now);
    if (until - now >= MINUTE) return Math.ceil((until - now - MINUTE + 1) / 1000);
    if (part > 0 && (account || this.accounts.size < MOST_ACCOUNTS))
      this.accounts.set(name, { until: until + part * MINUTE, untold: (account?.untold ?? 0) + part * MINUTE });
    // Without limits there is nothing to synchronise.
    if (this.timers.length === 0 && this.accounts.size > 0) this.begin();
    return undefined;
  }

  /** The part of the budget that is left, from 0 to 1, and if it is exhausted in how many seconds it is available again. */
  left(name: string): { part: number; wait: number | undefined } {
    const taken = Math.max(0, (this.accounts.get(name)?.until ?? 0) - performance.now());
    const wait = taken >= MINUTE ? Math.ceil((taken - MINUTE + 1) / 1000) : undefined;
    return { part: Math.max(0, 1 - taken / MINUTE), wait };
  }

  private begin(): void {
    const settle = () => (this.settling ??= this.settle().finally(() => (this.settling = undefined)));
    this.timers.push(setInterval(settle, SETTLING).unref(), setInterval(() => this.sweep(), MINUTE).unref());
  }

  /** Returns an amount that was taken but not needed. */
  giveBack(name: string, part: number): void {
    const account = this.accounts.get(name);
    if (!account) return;
    account.until -= part * MINUTE;
    account.untold -= part * MINUTE;
  }

  private async settle(): Promise<void> {
    const now = performance.now();
    const added = new Map<string, number>();
    for (const [name, { until, untold }] of this.accounts) {
      if (until <= now) this.accounts.delete(name);
      // Skip accounts that have already refilled.
      else if (untold > 0 && until - now > PETTY) added.set(name, Math.min(untold, until - now));
    }
    if (added.size === 0) return;
    for (const name of added.keys()) this.accounts.get(name)!.untold = 0;
    try {
      for (const { name, left } of await this.tell(added)) {
        const account = this.accounts.get(name)!;
        account.until = performance.now() + left + account.untold;
      }
      if (this.isAlone) this.log.log('Rate limits are shared between instances again.');
      this.isAlone = false;
    } catch (error) {
      for (const [name, amount] of added) this.accounts.get(name)!.untold += amount;
      if (!this.isAlone)
        this.log.warn({ err: error }, 'Rate limits are counted by this instance alone until the database responds.');
      this.isAlone = true;
    }
  }

  private tell(added: Map<string, number>): Promise<{ name: string; left: number }[]> {
    // Ordered by name, so that two instances never deadlock. What a clock that was ahead has left is cut.
    return this.database.query(
      `INSERT INTO spending AS kept (name, until)
       SELECT name, now() + ms * interval '1 millisecond'
         FROM unnest($1::text[], $2::float8[]) AS added (name, ms) ORDER BY name
       ON CONFLICT (name) DO UPDATE SET until = LEAST(GREATEST(kept.until, now()), now() + interval '2 minutes') + (EXCLUDED.until - now())
       RETURNING name, (EXTRACT(epoch FROM until - now()) * 1000)::float8 AS left`,
      [[...added.keys()], [...added.values()]],
    );
  }

  /** Deletes full budgets; every instance does this once a minute. */
  async sweep(): Promise<void> {
    // Skips rows locked by another instance, so that neither waits for the other.
    await this.database
      .query(
        `DELETE FROM spending WHERE name IN (SELECT name FROM spending WHERE until < now() FOR UPDATE SKIP LOCKED)`,
      )
      .catch(() => undefined);
  }
}
