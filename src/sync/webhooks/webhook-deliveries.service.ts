import { Injectable, Logger } from '@nestjs/common';
import { Viewer } from '../../access/viewer.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Config } from '../../platform/config/config.js';
import { Store, WITHOUT_REPLICA } from '../../platform/database/store.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Metrics } from '../../platform/http/metrics.js';
import { Outbound, type OutboundAnswer } from '../../platform/outbound/outbound.js';
import { signedHeaders } from './webhook-secrets.js';
import type { WebhookFailure } from './webhook-vocabulary.js';
import { Webhook } from './webhook.js';
import { WebhookTable } from './webhook.table.js';
import { Webhooks } from './webhooks.service.js';

/** Over all instances. */
const AT_ONCE = 2;
/** In seconds: longer than an attempt takes; after that whoever had it is taken for dead. */
const LEASE = 30;
const MINUTE = 60_000;
const LONGEST_PAUSE = 8 * 60 * MINUTE;
const GIVEN_UP_AFTER = 7 * 24 * 60 * MINUTE;
const TYPE = 'changes.available';

interface Claim {
  id: string;
  lease: string;
  messageId: string;
  newsNumber: number;
  failures: number;
}

type Outcome = { status: number | null; failure: WebhookFailure | null };

/** Sends notices: each at most once a minute, two at once, again after growing pauses, by one instance at a time. */
@Injectable()
export class WebhookDeliveries {
  private readonly log = new Logger('webhooks');

  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbound: Outbound,
    private readonly webhooks: Webhooks,
    private readonly metrics: Metrics,
  ) {}

  /** Sends everything that is due. @param isEnding asked before each; then no more is begun */
  async sendDue(isEnding: () => boolean = () => false): Promise<void> {
    if (!(await this.isAnyDue())) return;
    const sendInTurn = async () => {
      for (let claim; !isEnding() && (claim = await this.claim());) await this.send(claim);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendInTurn));
  }

  private async isAnyDue(): Promise<boolean> {
    const [row] = await this.store.sql<{ is: boolean }>(`SELECT EXISTS (SELECT FROM webhook WHERE ${IS_DUE}) AS is`, [
      this.clock.now(),
    ]);
    return row!.is;
  }

  /** Takes one for this instance alone; an instance that dies meanwhile leaves it to the others. */
  private claim(): Promise<Claim | undefined> {
    return this.transactions.run(async () => {
      // One instance after another, so that they count the same.
      await this.store.sql('SELECT FROM webhook_progress FOR UPDATE');
      const now = this.clock.now();
      const [claim] = await this.store.sql<Claim>(CLAIM, [now, new Date(now.getTime() + MINUTE), newId('msg')]);
      return claim;
    });
  }

  private async send(claim: Claim): Promise<void> {
    const at = this.clock.now();
    const outcome = await this.attempt(claim, at);
    this.metrics.countNotice(outcome.failure?.toLowerCase() ?? 'delivered');
    if (outcome.failure === null) return this.noteDelivered(claim, at, outcome);
    await this.noteFailed(claim, at, outcome);
  }

  private async attempt({ id, messageId }: Claim, at: Date): Promise<Outcome> {
    const [webhook] = await this.store.from(WebhookTable, false).withIds([id]);
    const secrets = (webhook as Webhook).secretsAt(this.config.webhooks.key!, at);
    if (!secrets) return { status: null, failure: 'SECRET_LOST' };
    const body = JSON.stringify({ type: TYPE, timestamp: at.toISOString(), data: {} });
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'sister-city-registry',
      ...signedHeaders(messageId, at, body, secrets),
    };
    return outcomeOf(await this.outbound.post(webhook!.url, headers, body));
  }

  private async noteDelivered(
    { id, lease, newsNumber, failures }: Claim,
    at: Date,
    { status }: Outcome,
  ): Promise<void> {
    await this.store.sql(
      `UPDATE webhook SET lease = NULL, leased_until = NULL, message_id = NULL, told_number = greatest(told_number, $3),
         failures = 0, failing_since = NULL, last_failure = NULL, last_status = $4, last_delivered_at = $5
        WHERE id = $1 AND lease = $2 AND ${WITHOUT_REPLICA}`,
      [id, lease, newsNumber, status, at],
    );
    if (failures > 0) this.log.log(`${id} is delivered again, after ${failures} failures.`);
    else this.log.debug(`${id} is delivered.`);
  }

  private async noteFailed({ id, lease, failures }: Claim, at: Date, { status, failure }: Outcome): Promise<void> {
    const next = new Date(at.getTime() + pauseAfter(failures + 1));
    await this.store.sql(
      `UPDATE webhook SET lease = NULL, leased_until = NULL, failures = failures + 1, failing_since = coalesce(failing_since, $3),
         last_failure = $4, last_status = $5, next_attempt_at = $6
        WHERE id = $1 AND lease = $2 AND ${WITHOUT_REPLICA}`,
      [id, lease, at, failure, status, next],
    );
    if (failures === 0) this.log.warn(`${id} is not delivered (${status ?? failure}), and is tried again.`);
    const [webhook] = await this.store.from(WebhookTable, false).withIds([id]);
    const since = webhook!.failingSince;
    if (since === null || at.getTime() - since.getTime() < GIVEN_UP_AFTER) return;
    await this.transactions.run(() => this.webhooks.turnOff(Viewer.SYSTEM, id));
    this.metrics.countWebhookOff();
    this.log.warn(
      `${id} has failed for a week and is turned off (${status ?? failure}): webhookTest turns it on again.`,
    );
  }
}

function outcomeOf(answer: OutboundAnswer): Outcome {
  if ('failure' in answer) return { status: null, failure: answer.failure };
  const { status } = answer;
  if (status >= 200 && status < 300) return { status, failure: null };
  return { status, failure: status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS' };
}

/** In milliseconds: 1, 2, 4 minutes and so on, up to 8 hours, and up to a tenth more, so that many do not come at once. */
function pauseAfter(failures: number): number {
  return Math.min(MINUTE * 2 ** Math.min(failures - 1, 20), LONGEST_PAUSE) * (1 + Math.random() / 10);
}

/** $1 is the present instant. */
const IS_DUE = `news_number > told_number AND off_at IS NULL AND removed_at IS NULL AND next_attempt_at <= $1
  AND (leased_until IS NULL OR leased_until < clock_timestamp())
  AND EXISTS (SELECT FROM access_key WHERE access_key.id = webhook.key_id AND revoked_at IS NULL
    AND (expires_at IS NULL OR expires_at > $1))`;

/**
 * $2 is the earliest next attempt, $3 the id of the message at its first one. What a lost server knew of it may be lost with it: a
 * notice is sent twice then, with the same id.
 */
const CLAIM = `
  WITH claimed AS (
    UPDATE webhook SET lease = gen_random_uuid(), leased_until = clock_timestamp() + interval '${LEASE} seconds',
        message_id = coalesce(message_id, $3), last_attempt_at = $1, next_attempt_at = $2
      WHERE id = (SELECT id FROM webhook WHERE ${IS_DUE} ORDER BY next_attempt_at, id LIMIT 1)
        AND (SELECT count(*) FROM webhook WHERE leased_until > clock_timestamp()) < ${AT_ONCE} AND ${WITHOUT_REPLICA}
      RETURNING id, lease, message_id AS "messageId", news_number AS "newsNumber", failures
  ) SELECT * FROM claimed`;
