import { EntitySchema } from 'typeorm';
import { idColumn, instant, oneOf, optionalText, recorded, reference, text } from '../../platform/database/columns.js';
import { WEBHOOK_FAILURES } from './webhook-vocabulary.js';
import { Webhook } from './webhook.js';

const moment = { ...instant, nullable: true };
const count = { type: 'integer' } as const;
/** Written by what delivers, while others may change the record: never saved together with it. */
const ofDelivery = { insert: false, update: false };

export const WebhookTable = new EntitySchema<Webhook & WebhookLease>({
  name: 'Webhook',
  target: Webhook,
  tableName: 'webhook',
  columns: {
    id: idColumn,
    keyId: { ...text, name: 'key_id' },
    url: text,
    secretNumber: { ...count, name: 'secret_number' },
    oldestSecretNumber: { ...count, name: 'oldest_secret_number' },
    formerSignaturesUntil: { ...moment, name: 'former_secrets_until' },
    secretCheck: { ...text, name: 'secret_check' },
    offAt: { ...moment, name: 'off_at' },
    removedAt: { ...moment, name: 'removed_at' },
    reader: { ...text, update: false },
    newsNumber: { ...count, ...ofDelivery, name: 'news_number', default: 1 },
    toldNumber: { ...count, ...ofDelivery, name: 'told_number', default: 0 },
    messageId: { ...optionalText, ...ofDelivery, name: 'message_id', select: false },
    nextAttemptAt: { ...instant, name: 'next_attempt_at', update: false },
    lastAttemptAt: { ...moment, ...ofDelivery, name: 'last_attempt_at' },
    lastDeliveredAt: { ...moment, ...ofDelivery, name: 'last_delivered_at' },
    failingSince: { ...moment, ...ofDelivery, name: 'failing_since' },
    failures: { ...count, ...ofDelivery, default: 0, select: false },
    lastFailure: { ...optionalText, ...ofDelivery, name: 'last_failure' },
    lastStatus: { ...count, ...ofDelivery, name: 'last_status', nullable: true },
    lease: { type: 'uuid', ...ofDelivery, nullable: true, select: false },
    leasedUntil: { ...moment, ...ofDelivery, name: 'leased_until', select: false },
    ...recorded,
  },
  indices: [
    { name: 'webhook_by_key', columns: ['keyId'] },
    {
      name: 'webhook_due',
      columns: ['nextAttemptAt'],
      where: 'news_number > told_number AND off_at IS NULL AND removed_at IS NULL',
    },
  ],
  foreignKeys: [reference('webhook_of_key', 'AccessKey', 'keyId')],
  checks: [{ name: 'webhook_failure_known', expression: oneOf('last_failure', WEBHOOK_FAILURES) }],
});

/** Columns that only statements of the delivery read. */
export interface WebhookLease {
  messageId: string | null;
  failures: number;
  lease: string | null;
  leasedUntil: Date | null;
}
