import { Args, Mutation, Parent, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Mandate } from '../access/mandate.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { Clock } from '../kernel/clock.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import {
  MandateConnection,
  MandateEndInput,
  MandateEndPayload,
  MandateRegisterInput,
  MandateRegisterPayload,
  MandateType,
} from './mandate.graphql.js';
import { Mandates } from './mandates.service.js';

@Resolver(() => MandateType)
export class MandatesResolver {
  constructor(
    private readonly service: Mandates,
    private readonly places: Cities,
    private readonly homes: Homes,
    private readonly changes: History,
    private readonly clock: Clock,
    nodes: Nodes,
  ) {
    nodes.register('mandate', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Requires('KEEP_PORTALS')
  @Query(
    () => MandateConnection,
    described(
      'Mandates, newest first; for staff: null, with an error, for others.',
      'Полномочия городов действовать за другие, сначала новые; для сотрудников, остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async mandates(@CurrentViewer() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.service.list(by, args);
  }

  @Requires('KEEP_PORTALS')
  @Mutation(
    () => MandateRegisterPayload,
    described('Records a mandate of one city to act for another.', 'Записать, что один город действует за другой.'),
  )
  async mandateRegister(
    @CurrentViewer() by: Viewer,
    @Args(
      'input',
      described(
        'Which city acts for which, and on the basis of which document.',
        'Какой город, за какой и по какому документу.',
      ),
    )
    input: MandateRegisterInput,
  ): Promise<object> {
    return { mandate: await this.service.register(by, input) };
  }

  @Requires('KEEP_PORTALS')
  @Mutation(
    () => MandateEndPayload,
    described('Ends a mandate immediately and permanently.', 'Прекратить полномочие — сразу и навсегда.'),
  )
  async mandateEnd(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Which mandate.', 'Какое полномочие.')) input: MandateEndInput,
  ): Promise<object> {
    return { mandate: await this.service.end(by, input.mandate, input.ifRevision) };
  }

  @ResolveField(() => CityType)
  async city(@Parent() { cityId }: Mandate, @Ctx() ctx: RequestContext): Promise<City> {
    return this.place(cityId, ctx);
  }

  @ResolveField(() => CityType)
  async speaker(@Parent() { speakerId }: Mandate, @Ctx() ctx: RequestContext): Promise<City> {
    return this.place(speakerId, ctx);
  }

  @ResolveField(() => Boolean)
  isInForce(@Parent() mandate: Mandate): boolean {
    return mandate.holdsAt(this.clock.now());
  }

  @ResolveField(() => String)
  async summary(
    @Parent() mandate: Mandate,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const [city, speaker] = await Promise.all([this.city(mandate, ctx), this.speaker(mandate, ctx)]);
    const names = wanted(ctx, tag);
    const now = this.clock.now();
    const today = await this.homes.dayAsked(ctx.loaders);
    return mandate.summary(city.nameIn(names, today), speaker.nameIn(names, today), now, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() mandate: Mandate,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, mandate, args, ctx.loaders);
  }

  private async place(id: string, ctx: RequestContext): Promise<City> {
    return (await ctx.loaders.load(this.places, id, (ids) => this.places.byIds(ids)))!;
  }
}
