import { Query, Resolver } from '@nestjs/graphql';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ViewerType } from './access.graphql.js';
import { CurrentViewer } from './current-viewer.decorator.js';
import type { Viewer } from './viewer.js';

@Resolver(() => ViewerType)
export class AccessResolver {
  @Query(() => ViewerType, described('Who asks, and what they may do.', 'Кто спрашивает и что ему разрешено.'))
  viewer(@CurrentViewer() by: Viewer): ViewerType {
    return by;
  }
}
