import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityType } from '../cities/city-types.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { addMonths } from '../kernel/day.js';
import { readDay } from '../kernel/partial-date.js';
import type { Partnership } from '../partnerships/partnership.js';
import { PartnershipConnection, PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { language } from '../platform/language-argument.js';
import { Nodes } from '../platform/nodes.js';
import { pageOf } from '../platform/paging.js';
import { Asked, type RequestContext, sentenceLanguage, wanted } from '../platform/request-context.js';
import { DateScalar } from '../platform/scalars.js';
import { AnniversaryConnection, AnniversaryFilterInput, AnniversaryType } from './anniversaries.graphql.js';
import { Anniversaries, type Anniversary } from './anniversaries.service.js';
import { paperTitle, tieTitle } from './anniversary-title.js';

const FROM = say('The first day; left out: today.', 'Первый день; если не указан — сегодня.', {
  type: () => DateScalar,
  nullable: true,
});
const TO = say('The last day; left out: a year later.', 'Последний день; если не указан — через год.', {
  type: () => DateScalar,
  nullable: true,
});

@Resolver(() => AnniversaryType)
export class AnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly cities: Cities,
    private readonly homes: Homes,
    nodes: Nodes,
  ) {
    nodes.register('anniversary', (by: Viewer, id) => service.get(by, id));
  }

  @Query(
    () => AnniversaryConnection,
    say('What falls in a window, in date order.', 'Годовщины за период по порядку дат.'),
  )
  async anniversaries(
    @By() by: Viewer,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
    @Args('from', FROM) from?: string,
    @Args('to', TO) to?: string,
    @Args('filter', say('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: AnniversaryFilterInput,
  ): Promise<object> {
    const first = from == null ? await this.homes.dayAsked(asked.batches) : readDay(from, ['from']);
    const last = to == null ? addMonths(first, 12) : readDay(to, ['to']);
    const cities =
      filter?.cities &&
      (await Promise.all(filter.cities.map((ref, i) => this.cities.theOne(ref, ['filter', 'cities', String(i)]))));
    const found = await this.service.between(by, first, last, {
      tiers: filter?.tiers,
      cityIds: cities?.map((city) => city.id),
    });
    return pageOf(found, args);
  }

  @ResolveField(() => String)
  async title(
    @Parent() anniversary: Anniversary,
    @Asked() asked: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const said = sentenceLanguage(asked, tag);
    const { ordinal, agreement, partnership, to } = anniversary;
    if (agreement) return paperTitle(ordinal, agreement.titleIn(wanted(asked, tag)), said);
    const city = (await this.one(asked, partnership!.cityId))!;
    return tieTitle(
      ordinal,
      partnership!.kindOn(to) ?? 'CONTACT',
      { kind: city.kind, name: city.nameIn(wanted(asked, tag)) },
      said,
    );
  }

  @ResolveField(
    () => PartnershipConnection,
    say(
      'The partnerships folded inside: they rest on the same document.',
      'Связи внутри: они основаны на том же документе.',
    ),
  )
  partnerships(@Parent() anniversary: Anniversary, @Args() args: PageArgs): object {
    return pageOf(anniversary.partnerships, args);
  }

  private one(asked: RequestContext, id: string): Promise<City | null> {
    return asked.batches.load(this.cities, id, (ids) => this.cities.byIds(ids));
  }
}

const NEXT = say(
  'The next anniversary, today included; null when none is to come.',
  'Ближайшая годовщина, включая сегодня; null — не предстоит.',
  { nullable: true },
);

@Resolver(() => PartnershipType)
export class PartnershipAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryConnection, say('Its anniversaries in a window.', 'Годовщины за период.'))
  async anniversaries(
    @By() by: Viewer,
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
    @Args('from', FROM) from?: string,
    @Args('to', TO) to?: string,
  ): Promise<object> {
    const first = from == null ? await this.homes.dayAsked(asked.batches) : readDay(from, ['from']);
    return pageOf(
      this.service.ofPartnership(by, partnership, first, to == null ? addMonths(first, 12) : readDay(to, ['to'])),
      args,
    );
  }

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @By() by: Viewer,
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
  ): Promise<object | null> {
    return this.service.next(by, partnership, await this.homes.dayAsked(asked.batches));
  }
}

@Resolver(() => CityType)
export class CityAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly partnerships: Partnerships,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @By() by: Viewer,
    @Parent() city: City,
    @Asked() asked: RequestContext,
  ): Promise<object | null> {
    const episodes = await asked.batches.load(this.partnerships, city.id as string, (ids) =>
      this.partnerships.byCities(by, ids),
    );
    const latest = episodes?.[0];
    return latest ? this.service.next(by, latest, await this.homes.dayAsked(asked.batches)) : null;
  }
}
