import { WebhookTable } from './webhooks/webhook.table.js';

export const SYNC_TABLES = [WebhookTable];
