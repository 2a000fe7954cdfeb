import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Revisions } from '../../platform/database/revisions.service.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookNews } from './webhook-news.service.js';

const EVERY_MS = 5000;

/** Looks for what is new whenever the registry has changed, on this instance or another, and sends what is due. */
@Injectable()
export class WebhookRounds implements OnModuleDestroy {
  private readonly log = new Logger('webhooks');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isEnding = false;
  private isFailing = false;
  /** The revision of the registry that was looked through last. */
  private seen: string | undefined;

  constructor(
    private readonly config: Config,
    private readonly revisions: Revisions,
    private readonly news: WebhookNews,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  /** Goes on until the service ends; a failure is logged, and the next round tries again. Without WEBHOOK_KEY nothing is sent. */
  begin(every = EVERY_MS): void {
    if (this.config.webhooks.key === undefined) return;
    this.timer = setInterval(() => void (this.running ??= this.attempt()), every).unref();
  }

  /** Looks once, and sends what is due. */
  async run(): Promise<void> {
    const { all } = await this.revisions.now();
    if (all !== this.seen && (await this.news.find())) this.seen = all;
    await this.deliveries.sendDue(() => this.isEnding);
  }

  private async attempt(): Promise<void> {
    try {
      await this.run();
      if (this.isFailing) this.log.log('Webhooks are told again.');
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.log.warn({ err: error }, 'Webhooks cannot be told at the moment.');
      this.isFailing = true;
    } finally {
      this.running = undefined;
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.running;
  }
}
