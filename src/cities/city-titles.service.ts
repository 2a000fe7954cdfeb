import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import type { Day } from '../kernel/day.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { Store } from '../platform/database/store.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Cities } from './cities.service.js';
import { cityKnownTo } from './city-knowledge.js';
import { titleOf, type Titled } from './city-title.js';
import type { City } from './city.js';

/** Names of cities that tell which is meant: a district with its city (R24), one of several of a name with its region. */
@Injectable()
export class CityTitles {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
  ) {}

  /** The names of some cities. @param by whose sight decides which cities have the same name */
  async among(by: Viewer, cities: Iterable<City>): Promise<Titled> {
    const all = [...cities];
    const [wholes, shared] = [
      await this.cities.byIds([...new Set(all.flatMap(({ parentId }) => parentId ?? []))]),
      await this.shared(
        by,
        all.map(({ id }) => id),
      ),
    ];
    return (city, languages, day) =>
      titleOf(city, wholes.get(city.parentId ?? '') ?? null, shared.get(city.id) ?? false, languages, day);
  }

  /** The name of one city; those of one request are looked up together. */
  async of(ctx: RequestContext, city: City, languages: readonly string[], day: Day): Promise<string> {
    const { loaders } = ctx;
    const whole =
      city.parentId === null
        ? null
        : await loaders.get(this.cities, city.parentId as string, (ids: string[]) => this.cities.byIds(ids));
    const isShared = await loaders.get(this, city.id as string, (ids: string[]) => this.shared(ctx.by as Viewer, ids));
    return titleOf(city, whole, isShared ?? false, languages, day);
  }

  /** Which of the cities have a name that another one has too, as far as this reader knows. */
  private async shared(by: Viewer, ids: readonly string[]): Promise<Map<string, boolean>> {
    if (ids.length === 0) return new Map();
    const { sees, mine } = visibilityParams(by);
    const rows = await this.store.read<{ id: string }>(
      `${PREPARED}SELECT DISTINCT name.city_id AS id FROM city_name name
        JOIN city_name other ON other.folded = name.folded AND other.city_id <> name.city_id
        WHERE name.city_id = ANY($1) AND ${cityKnownTo('other.city_id', '$2', '$3')}`,
      [ids, sees, mine],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  }
}
