import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access/audit-log/access-log.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { PortalsModule } from '../portals/portals.module.js';
import { ChangeFeed } from './change-feed.service.js';
import { ChangesResolver } from './changes.resolver.js';
import { LastChanges } from './last-changes.service.js';
import { SyncLines } from './sync-lines.service.js';
import { UPDATED_AT_RESOLVERS } from './updated-at.resolvers.js';
import { WebhookDeliveries } from './webhooks/webhook-deliveries.service.js';
import { WebhookFieldsResolver } from './webhooks/webhook-fields.resolver.js';
import { WebhookLists } from './webhooks/webhook-lists.service.js';
import { WebhookNews } from './webhooks/webhook-news.service.js';
import { WebhookRounds } from './webhooks/webhook-rounds.service.js';
import { ViewerWebhooksResolver, WebhooksResolver } from './webhooks/webhooks.resolver.js';
import { Webhooks } from './webhooks/webhooks.service.js';

@Module({
  imports: [AccessLogModule, CitiesModule, HistoryModule, PortalsModule],
  providers: [
    SyncLines,
    ChangeFeed,
    ChangesResolver,
    LastChanges,
    ...UPDATED_AT_RESOLVERS,
    Webhooks,
    WebhookLists,
    WebhookNews,
    WebhookDeliveries,
    WebhookRounds,
    WebhooksResolver,
    ViewerWebhooksResolver,
    WebhookFieldsResolver,
  ],
})
export class SyncModule {}
