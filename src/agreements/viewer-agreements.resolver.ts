import { Args, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../access/access.graphql.js';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf } from '../platform/graphql/types.graphql.js';
import { AgreementFilterInput } from './agreement-filter.graphql.js';
import { AgreementLists } from './agreement-lists.service.js';
import { AgreementConnection } from './agreement.graphql.js';

@Resolver(() => ViewerType)
export class ViewerAgreementsResolver {
  constructor(
    private readonly lists: AgreementLists,
    private readonly homes: Homes,
  ) {}

  @ResolveField(
    () => AgreementConnection,
    described(
      'The agreements of the viewer’s own cities, drafts first, then newest first.',
      'Соглашения городов пользователя: сначала проекты, затем новые.',
    ),
  )
  async agreements(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: AgreementFilterInput,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    const on = await this.homes.dayAsked(ctx.loaders, day);
    return this.lists.list(by, filter ?? {}, on, args, ['SIGNED_DESC'], { ofAny: by.cityIds });
  }
}
