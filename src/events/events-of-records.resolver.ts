import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { AgreementType } from '../agreements/agreement.graphql.js';
import type { Agreement } from '../agreements/agreement.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { EventFilterInput, FILTER, ORDER } from './event-filter.graphql.js';
import { EventLists } from './event-lists.service.js';
import type { EventOrder } from './event-vocabulary.js';
import { EventConnection } from './event.graphql.js';

@Resolver(() => CityType)
export class CityEventsResolver {
  constructor(private readonly lists: EventLists) {}

  @ResolveField(
    () => EventConnection,
    described(
      'Events held in this city; for staff, also those to which it is invited.',
      'Мероприятия в этом городе; для сотрудников — также те, на которые он приглашён.',
    ),
  )
  async events(
    @CurrentViewer() by: Viewer,
    @Parent() { id }: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: EventFilterInput,
    @Args('orderBy', ORDER) orderBy?: EventOrder[],
  ): Promise<object> {
    return listed(this.lists, by, ctx, { id, of: 'CITY', args, filter, orderBy });
  }
}

@Resolver(() => AgreementType)
export class AgreementEventsResolver {
  constructor(private readonly lists: EventLists) {}

  @ResolveField(
    () => EventConnection,
    described(
      'Events that mark it: its signing, its anniversaries.',
      'Мероприятия, посвящённые ему: подписание, годовщины.',
    ),
  )
  async events(
    @CurrentViewer() by: Viewer,
    @Parent() { id }: Agreement,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: EventFilterInput,
    @Args('orderBy', ORDER) orderBy?: EventOrder[],
  ): Promise<object> {
    return listed(this.lists, by, ctx, { id, of: 'AGREEMENT', args, filter, orderBy });
  }
}

interface Asked {
  id: string;
  of: 'CITY' | 'AGREEMENT';
  /** All arguments, as typed. */
  args: PageArgs;
  filter: EventFilterInput | null | undefined;
  orderBy: EventOrder[] | null | undefined;
}

function listed(lists: EventLists, by: Viewer, { loaders }: RequestContext, asked: Asked): Promise<object> {
  const { id, of, args, filter, orderBy } = asked;
  return loaders.loadList(`events of ${of}`, args, id, (ids) =>
    lists.listOfEach(by, filter ?? {}, args, orderBy?.length ? orderBy : ['STARTS_ASC'], ids, of),
  );
}
