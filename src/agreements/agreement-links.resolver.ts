import { Resolver, ResolveField, Parent } from '@nestjs/graphql';
import { AgreementLinkType, AgreementType } from './agreement-types.graphql.js';
import { Agreements } from './agreements.service.js';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import type { AgreementLink } from './agreement-parts.js';
import { Asked } from '../platform/request-context.js';
import type { RequestContext } from '../platform/request-context.js';
import type { Agreement } from './agreement.js';

@Resolver(() => AgreementLinkType)
export class AgreementLinksResolver {
  constructor(private readonly agreements: Agreements) {}

  @ResolveField(() => AgreementType)
  agreement(
    @By() by: Viewer,
    @Parent() link: AgreementLink,
    @Asked() asked: RequestContext,
  ): Promise<Agreement | null> | null {
    return (
      link.otherId &&
      asked.batches.load(this.agreements, link.otherId as string, (ids) => this.agreements.byIds(by, ids))
    );
  }
}
