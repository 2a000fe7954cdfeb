import { Args, ID, Parent, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import { StruckRecords } from './struck-records.service.js';
import { StruckConnection, StruckType } from './struck.graphql.js';
import type { Struck } from './struck.js';

@Resolver(() => StruckType)
export class StruckResolver {
  constructor(private readonly records: StruckRecords) {}

  @Requires('READ_HISTORY')
  @Query(
    () => StruckConnection,
    described(
      'What was entered by mistake and struck out, latest first. For staff; null, with an error, for others.',
      'Что было внесено по ошибке и вычеркнуто, начиная с последнего. Для сотрудников; остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async struck(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args(
      'record',
      described('Of one record only: its ID.', 'Только одной записи: её идентификатор.', {
        type: () => ID,
        nullable: true,
      }),
    )
    record?: string,
  ): Promise<object | null> {
    return this.records.list(by, record ?? null, args);
  }

  @ResolveField(() => String)
  summary(@Parent() struck: Struck, @Ctx() ctx: RequestContext, @Args('language', language) asked?: string): string {
    return struck.summary[sentenceLanguage(ctx, asked)];
  }
}
