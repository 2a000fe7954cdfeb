import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf } from '../platform/graphql/types.graphql.js';
import { ContactOrderEnum } from './contact-enums.graphql.js';
import { ContactFilterInput } from './contact-filter.graphql.js';
import {
  ContactAddInput,
  ContactAddPayload,
  ContactEraseInput,
  ContactErasePayload,
  ContactUpdateInput,
  ContactUpdatePayload,
} from './contact-inputs.graphql.js';
import { ContactLists } from './contact-lists.service.js';
import { ContactConnection, ContactType } from './contact-types.graphql.js';
import type { ContactOrder } from './contact-vocabulary.js';
import { Contacts } from './contacts.service.js';

@Resolver(() => ContactType)
export class ContactsResolver {
  constructor(
    private readonly service: Contacts,
    private readonly lists: ContactLists,
    private readonly homes: Homes,
  ) {}

  @Requires('KEEP_CONTACTS')
  @Query(
    () => ContactType,
    described(
      'One contact by its ID, for staff; null if there is none.',
      'Контакт по идентификатору, для сотрудников; null — такого нет.',
      { nullable: true },
    ),
  )
  async contact(
    @CurrentViewer() by: Viewer,
    @Args('ref', described('The ID of a contact: contact_….', 'Идентификатор контакта: contact_….')) ref: string,
  ): Promise<object | null> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    return this.service.get(by, ref.trim());
  }

  @Requires('KEEP_CONTACTS')
  @Query(
    () => ContactConnection,
    described(
      'Contacts, both offices and people, without erased ones; for staff: null, with an error, for others.',
      'Контакты — подразделения и люди, без удалённых; для сотрудников, остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async contacts(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: ContactFilterInput,
    @Args('asOf', asOf) day?: string,
    @Args(
      'orderBy',
      described('The order; default: by city.', 'Порядок; если не указан — по городам.', {
        type: () => [ContactOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: ContactOrder[],
  ): Promise<object> {
    const orders = orderBy?.length ? orderBy : (['CITY_CODE_ASC'] as const);
    return this.lists.list(by, filter ?? {}, await this.homes.dayAsked(ctx.loaders, day), args, orders);
  }

  @Requires('KEEP_CONTACTS')
  @Mutation(
    () => ContactAddPayload,
    described('Adds an office or a person as a contact.', 'Вносит контакт — подразделение или человека.'),
  )
  async contactAdd(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Whom.', 'Кого.')) input: ContactAddInput,
  ): Promise<object> {
    return { contact: await this.service.add(by, input.city, input.kind, input) };
  }

  @Requires('KEEP_CONTACTS')
  @Mutation(() => ContactUpdatePayload, described('Updates a contact.', 'Изменяет сведения о контакте.'))
  async contactUpdate(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The contact and its changes.', 'Какой контакт и что изменить.'))
    input: ContactUpdateInput,
  ): Promise<object> {
    return { contact: await this.service.update(by, input.contact, input, input.ifRevision) };
  }

  @Requires('KEEP_CONTACTS')
  @Mutation(
    () => ContactErasePayload,
    described(
      'Permanently erases all data of a contact; only the fact that it existed remains.',
      'Удаляет все сведения о контакте навсегда; остаётся только то, что он был.',
    ),
  )
  async contactErase(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Whose data to erase, and why.', 'Кого удалить и почему.')) input: ContactEraseInput,
  ): Promise<object> {
    return { contact: await this.service.erase(by, input.contact, input.reason, input.ifRevision) };
  }
}
