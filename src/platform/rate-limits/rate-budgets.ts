import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

const MINUTE = 60_000;
const SETTLING = 1000;
/** What is less than this is not worth telling the other instances. */
const PETTY = MINUTE / 20;
/** An attack from more addresses than this is for the network to stop. */
const MOST_ACCOUNTS = 100_000;

/** In milliseconds: when the budget will be whole again, and how much of that the other instances do not know. */
interface Account {
  until: number;
  untold: number;
}

/**
 * Budgets of a minute each, which fill up evenly: what is taken is time, a request of 450 a minute a 450th of it. All
 * instances draw on the same ones: each counts in memory, and once a second tells the database what it has added and
 * is told the sum. Without the database it goes on by itself.
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
   * Takes a part of the budget of this name, the whole being 1.
   * @returns when nothing is left, and nothing is taken: in how many seconds there will be something
   */
  consume(name: string, part: number): number | undefined {
    const now = performance.now();
    const account = this.accounts.get(name);
    const until = Math.max(account?.until ?? now, now);
    if (until - now >= MINUTE) return Math.ceil((until - now - MINUTE + 1) / 1000);
    if (part > 0 && (account || this.accounts.size < MOST_ACCOUNTS))
      this.accounts.set(name, { until: until + part * MINUTE, untold: (account?.untold ?? 0) + part * MINUTE });
    // Where nothing is limited, nothing is ever told.
    if (this.timers.length === 0 && this.accounts.size > 0) this.begin();
    return undefined;
  }

  private begin(): void {
    const settle = () => (this.settling ??= this.settle().finally(() => (this.settling = undefined)));
    this.timers.push(setInterval(settle, SETTLING).unref(), setInterval(() => this.sweep(), MINUTE).unref());
  }

  /** What was taken and not needed. */
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
      // What has filled up again meanwhile is nobody's business.
      else if (untold > 0 && until - now > PETTY) added.set(name, Math.min(untold, until - now));
    }
    if (added.size === 0) return;
    for (const name of added.keys()) this.accounts.get(name)!.untold = 0;
    try {
      for (const { name, left } of await this.tell(added)) {
        const account = this.accounts.get(name)!;
        account.until = performance.now() + left + account.untold;
      }
      if (this.isAlone) this.log.log('The limits are shared again.');
      this.isAlone = false;
    } catch (error) {
      for (const [name, amount] of added) this.accounts.get(name)!.untold += amount;
      if (!this.isAlone)
        this.log.warn({ err: error }, 'The limits are this instance’s own until the database answers.');
      this.isAlone = true;
    }
  }

  private tell(added: Map<string, number>): Promise<{ name: string; left: number }[]> {
    // In the order of the names, so that two instances never wait for each other.
    return this.database.query(
      `INSERT INTO spending AS kept (name, until)
       SELECT name, now() + ms * interval '1 millisecond'
         FROM unnest($1::text[], $2::float8[]) AS added (name, ms) ORDER BY name
       ON CONFLICT (name) DO UPDATE SET until = GREATEST(kept.until, now()) + (EXCLUDED.until - now())
       RETURNING name, (EXTRACT(epoch FROM until - now()) * 1000)::float8 AS left`,
      [[...added.keys()], [...added.values()]],
    );
  }

  /** Forgets what is whole again, as every instance does once a minute. */
  async sweep(): Promise<void> {
    // Skips what another instance is just counting, so that neither waits for the other.
    await this.database
      .query(
        `DELETE FROM spending WHERE name IN (SELECT name FROM spending WHERE until < now() FOR UPDATE SKIP LOCKED)`,
      )
      .catch(() => undefined);
  }
}
