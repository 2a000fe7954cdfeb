import { Args, Parent, Resolver } from '@nestjs/graphql';
import type { AccessKey } from '../../access/access-key.js';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { CityType } from '../../cities/city.graphql.js';
import type { City } from '../../cities/city.js';
import { ChangeConnection, HISTORY } from '../../history/history.graphql.js';
import { History } from '../../history/history.service.js';
import { Clock } from '../../kernel/clock.js';
import { PageArgs } from '../../platform/graphql/connections.js';
import { ResolveField } from '../../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, type RequestContext } from '../../platform/graphql/request-context.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { language } from '../../platform/graphql/types.graphql.js';
import { AccessKeyType } from '../../portals/access-key.graphql.js';
import { Keys } from '../../portals/keys.service.js';
import { WebhookType } from './webhook.graphql.js';
import type { Webhook } from './webhook.js';

@Resolver(() => WebhookType)
export class WebhookFieldsResolver {
  constructor(
    private readonly keys: Keys,
    private readonly places: Cities,
    private readonly changes: History,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => AccessKeyType)
  async key(@CurrentViewer() by: Viewer, @Parent() { keyId }: Webhook, @Ctx() ctx: RequestContext): Promise<AccessKey> {
    return (await ctx.loaders.load(this.keys, keyId as string, (ids) => this.keys.byIds(by, ids)))!;
  }

  @ResolveField(() => CityType)
  async city(@CurrentViewer() by: Viewer, @Parent() webhook: Webhook, @Ctx() ctx: RequestContext): Promise<City> {
    const { cityId } = await this.key(by, webhook, ctx);
    return (await ctx.loaders.load(this.places, cityId as string, (ids) => this.places.byIds(ids)))!;
  }

  @ResolveField(() => String)
  async state(@CurrentViewer() by: Viewer, @Parent() webhook: Webhook, @Ctx() ctx: RequestContext): Promise<string> {
    return webhook.stateWith((await this.key(by, webhook, ctx)).stateAt(this.clock.now()));
  }

  @ResolveField(() => DateTimeScalar)
  async nextAttemptAt(
    @CurrentViewer() by: Viewer,
    @Parent() webhook: Webhook,
    @Ctx() ctx: RequestContext,
  ): Promise<Date | null> {
    return webhook.dueAt((await this.key(by, webhook, ctx)).stateAt(this.clock.now()));
  }

  @ResolveField(() => DateTimeScalar)
  formerSignaturesUntil(@Parent() { formerSignaturesUntil }: Webhook): Date | null {
    return formerSignaturesUntil !== null && formerSignaturesUntil > this.clock.now() ? formerSignaturesUntil : null;
  }

  @ResolveField(() => String)
  async summary(
    @CurrentViewer() by: Viewer,
    @Parent() webhook: Webhook,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const key = await this.key(by, webhook, ctx);
    return webhook.summary(key.label, key.stateAt(this.clock.now()), sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() webhook: Webhook,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, webhook, args, ctx.loaders);
  }
}
