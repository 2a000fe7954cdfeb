import { Query, Resolver } from '@nestjs/graphql';
import { say } from '../platform/graphql/bilingual-descriptions.js';
import { ViewerType } from './access.graphql.js';
import { By } from './current-viewer.decorator.js';
import type { Viewer } from './viewer.js';

@Resolver(() => ViewerType)
export class AccessResolver {
  @Query(() => ViewerType, say('Who asks, and what they may do.', 'Кто спрашивает и что ему разрешено.'))
  viewer(@By() by: Viewer): ViewerType {
    return by;
  }
}
