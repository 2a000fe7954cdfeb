import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../access/access.graphql.js';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires, RequiresKey } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../../platform/graphql/connections.js';
import { ResolveField } from '../../platform/graphql/field-resolvers.js';
import { Nodes } from '../../platform/graphql/nodes.js';
import { WebhookFilterInput } from './webhook-filter.graphql.js';
import {
  WebhookRegisterInput,
  WebhookRegisterPayload,
  WebhookRemoveInput,
  WebhookRemovePayload,
  WebhookRotateInput,
  WebhookRotatePayload,
  WebhookTestInput,
  WebhookTestPayload,
} from './webhook-inputs.graphql.js';
import { WebhookLists } from './webhook-lists.service.js';
import { WebhookConnection } from './webhook.graphql.js';
import { Webhooks } from './webhooks.service.js';

const WHICH = described('Which webhook.', 'Какой вебхук.');

@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly service: Webhooks,
    private readonly lists: WebhookLists,
    nodes: Nodes,
  ) {
    nodes.register('webhook', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Requires('KEEP_PORTALS')
  @Query(
    () => WebhookConnection,
    described(
      'Webhooks of partners’ portals, newest first; for staff. What needs attention: `filter: { states: [FAILING, OFF] }`.',
      'Вебхуки порталов партнёров, сначала новые; для сотрудников. Что требует внимания: `filter: { states: [FAILING, OFF] }`.',
    ),
  )
  async webhooks(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', {
      ...described('Which webhooks; default: all.', 'Какие вебхуки; если не указано — все.'),
      nullable: true,
    })
    filter?: WebhookFilterInput,
  ): Promise<object> {
    return this.lists.list(by, filter ?? {}, args);
  }

  @Requires('KEEP_PORTALS')
  @Mutation(
    () => WebhookRegisterPayload,
    described(
      'Registers an address that is told when there is something new for a partner’s key; the first notice is sent at once.',
      'Зарегистрировать адрес, на который сообщают о новом для ключа партнёра; первое уведомление отправляется сразу.',
    ),
  )
  async webhookRegister(
    @CurrentViewer() by: Viewer,
    @Args('input', described('For which key, and where to.', 'Для какого ключа и куда.')) input: WebhookRegisterInput,
  ): Promise<object> {
    return this.service.register(by, input);
  }

  @RequiresKey()
  @Mutation(
    () => WebhookRotatePayload,
    described(
      'Issues another secret for the signatures; for a while notices are signed with the former one too. For staff and the holder of the key.',
      'Выдать другой секрет подписей; некоторое время уведомления подписываются и прежним. Для сотрудников и владельца ключа.',
    ),
  )
  async webhookRotate(@CurrentViewer() by: Viewer, @Args('input', WHICH) input: WebhookRotateInput): Promise<object> {
    return this.service.rotateSecret(by, input.webhook, input);
  }

  @RequiresKey()
  @Mutation(
    () => WebhookTestPayload,
    described(
      'Sends a notice at once, at most one a minute, and turns the webhook on again if it was turned off; how it went is in lastFailure. For staff and the holder of the key.',
      'Отправить уведомление сейчас, не чаще раза в минуту, и включить вебхук, если он выключен; что вышло — в lastFailure. Для сотрудников и владельца ключа.',
    ),
  )
  async webhookTest(@CurrentViewer() by: Viewer, @Args('input', WHICH) input: WebhookTestInput): Promise<object> {
    return { webhook: await this.service.test(by, input.webhook, input.ifRevision) };
  }

  @RequiresKey()
  @Mutation(
    () => WebhookRemovePayload,
    described(
      'Removes a webhook permanently. For staff and the holder of the key.',
      'Удалить вебхук навсегда. Для сотрудников и владельца ключа.',
    ),
  )
  async webhookRemove(@CurrentViewer() by: Viewer, @Args('input', WHICH) input: WebhookRemoveInput): Promise<object> {
    return { webhook: await this.service.remove(by, input.webhook, input.ifRevision) };
  }
}

@Resolver(() => ViewerType)
export class ViewerWebhooksResolver {
  constructor(private readonly lists: WebhookLists) {}

  @ResolveField(
    () => WebhookConnection,
    described('The webhooks of the key of the request, newest first.', 'Вебхуки предъявленного ключа, сначала новые.'),
  )
  async webhooks(@CurrentViewer() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.lists.own(by, args);
  }
}
