import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Viewer } from '../access/viewer.js';
import { Clock } from '../kernel/clock.js';
import { Store } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import { Contacts } from './contacts.service.js';

const HOUR = 3_600_000;
/** Who is erased does not come back: after a longer leap somebody has to say that the clock is right. */
const BELIEVED_DAYS = 31;

/** The clock has leapt ahead since the registry last ran: it may be wrong, or the registry stood still. */
export class ClockHasLeapt extends Error {
  override name = 'ClockHasLeapt';

  constructor(seen: Date, now: Date) {
    super(
      `The registry last ran on ${dayOf(seen)}, and its clock says ${dayOf(now)}: no contact is erased by that clock. ` +
        'Put it right; if it is right, run `registry purge --clock-is-right`.',
    );
  }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Automatically erases contacts past their day of deletion (R44). */
@Injectable()
export class ContactPurge implements OnModuleDestroy {
  private readonly log = new Logger('contacts');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: Store,
    private readonly contacts: Contacts,
    private readonly clock: Clock,
  ) {}

  /**
   * All in one transaction. @returns how many were erased
   * @throws ClockHasLeapt if it is ahead of the last run by more than 31 days, unless it is said to be right
   */
  run({ isClockRight = false } = {}): Promise<number> {
    return this.transactions.run(async () => {
      await this.mustBelieveTheClock(isClockRight);
      return this.contacts.eraseExpired(Viewer.SYSTEM);
    });
  }

  private async mustBelieveTheClock(isClockRight: boolean): Promise<void> {
    const now = this.clock.now();
    const [leap] = await this.store.sql<{ seenAt: Date }>(
      `WITH seen AS (
         UPDATE installation SET seen_at = greatest(seen_at, $1) WHERE $2 OR seen_at IS NULL OR $1 <= seen_at + $3::interval)
       SELECT seen_at AS "seenAt" FROM installation WHERE NOT $2 AND $1 > seen_at + $3::interval`,
      [now, isClockRight, `${BELIEVED_DAYS} days`],
    );
    if (leap) throw new ClockHasLeapt(leap.seenAt, now);
  }

  /** Runs now and periodically until the service ends; a failure is logged, and the next run tries again. */
  async begin(every = HOUR): Promise<void> {
    this.timer = setInterval(() => void this.attempt(), every).unref();
    await this.attempt();
  }

  private attempt(): Promise<void> {
    this.running = this.run().then(
      (count) => void (count > 0 && this.log.log(`Erased contacts past their day of deletion: ${count}.`)),
      (error: unknown) => (error instanceof ClockHasLeapt ? this.log.warn(error.message) : this.log.error(error)),
    );
    return this.running;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
