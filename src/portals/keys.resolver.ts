import { Args, Mutation, Parent, Query, Resolver } from '@nestjs/graphql';
import type { AccessKey } from '../access/access-key.js';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { permissionsOf, type Permission } from '../access/permissions.js';
import { Requires, RequiresKey } from '../access/requires.decorator.js';
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
  AccessKeyIssueInput,
  AccessKeyIssuePayload,
  AccessKeyRevokeInput,
  AccessKeyRevokePayload,
  AccessKeyRotateInput,
  AccessKeyRotatePayload,
} from './access-key-inputs.graphql.js';
import { AccessKeyConnection, AccessKeyType } from './access-key.graphql.js';
import { Keys } from './keys.service.js';

@Resolver(() => AccessKeyType)
export class KeysResolver {
  constructor(
    private readonly service: Keys,
    private readonly places: Cities,
    private readonly homes: Homes,
    private readonly changes: History,
    private readonly clock: Clock,
    nodes: Nodes,
  ) {
    nodes.register('key', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Requires('KEEP_PORTALS')
  @Query(
    () => AccessKeyConnection,
    described(
      'Access keys, newest first: partners’ keys for staff, all keys for administrators; null, with an error, for others.',
      'Ключи доступа, сначала новые: сотрудникам — ключи партнёров, администратору — все; остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async accessKeys(@CurrentViewer() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.service.list(by, args);
  }

  @Requires('KEEP_PORTALS')
  @Mutation(
    () => AccessKeyIssuePayload,
    described('Issues a key, or replaces one.', 'Выдать ключ — новый или взамен прежнего.'),
  )
  async accessKeyIssue(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Whom the key is for and what it may do.', 'Чей ключ и что ему разрешено.'))
    input: AccessKeyIssueInput,
  ): Promise<object> {
    const { key, secret } = await this.service.issue(by, input);
    return { accessKey: key, secret };
  }

  @RequiresKey()
  @Mutation(
    () => AccessKeyRotatePayload,
    described(
      'Exchanges the key of the request for another one; the old one goes on working for a while.',
      'Сменить предъявленный ключ на другой; прежний ещё некоторое время действует.',
    ),
  )
  async accessKeyRotate(
    @CurrentViewer() by: Viewer,
    @Args('input', described('For how long the old key goes on working.', 'Сколько ещё действует прежний ключ.'))
    input: AccessKeyRotateInput,
  ): Promise<object> {
    const { key, secret } = await this.service.rotate(by, input);
    return { accessKey: key, secret };
  }

  @RequiresKey()
  @Mutation(
    () => AccessKeyRevokePayload,
    described(
      'Revokes a key immediately and permanently: of a partner by staff, one’s own by its holder.',
      'Отозвать ключ — сразу и навсегда: сотрудник — ключ партнёра, владелец — свой.',
    ),
  )
  async accessKeyRevoke(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Which key.', 'Какой ключ.')) input: AccessKeyRevokeInput,
  ): Promise<object> {
    return { accessKey: await this.service.revoke(by, input.key, input.ifRevision) };
  }

  @ResolveField(() => CityType)
  async city(@Parent() { cityId }: AccessKey, @Ctx() ctx: RequestContext): Promise<City | null> {
    return cityId && ctx.loaders.load(this.places, cityId as string, (ids) => this.places.byIds(ids));
  }

  @ResolveField(() => [String])
  permissions(@Parent() { role, permissions }: AccessKey): Permission[] {
    return permissions ?? permissionsOf(role);
  }

  @ResolveField(() => String)
  state(@Parent() key: AccessKey): string {
    return key.stateAt(this.clock.now());
  }

  @ResolveField(() => AccessKeyType)
  async replacedBy(
    @CurrentViewer() by: Viewer,
    @Parent() { id }: AccessKey,
    @Ctx() ctx: RequestContext,
  ): Promise<AccessKey | null> {
    return ctx.loaders.load('replacedBy', id as string, (ids) => this.service.inPlaceOf(by, ids));
  }

  @ResolveField(() => String)
  async summary(
    @Parent() key: AccessKey,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const city = await this.city(key, ctx);
    const name = city?.nameIn(wanted(ctx, tag), await this.homes.dayAsked(ctx.loaders)) ?? null;
    return key.summary(name, this.clock.now(), sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() key: AccessKey,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, key, args, ctx.loaders);
  }
}
