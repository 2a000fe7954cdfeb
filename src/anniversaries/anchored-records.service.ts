import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Agreement } from '../agreements/agreement.js';
import { Agreements } from '../agreements/agreements.service.js';
import { flatMapInSlices, inSlices } from '../kernel/in-slices.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Transactions } from '../platform/database/transactions.js';
import { besides, isCountedFrom, ofAgreement, ofPair, type Anchored } from './anchored.js';
import { PartnershipContexts } from './partnership-contexts.service.js';

/** The records that have anniversaries, with all that decides on these, as a viewer may see them. */
@Injectable()
export class AnchoredRecords {
  constructor(
    private readonly partnerships: PartnershipReferences,
    private readonly agreements: Agreements,
    private readonly contexts: PartnershipContexts,
    private readonly transactions: Transactions,
  ) {}

  /** Those with these ids: partnerships, and of the agreements those of more than two. */
  async withIds(by: Viewer, partnershipIds: readonly string[], agreementIds: readonly string[]): Promise<Anchored[]> {
    const [partnerships, agreements, resting] = await this.transactions.together(
      () => this.partnerships.byIds(by, partnershipIds),
      () => this.agreements.byIds(by, agreementIds),
      () => this.partnerships.restingOn(by, agreementIds),
    );
    const counted = [...agreements.values()].filter(({ countedFrom }) => countedFrom);
    return this.anchored(by, [...partnerships.values()], counted, resting);
  }

  /** Those that concern one of these cities. */
  async withCities(by: Viewer, cities: readonly string[]): Promise<Anchored[]> {
    const [agreements, partnerships] = await this.transactions.together(
      () => this.agreements.multilateral(by, cities),
      () => this.partnerships.byCities(by, cities),
    );
    const ids = agreements.map(({ id }) => id);
    const resting = await this.partnerships.restingOn(by, ids);
    return this.anchored(by, [...partnerships.values()], agreements, resting);
  }

  async all(by: Viewer): Promise<Anchored[]> {
    const [agreements, partnerships] = await this.transactions.together(
      () => this.agreements.multilateral(by),
      () => this.partnerships.all(by),
    );
    return this.anchored(by, partnerships, agreements, partnerships);
  }

  /** @param resting at least the partnerships that one of the agreements makes: they are shown in its entry */
  private async anchored(
    by: Viewer,
    partnerships: readonly Partnership[],
    agreements: readonly Agreement[],
    resting: readonly Partnership[],
  ): Promise<Anchored[]> {
    const contexts = await this.contexts.of(by, partnerships);
    const made = await byAgreement(resting);
    const told = new Map(
      await flatMapInSlices(agreements, (agreement) => {
        const whole = ofAgreement(agreement, []);
        const counted = (made.get(agreement.id) ?? []).filter(({ episodes }) =>
          episodes.some(({ anchor }) => isCountedFrom(whole, anchor)),
        );
        return [[agreement.id as string, ofAgreement(agreement, counted)] as const];
      }),
    );
    const own = await flatMapInSlices(partnerships, (partnership) => {
      const context = contexts.get(partnership.id)!;
      return ofPair(partnership, context).map((one) => {
        const { anchor } = one.episode!;
        const foundation = context.agreements.find(({ id }) => id === anchor.agreementId);
        if (!foundation?.countedFrom) return one;
        const whole = told.get(foundation.id) ?? ofAgreement(foundation, []);
        return isCountedFrom(whole, anchor) ? besides(whole, one) : one;
      });
    });
    return [...own, ...told.values()];
  }
}

/** The partnerships with an act of each agreement. */
async function byAgreement(partnerships: readonly Partnership[]): Promise<Map<string, Partnership[]>> {
  const resting = new Map<string, Partnership[]>();
  await inSlices(partnerships, (partnership) => {
    for (const { agreementId } of partnership.acts) {
      if (agreementId === null) continue;
      const others = resting.get(agreementId);
      if (!others) resting.set(agreementId, [partnership]);
      else if (others.at(-1) !== partnership) others.push(partnership);
    }
  });
  return resting;
}
