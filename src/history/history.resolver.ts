import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Change } from './change.js';
import { ChangeType, DifferenceType } from './history.graphql.js';

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

@Resolver(() => ChangeType)
export class HistoryResolver {
  @ResolveField(() => [DifferenceType])
  differences(@Parent() change: Change): DifferenceType[] {
    return Object.entries(change.differences).map(([field, { from, to }]) => ({
      field,
      from: json(from),
      to: json(to),
    }));
  }
}
