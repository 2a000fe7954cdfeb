import { ResolveField, Resolver } from '@nestjs/graphql';
import type { AccessKey } from '../access/access-key.js';
import { ViewerType } from '../access/access.graphql.js';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import type { City } from '../cities/city.js';
import { CityType } from '../cities/city.graphql.js';
import { say } from '../platform/describe.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
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
    say('The city that the viewer acts for; null: not a partner.', 'За какой город действует; null — не партнёр.', {
      nullable: true,
    }),
  )
  async city(@By() by: Viewer, @Asked() asked: RequestContext): Promise<City | null> {
    return (await this.cities(by, asked))[0] ?? null;
  }

  @ResolveField(
    () => [CityType],
    say(
      'Every city that the viewer acts for: its own first, then those that let it speak for them.',
      'Все города, за которые он действует: свой, затем те, что его уполномочили.',
    ),
  )
  async cities(@By() by: Viewer, @Asked() asked: RequestContext): Promise<City[]> {
    const found = by.cityIds.map((id) =>
      asked.batches.load(this.places, id as string, (ids) => this.places.byIds(ids)),
    );
    return (await Promise.all(found)).filter((city) => city !== null);
  }

  @ResolveField(
    () => AccessKeyType,
    say('The key that was shown; null: none.', 'Предъявленный ключ; null — без ключа.', { nullable: true }),
  )
  async key(@By() by: Viewer): Promise<AccessKey | null> {
    return this.keys.get(by, by.id);
  }
}
