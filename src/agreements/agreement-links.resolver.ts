import { Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { AgreementLinkType, AgreementType } from './agreement.graphql.js';
import type { Agreement } from './agreement.js';
import { Agreements } from './agreements.service.js';
import type { AgreementLink } from './record/agreement-parts.js';

@Resolver(() => AgreementLinkType)
export class AgreementLinksResolver {
  constructor(private readonly agreements: Agreements) {}

  @ResolveField(() => AgreementType)
  agreement(
    @CurrentViewer() by: Viewer,
    @Parent() link: AgreementLink,
    @Ctx() ctx: RequestContext,
  ): Promise<Agreement | null> | null {
    return (
      link.otherId && ctx.loaders.load(this.agreements, link.otherId as string, (ids) => this.agreements.byIds(by, ids))
    );
  }
}
