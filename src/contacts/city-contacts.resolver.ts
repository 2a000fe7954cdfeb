import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { ContactConnection } from './contact-types.graphql.js';
import type { Contact } from './contact.js';
import { Contacts } from './contacts.service.js';
import { OfficeType } from './office.graphql.js';

@Resolver(() => CityType)
export class CityContactsResolver {
  constructor(
    private readonly service: Contacts,
    private readonly homes: Homes,
  ) {}

  @ResolveField(
    () => [OfficeType],
    described(
      'Its current offices that the viewer may see; never people.',
      'Действующие сегодня подразделения, доступные пользователю; людей здесь нет.',
    ),
  )
  async offices(@CurrentViewer() by: Viewer, @Parent() city: City, @Ctx() ctx: RequestContext): Promise<Contact[]> {
    const today = await this.homes.dayAsked(ctx.loaders);
    const found = await ctx.loaders.load(this.service, city.id as string, (ids) => this.service.byCities(by, ids));
    return (found ?? []).filter((contact) => contact.kind === 'OFFICE' && contact.isCurrentOn(today));
  }

  @Requires('KEEP_CONTACTS')
  @ResolveField(
    () => ContactConnection,
    described(
      'Its contacts, both offices and people, in order of entry; for staff: null, with an error, for others.',
      'Подразделения и люди города; для сотрудников, остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async contacts(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    const all = (ids: string[]) => this.service.allByCities(by, ids);
    return pageOf((await ctx.loaders.load('all contacts of a city', city.id as string, all)) ?? [], args);
  }
}
