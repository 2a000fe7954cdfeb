import { Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { AgreementLinkType } from '../agreements/agreement.graphql.js';
import type { AgreementLink } from '../agreements/record/agreement-parts.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { ExchangeType } from './exchange.graphql.js';
import type { Exchange } from './exchange.js';
import { Exchanges } from './exchanges.service.js';

@Resolver(() => AgreementLinkType)
export class LinkExchangeResolver {
  constructor(private readonly service: Exchanges) {}

  @ResolveField(
    () => ExchangeType,
    described(
      'The visit or meeting during which it was signed; null for other links, or if not visible to you.',
      'Визит или встреча, во время которых подписано соглашение; null — отношение иного вида или запись вам не видна.',
      { nullable: true },
    ),
  )
  async exchange(
    @CurrentViewer() by: Viewer,
    @Parent() link: AgreementLink,
    @Ctx() ctx: RequestContext,
  ): Promise<Exchange | null> {
    const { exchangeId } = link;
    return exchangeId && ctx.loaders.load(this.service, exchangeId as string, (ids) => this.service.byIds(by, ids));
  }
}
