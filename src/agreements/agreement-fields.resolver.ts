import { Args, Int, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { whenKnown, type MaybePromise } from '../kernel/maybe-promise.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import { PartnershipConnection } from '../partnerships/partnership-types.graphql.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf, language, LocalText, told } from '../platform/graphql/types.graphql.js';
import { AgreementActType } from './agreement-act.graphql.js';
import { AgreementStatusType } from './agreement-parts.graphql.js';
import { AgreementPartyType } from './agreement-party.graphql.js';
import { agreementSummary } from './agreement-summary.js';
import { AgreementTermType } from './agreement-term.graphql.js';
import { AgreementLinkType, AgreementType } from './agreement.graphql.js';
import type { Agreement } from './agreement.js';
import type { AgreementAct, AgreementLink, AgreementParty } from './record/agreement-parts.js';

/** A party together with its acts, which the agreement keeps. */
export type SeatedParty = AgreementParty & { acts: AgreementAct[] };

@Resolver(() => AgreementType)
export class AgreementFieldsResolver {
  constructor(
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    private readonly cities: Cities,
    private readonly service: PartnershipReferences,
    private readonly changes: History,
    private readonly nodes: Nodes,
  ) {}

  @ResolveField(() => Int)
  revision(@CurrentViewer() by: Viewer, @Parent() agreement: Agreement): number {
    return this.changes.revisionOf(by, agreement);
  }

  @ResolveField(() => String)
  title(@Parent() agreement: Agreement, @Ctx() ctx: RequestContext, @Args('language', language) tag?: string): string {
    return agreement.titleIn(wanted(ctx, tag));
  }

  @ResolveField(() => LocalText)
  titleIn(
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): LocalText {
    return agreement.titleShown(wanted(ctx, tag));
  }

  @ResolveField(() => AgreementStatusType)
  status(
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): MaybePromise<object> {
    return whenKnown(this.homes.dayAsked(ctx.loaders, day), (on) => told(agreement.statusOn(on), ctx));
  }

  @ResolveField(() => AgreementTermType)
  async term(
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    const { term } = agreement;
    return { ...term, firstUntil: term.until, ...agreement.termOn(await this.homes.dayAsked(ctx.loaders, day)) };
  }

  @ResolveField(() => [AgreementPartyType])
  parties(
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): MaybePromise<SeatedParty[]> {
    if (day == null) return seated(agreement, agreement.partiesInOrder);
    return whenKnown(this.homes.dayAsked(ctx.loaders, day), (on) => {
      const bound = agreement.boundOn(on);
      return seated(
        agreement,
        agreement.partiesInOrder.filter((party) => bound.includes(party)),
      );
    });
  }

  /** Ways to a signing were not for everybody's eyes, so only staff are told of them (R46). */
  @ResolveField(() => [AgreementActType])
  acts(@CurrentViewer() by: Viewer, @Parent() agreement: Agreement): AgreementAct[] {
    return by.may('KEEP_AGREEMENTS') ? agreement.actsInOrder.filter((act) => act.partyId === null) : [];
  }

  /** A link is told together with what it leads to. */
  @ResolveField(() => [AgreementLinkType])
  async links(
    @CurrentViewer() by: Viewer,
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementLink[]> {
    const load = (ids: string[]) => this.nodes.findMany(by, ids);
    const shown = await Promise.all(
      agreement.links.map(async (link) => {
        const other = link.otherId ?? link.exchangeId;
        return other === null || (await ctx.loaders.load(this.nodes, other as string, load)) ? [link] : [];
      }),
    );
    return shown.flat();
  }

  @ResolveField(
    () => PartnershipConnection,
    described('The partnerships it concerns.', 'Связи, которых касается соглашение.'),
  )
  async partnerships(
    @CurrentViewer() by: Viewer,
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    const counterparts = [...new Set(agreement.parties.flatMap((party) => party.counterpartId ?? []))];
    const found = await Promise.all(
      counterparts.map((city) =>
        ctx.loaders.load(this.service, city as string, (ids) => this.service.byCities(by, ids)),
      ),
    );
    return pageOf(
      found.flatMap((one) => one ?? []),
      args,
    );
  }

  @ResolveField(() => String)
  async summary(
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const parties = await this.parties(agreement, ctx);
    const cities = await Promise.all(
      parties.map((party) => ctx.loaders.load(this.cities, party.cityId as string, (ids) => this.cities.byIds(ids))),
    );
    const languages = wanted(ctx, tag);
    const today = await this.homes.dayAsked(ctx.loaders);
    const names = await Promise.all(cities.map((city) => this.titles.of(ctx, city!, languages, today)));
    return agreementSummary(agreement, names, today, languages, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() agreement: Agreement,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, agreement, args, ctx.loaders);
  }
}

function seated({ actsInOrder }: Agreement, parties: readonly AgreementParty[]): SeatedParty[] {
  return parties.map((party) => ({ ...party, acts: actsInOrder.filter((act) => act.partyId === party.id) }));
}

export const LIST = described('Its agreements, newest first.', 'Соглашения, начиная с новых.');
