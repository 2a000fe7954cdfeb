import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf, language } from '../platform/graphql/types.graphql.js';
import { contactSummary } from './contact-summary.js';
import { ContactType } from './contact-types.graphql.js';
import type { Contact } from './contact.js';

@Resolver(() => ContactType)
export class ContactFieldsResolver {
  constructor(
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    private readonly cities: Cities,
    private readonly changes: History,
  ) {}

  @ResolveField(() => CityType)
  city(@Parent() contact: Contact, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, contact.cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => Boolean)
  async isCurrent(
    @Parent() contact: Contact,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<boolean> {
    return contact.isCurrentOn(await this.homes.dayAsked(ctx.loaders, day));
  }

  @ResolveField(() => String)
  async summary(
    @Parent() contact: Contact,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const today = await this.homes.dayAsked(ctx.loaders);
    const city = await this.titles.of(ctx, (await this.city(contact, ctx))!, wanted(ctx, tag), today);
    return contactSummary(contact, city, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() contact: Contact,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, contact, args, ctx.loaders);
  }
}
