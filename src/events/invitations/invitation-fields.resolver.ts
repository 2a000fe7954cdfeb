import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { CityTitles } from '../../cities/city-titles.service.js';
import { CityType } from '../../cities/city.graphql.js';
import type { City } from '../../cities/city.js';
import { Homes } from '../../cities/homes.service.js';
import { ContactType } from '../../contacts/contact-types.graphql.js';
import { Contacts } from '../../contacts/contacts.service.js';
import { ChangeConnection, HISTORY } from '../../history/history.graphql.js';
import { History } from '../../history/history.service.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../../platform/graphql/connections.js';
import { ResolveField } from '../../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../../platform/graphql/request-context.js';
import { language } from '../../platform/graphql/types.graphql.js';
import { EventReferences } from '../event-references.service.js';
import { EventType } from '../event.graphql.js';
import type { Event } from '../event.js';
import { DeadlineType } from './deadline.graphql.js';
import { deadlineAt } from './deadline.js';
import { invitationSummary } from './invitation-summary.js';
import { AttendanceType, InvitationType } from './invitation.graphql.js';
import type { Invitation } from './invitation.js';
import { Invitations } from './invitations.service.js';
import { NO_ANSWER, replyView } from './reply-view.js';
import { ReplyType } from './reply.graphql.js';
import type { Reply } from './reply.js';

@Resolver(() => ReplyType)
export class ReplyFieldsResolver {
  constructor(private readonly cities: Cities) {}

  @ResolveField(() => String)
  enteredBy(@CurrentViewer() by: Viewer, @Parent() { enteredBy }: Reply): string | null {
    return by.may('READ_HISTORY') ? enteredBy : null;
  }

  @ResolveField(() => CityType)
  delegatedTo(@Parent() { delegatedToId }: Reply, @Ctx() ctx: RequestContext): object | null {
    return this.city(delegatedToId, ctx);
  }

  @ResolveField(() => CityType)
  answeredBy(@Parent() { answeredById }: Reply, @Ctx() ctx: RequestContext): object | null {
    return this.city(answeredById, ctx);
  }

  private city(id: string | null | undefined, ctx: RequestContext): object | null {
    return id ? ctx.loaders.load(this.cities, id, (ids) => this.cities.byIds(ids)) : null;
  }
}

@Resolver(() => InvitationType)
export class InvitationFieldsResolver {
  constructor(
    private readonly events: EventReferences,
    private readonly invitations: Invitations,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    private readonly contacts: Contacts,
    private readonly changes: History,
  ) {}

  @ResolveField(() => EventType, described('The event of the invitation.', 'Мероприятие, на которое приглашён город.'))
  async event(
    @CurrentViewer() by: Viewer,
    @Parent() invitation: Invitation,
    @Ctx() ctx: RequestContext,
  ): Promise<Event> {
    const load = (ids: string[]) => this.events.byIds(by, ids);
    return (await ctx.loaders.load(this.events, invitation.eventId as string, load))!;
  }

  @ResolveField(() => CityType)
  city(@Parent() invitation: Invitation, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, invitation.cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => Boolean)
  isExpected(@CurrentViewer() by: Viewer, @Parent() { isExpected }: Invitation): boolean | null {
    return by.may('KEEP_EVENTS') ? isExpected : null;
  }

  @ResolveField(() => String)
  overrideReason(@CurrentViewer() by: Viewer, @Parent() { overrideReason }: Invitation): string | null {
    return by.may('KEEP_EVENTS') ? overrideReason : null;
  }

  @ResolveField(() => DeadlineType)
  async deadline(
    @CurrentViewer() by: Viewer,
    @Parent() invitation: Invitation,
    @Ctx() ctx: RequestContext,
  ): Promise<DeadlineType | null> {
    const event = await this.event(by, invitation, ctx);
    const on = invitation.deadline(event);
    if (on === null) return null;
    return deadlineAt(on, event.timeZone, (await this.city(invitation, ctx))!.timeZone);
  }

  @ResolveField(() => InvitationType)
  delegatedFrom(@CurrentViewer() by: Viewer, @Parent() { delegatedFromId }: Invitation, @Ctx() ctx: RequestContext) {
    const load = (ids: string[]) => this.invitations.byIds(by, ids);
    return delegatedFromId && ctx.loaders.load('invitations by id', delegatedFromId as string, load);
  }

  @ResolveField(() => ReplyType)
  async reply(
    @CurrentViewer() by: Viewer,
    @Parent() invitation: Invitation,
    @Ctx() ctx: RequestContext,
  ): Promise<object> {
    const event = await this.event(by, invitation, ctx);
    const reply = invitation.currentReply(event.asking);
    return reply ? replyView(reply, invitation, event) : NO_ANSWER;
  }

  @ResolveField(() => [ReplyType])
  async replies(
    @CurrentViewer() by: Viewer,
    @Parent() invitation: Invitation,
    @Ctx() ctx: RequestContext,
  ): Promise<object[]> {
    const event = await this.event(by, invitation, ctx);
    return invitation.repliesInOrder.map((reply) => replyView(reply, invitation, event));
  }

  @ResolveField(() => AttendanceType)
  attendance(@Parent() { attendance, attended }: Invitation): AttendanceType {
    return { value: attendance, headcount: attended };
  }

  @Requires('KEEP_CONTACTS')
  @ResolveField(
    () => [ContactType],
    described(
      'The members of the delegation, while their data may be stored; for staff: null, with an error, for others.',
      'Члены делегации, пока их данные можно хранить; для сотрудников, остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async delegation(@CurrentViewer() by: Viewer, @Parent() invitation: Invitation, @Ctx() ctx: RequestContext) {
    by.mustBeAbleTo('KEEP_CONTACTS');
    const load = (ids: string[]) => this.contacts.byOccasions(by, ids);
    return (await ctx.loaders.load('delegations', invitation.id as string, load)) ?? [];
  }

  @ResolveField(() => String)
  async summary(
    @CurrentViewer() by: Viewer,
    @Parent() invitation: Invitation,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const [event, city] = [await this.event(by, invitation, ctx), await this.city(invitation, ctx)];
    const day = event.starts?.from ?? (await this.homes.dayAsked(ctx.loaders));
    const name = await this.titles.of(ctx, city!, wanted(ctx, tag), day);
    return invitationSummary(invitation, event, name, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() invitation: Invitation,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, invitation, args, ctx.loaders);
  }
}
