import { Injectable } from '@nestjs/common';
import type { AccessKey } from '../../access/access-key.js';
import { AccessKeys } from '../../access/access-keys.service.js';
import { AccessLog, type AccessEvent } from '../../access/audit-log/access-log.service.js';
import type { Viewer } from '../../access/viewer.js';
import { History } from '../../history/history.service.js';
import { StruckRecords } from '../../history/struck-records.service.js';
import { Undoables } from '../../history/undoables.service.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../platform/config/config.js';
import { Store } from '../../platform/database/store.js';
import { byId } from '../../platform/graphql/request-loaders.js';
import { OutboundTargets } from '../../platform/outbound/outbound-targets.js';
import { KeyRecords } from '../../portals/key-records.service.js';
import { noSuchKey } from '../../portals/key-refusals.js';
import { Keys } from '../../portals/keys.service.js';
import { scopeOf } from '../feed-cursor.js';
import {
  badTarget,
  keyOpensNothing,
  noSuchWebhook,
  notOfPartner,
  notSetUp,
  registeredAlready,
  tooManyWebhooks,
  webhookNotUndone,
} from './webhook-refusals.js';
import { Webhook } from './webhook.js';
import { WebhookTable } from './webhook.table.js';

const EVENTS = {
  WEBHOOK_REGISTERED: 'webhook_registered',
  WEBHOOK_SECRET_ROTATED: 'webhook_secret_rotated',
  WEBHOOK_MOVED: 'webhook_moved',
  WEBHOOK_TURNED_ON: 'webhook_turned_on',
  WEBHOOK_TURNED_OFF: 'webhook_turned_off',
  WEBHOOK_REMOVED: 'webhook_removed',
} satisfies Record<string, AccessEvent>;

const MOST_OF_KEY = 5;

/** Webhooks: registered by staff for a partner's key; that key's holder may rotate their secrets, test and remove them too. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly store: Store,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly log: AccessLog,
    private readonly config: Config,
    private readonly targets: OutboundTargets,
    private readonly keys: Keys,
    private readonly viewers: AccessKeys,
    records: KeyRecords,
    undoables: Undoables,
    struck: StruckRecords,
  ) {
    undoables.refuse('webhook', webhookNotUndone);
    records.onReplaced((by, former, successor) => this.follow(by, former, successor));
    struck.goesWith('city', [
      'webhook',
      'id',
      'SELECT webhook.id FROM webhook JOIN access_key ON access_key.id = key_id WHERE access_key.city_id = $1',
    ]);
  }

  /**
   * @returns also the secret, which is shown only once
   * @throws DomainError INVALID for an address that nothing is sent to, NOT_FOUND, CONFLICTING, NOT_ALLOWED_IN_STATE for the key,
   * DUPLICATE, TOO_MANY
   */
  async register(by: Viewer, asked: { key: string; url: string }): Promise<{ webhook: Webhook; secret: string }> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const operatorKey = this.operatorKey();
    const url = this.targets.read(asked.url);
    if (!(url instanceof URL)) throw badTarget(url);
    const key = await this.keys.get(by, asked.key.trim());
    if (!key) throw noSuchKey(asked.key, ['key']);
    if (key.role !== 'PARTNER') throw notOfPartner();
    // Two that register at once wait for each other.
    await this.store.sql('SELECT FROM access_key WHERE id = $1 FOR UPDATE', [key.id]);
    const viewer = (await this.viewers.viewersOf([key.id])).get(key.id);
    if (!viewer) throw keyOpensNothing('key');
    const others = (await this.ofKeys([key.id])).filter(({ removedAt }) => removedAt === null);
    const same = others.find((one) => one.url === url.href);
    if (same) throw registeredAlready(same.id);
    if (others.length >= MOST_OF_KEY) throw tooManyWebhooks(MOST_OF_KEY);
    const facts = { keyId: key.id, url: url.href, reader: scopeOf(viewer) };
    const made = Webhook.register(facts, operatorKey, this.clock.now());
    await this.store.sql(FIRST_PROGRESS);
    await this.saveAndRecord(by, made.webhook, 'WEBHOOK_REGISTERED');
    return made;
  }

  /** @returns also the new secret, which is shown only once @throws DomainError NOT_FOUND, NOT_ALLOWED_IN_STATE */
  async rotateSecret(
    by: Viewer,
    id: string,
    asked: { overlapHours?: number | null; ifRevision?: number | null },
  ): Promise<{ webhook: Webhook; secret: string }> {
    const operatorKey = this.operatorKey();
    const webhook = await this.taken(by, id, asked.ifRevision);
    const secret = webhook.rotateSecret(operatorKey, asked.overlapHours, this.clock.now());
    await this.saveAndRecord(by, webhook, 'WEBHOOK_SECRET_ROTATED');
    return { webhook, secret };
  }

  /** Sends a notice as soon as may be, and turns a webhook on again that was turned off. @throws DomainError as `rotateSecret` */
  async test(by: Viewer, id: string, ifRevision?: number | null): Promise<Webhook> {
    this.operatorKey();
    const webhook = await this.taken(by, id, ifRevision);
    const isOff = webhook.offAt !== null;
    webhook.turnOn();
    if (!(await this.viewers.viewersOf([webhook.keyId])).has(webhook.keyId)) throw keyOpensNothing('webhook');
    await this.saveAndRecord(by, webhook, 'WEBHOOK_TURNED_ON');
    await this.store.sql(
      `UPDATE webhook SET news_number = greatest(news_number, told_number + 1),
         next_attempt_at = least(next_attempt_at, greatest($2, last_attempt_at + interval '1 minute')),
         failing_since = CASE WHEN $3 THEN NULL ELSE failing_since END, failures = CASE WHEN $3 THEN 0 ELSE failures END
       WHERE id = $1`,
      [webhook.id, this.clock.now(), isOff],
    );
    this.log.acted('webhook_tested', by, webhook.id);
    return (await this.store.from(WebhookTable, false).withIds([webhook.id]))[0]!;
  }

  /** Nothing is sent any more. @throws DomainError NOT_FOUND */
  async remove(by: Viewer, id: string, ifRevision?: number | null): Promise<Webhook> {
    const webhook = await this.taken(by, id, ifRevision);
    webhook.remove(this.clock.now());
    await this.saveAndRecord(by, webhook, 'WEBHOOK_REMOVED');
    return webhook;
  }

  /** Nothing is sent until somebody turns it on again. */
  async turnOff(by: Viewer, id: string): Promise<void> {
    const webhook = await this.store.lock(WebhookTable, id);
    webhook.turnOff(this.clock.now());
    await this.saveAndRecord(by, webhook, 'WEBHOOK_TURNED_OFF');
  }

  /** Every portal has to read anew, as after a restore. @returns how many are told so */
  async tellAll(): Promise<number> {
    const [told] = await this.store.sql<{ count: number }>(
      `WITH told AS (UPDATE webhook SET news_number = greatest(news_number, told_number + 1)
         WHERE off_at IS NULL AND removed_at IS NULL RETURNING 1) SELECT count(*)::integer AS count FROM told`,
    );
    return told!.count;
  }

  /** Those of partners, for staff; for a partner those of its key, and of keys in the place of that. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Webhook>> {
    const found = await this.store.from(WebhookTable).withIds(ids);
    if (by.may('KEEP_PORTALS')) return byId(found);
    const keys = await this.keys.byIds(by, [...new Set(found.map(({ keyId }) => keyId))]);
    return byId(found.filter(({ keyId }) => keys.has(keyId)));
  }

  private async ofKeys(keyIds: readonly string[]): Promise<Webhook[]> {
    const query = this.store.from(WebhookTable, false).where('webhook.key_id = ANY(:keyIds)', { keyIds });
    return query.all('webhook.id');
  }

  private async follow(by: Viewer, former: readonly string[], successor: AccessKey): Promise<void> {
    for (const { id, removedAt } of await this.ofKeys(former)) {
      if (removedAt !== null) continue;
      const webhook = await this.store.lock(WebhookTable, id);
      webhook.follow(successor.id);
      await this.saveAndRecord(by, webhook, 'WEBHOOK_MOVED');
    }
  }

  private async taken(by: Viewer, id: string, ifRevision?: number | null): Promise<Webhook> {
    if (!(await this.byIds(by, [id.trim()])).has(id.trim())) throw noSuchWebhook(id);
    return this.store.lock(WebhookTable, id.trim(), ifRevision);
  }

  private operatorKey(): string {
    const { key } = this.config.webhooks;
    if (key === undefined) throw notSetUp();
    return key;
  }

  private async saveAndRecord(by: Viewer, webhook: Webhook, verb: keyof typeof EVENTS): Promise<void> {
    const { secretCheck: _, reader: __, ...differences } = await this.store.save(WebhookTable, webhook as never);
    if (Object.keys(differences).length === 0) return;
    await this.history.record(by, webhook, verb, differences);
    this.log.acted(EVENTS[verb], by, webhook.id);
  }
}

/** What was entered before there was any webhook is not looked through. */
const FIRST_PROGRESS = `
  INSERT INTO webhook_progress (position) SELECT coalesce(max(position), 0) FROM sync_line ON CONFLICT DO NOTHING`;
