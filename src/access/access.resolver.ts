import { Query, Resolver } from '@nestjs/graphql';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ViewerType } from './access.graphql.js';
import { CurrentViewer } from './current-viewer.decorator.js';
import type { Viewer } from './viewer.js';

@Resolver(() => ViewerType)
export class AccessResolver {
  @Query(
    () => ViewerType,
    described('The current viewer and their permissions.', 'Текущий пользователь и что ему разрешено.'),
  )
  viewer(@CurrentViewer() by: Viewer): ViewerType {
    return by;
  }
}
