import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityType } from '../cities/city.graphql.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import type { Reply } from './reply.js';
import { ReplyType } from './reply.graphql.js';

@Resolver(() => ReplyType)
export class ReplyFieldsResolver {
  constructor(private readonly cities: Cities) {}

  @ResolveField(() => String)
  enteredBy(@By() by: Viewer, @Parent() { enteredBy }: Reply): string | null {
    return by.may('READ_HISTORY') ? enteredBy : null;
  }

  @ResolveField(() => CityType)
  delegatedTo(@Parent() { delegatedToId }: Reply, @Asked() asked: RequestContext): object | null {
    return this.city(delegatedToId, asked);
  }

  @ResolveField(() => CityType)
  answeredBy(@Parent() { answeredById }: Reply, @Asked() asked: RequestContext): object | null {
    return this.city(answeredById, asked);
  }

  private city(id: string | null | undefined, asked: RequestContext): object | null {
    return id ? asked.batches.load(this.cities, id, (ids) => this.cities.byIds(ids)) : null;
  }
}
