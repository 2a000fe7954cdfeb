import { Args, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../access/access.graphql.js';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { CorrectionFilterInput, FILTER } from './correction-filter.graphql.js';
import { CorrectionLists } from './correction-lists.service.js';
import { CorrectionConnection } from './correction.graphql.js';

@Resolver(() => ViewerType)
export class ViewerCorrectionsResolver {
  constructor(private readonly lists: CorrectionLists) {}

  @ResolveField(
    () => CorrectionConnection,
    described(
      'Errors reported by the viewer’s own cities, with our answers, latest first.',
      'Сообщения городов пользователя об ошибках и наши ответы, сначала последние.',
    ),
  )
  async corrections(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: CorrectionFilterInput,
  ): Promise<object> {
    return this.lists.own(by, filter ?? {}, args);
  }
}
