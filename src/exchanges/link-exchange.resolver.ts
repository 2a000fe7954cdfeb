import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import type { AgreementLink } from '../agreements/agreement-parts.js';
import { AgreementLinkType } from '../agreements/agreement-types.graphql.js';
import { say } from '../platform/describe.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import type { Exchange } from './exchange.js';
import { ExchangeType } from './exchange.graphql.js';
import { Exchanges } from './exchanges.service.js';

@Resolver(() => AgreementLinkType)
export class LinkExchangeResolver {
  constructor(private readonly service: Exchanges) {}

  @ResolveField(
    () => ExchangeType,
    say(
      'The visit or meeting that it was signed during; null when it is another link, or hidden.',
      'Визит или встреча, во время которых подписано; null — связь иного вида или скрыто.',
      { nullable: true },
    ),
  )
  async exchange(
    @By() by: Viewer,
    @Parent() link: AgreementLink,
    @Asked() asked: RequestContext,
  ): Promise<Exchange | null> {
    const { exchangeId } = link;
    return exchangeId && asked.batches.load(this.service, exchangeId as string, (ids) => this.service.byIds(by, ids));
  }
}
