import { Args, Resolver } from '@nestjs/graphql';
import type { AccessKey } from '../access/access-key.js';
import { ViewerType } from '../access/access.graphql.js';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityConnection, CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { AccessKeyType } from './access-key.graphql.js';
import { Keys } from './keys.service.js';

@Resolver(() => ViewerType)
export class ViewerPortalResolver {
  constructor(
    private readonly keys: Keys,
    private readonly places: Cities,
  ) {}

  @ResolveField(
    () => CityType,
    described(
      'The city that the viewer acts for; null if not a partner.',
      'За какой город действует; null — не партнёр.',
      {
        nullable: true,
      },
    ),
  )
  async city(@CurrentViewer() by: Viewer, @Ctx() ctx: RequestContext): Promise<City | null> {
    return (await this.all(by, ctx))[0] ?? null;
  }

  @ResolveField(
    () => CityConnection,
    described(
      'Every city that the viewer acts for: its own, and those that have given it a mandate.',
      'Все города, за которые он действует: свой и те, что его уполномочили.',
    ),
  )
  async cities(@CurrentViewer() by: Viewer, @Ctx() ctx: RequestContext, @Args() args: PageArgs): Promise<object> {
    return pageOf(await this.all(by, ctx), args);
  }

  @ResolveField(
    () => AccessKeyType,
    described('The key of the request; null if there is none.', 'Предъявленный ключ; null — без ключа.', {
      nullable: true,
    }),
  )
  async key(@CurrentViewer() by: Viewer): Promise<AccessKey | null> {
    return this.keys.get(by, by.id);
  }

  private async all(by: Viewer, ctx: RequestContext): Promise<City[]> {
    const found = by.cityIds.map((id) => ctx.loaders.load(this.places, id as string, (ids) => this.places.byIds(ids)));
    return (await Promise.all(found)).filter((city) => city !== null);
  }
}
