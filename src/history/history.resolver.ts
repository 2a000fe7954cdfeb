import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import type { Change } from './change.js';
import { ChangeType, DifferenceType } from './history.graphql.js';
import { seenOf } from './line-visibility.js';

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

@Resolver(() => ChangeType)
export class HistoryResolver {
  @ResolveField(() => [DifferenceType])
  differences(@Parent() change: Change, @CurrentViewer() by: Viewer): DifferenceType[] {
    return Object.entries(seenOf(change.differences, by.sees)).map(([field, { from, to }]) => ({
      field,
      from: json(from),
      to: json(to),
    }));
  }
}
