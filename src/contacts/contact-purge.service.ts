import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Viewer } from '../access/viewer.js';
import { Transactions } from '../platform/database/transactions.js';
import { Contacts } from './contacts.service.js';

const HOUR = 3_600_000;

/** Automatically erases contacts past their day of deletion (R44). */
@Injectable()
export class ContactPurge implements OnModuleDestroy {
  private readonly log = new Logger('contacts');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: Contacts,
  ) {}

  /** All in one transaction. @returns how many were erased */
  run(): Promise<number> {
    return this.transactions.run(() => this.contacts.eraseExpired(Viewer.SYSTEM));
  }

  /** Runs now and periodically until the service ends; a failure is logged, and the next run tries again. */
  async begin(every = HOUR): Promise<void> {
    this.timer = setInterval(() => void this.attempt(), every).unref();
    await this.attempt();
  }

  private attempt(): Promise<void> {
    this.running = this.run().then(
      (count) => void (count > 0 && this.log.log(`Erased contacts past their day of deletion: ${count}.`)),
      (error: unknown) => this.log.error(error),
    );
    return this.running;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
