import { Query, Resolver } from '@nestjs/graphql';
import { say } from '../platform/describe.js';
import { By } from './by.js';
import { ViewerType } from './access.graphql.js';
import type { Viewer } from './viewer.js';

@Resolver(() => ViewerType)
export class AccessResolver {
  @Query(() => ViewerType, say('Who asks, and what they may do.', 'Кто спрашивает и что ему разрешено.'))
  viewer(@By() by: Viewer): ViewerType {
    return by;
  }
}
