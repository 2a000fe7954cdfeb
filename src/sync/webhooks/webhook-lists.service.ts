import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Clock } from '../../kernel/clock.js';
import { Store } from '../../platform/database/store.js';
import type { Connection, PageArgs } from '../../platform/graphql/connections.js';
import { page } from '../../platform/graphql/paging.js';
import type { WebhookState } from './webhook-vocabulary.js';
import type { Webhook } from './webhook.js';
import { WebhookTable } from './webhook.table.js';

export interface WebhookFilter {
  states?: WebhookState[] | null;
}

/** Lists of webhooks, newest first. */
@Injectable()
export class WebhookLists {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  async list(by: Viewer, { states }: WebhookFilter, args: PageArgs): Promise<Connection<Webhook>> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const query = this.store.from(WebhookTable);
    if (states) query.where(`${STATE} = ANY(:states)`, { states, now: this.clock.now() });
    return page(query, args, LATEST_FIRST) as Promise<Connection<Webhook>>;
  }

  /** Those of the key of the request. */
  async own(by: Viewer, args: PageArgs): Promise<Connection<Webhook>> {
    const query = this.store.from(WebhookTable).where('webhook.key_id = :key', { key: by.id });
    return page(query, args, LATEST_FIRST) as Promise<Connection<Webhook>>;
  }
}

const LATEST_FIRST = [{ expression: 'webhook.id', type: 'text' as const, descending: true }];

/** As `Webhook.stateWith` says it. */
const STATE = `CASE WHEN webhook.removed_at IS NOT NULL THEN 'REMOVED'
  WHEN NOT EXISTS (SELECT FROM access_key WHERE access_key.id = webhook.key_id AND revoked_at IS NULL
    AND (expires_at IS NULL OR expires_at > :now)) THEN 'SILENT'
  WHEN webhook.off_at IS NOT NULL THEN 'OFF'
  WHEN webhook.failing_since IS NOT NULL THEN 'FAILING' ELSE 'ACTIVE' END`;
