import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Agreement } from '../agreements/agreement.js';
import { Agreements } from '../agreements/agreements.service.js';
import { Cities } from '../cities/cities.service.js';
import { flatMapInSlices, inSlices } from '../kernel/in-slices.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Transactions } from '../platform/database/transactions.js';
import type { PartnershipContext } from './in-question.js';

/** What decides whether partnerships still hold, read in a constant number of statements. */
@Injectable()
export class PartnershipContexts {
  constructor(
    private readonly agreements: Agreements,
    private readonly cities: Cities,
    private readonly transactions: Transactions,
  ) {}

  /** By the ids of the partnerships. */
  async of(by: Viewer, partnerships: readonly Partnership[]): Promise<Map<string, PartnershipContext>> {
    const named = await flatMapInSlices(partnerships, ({ acts }) =>
      acts.flatMap(({ agreementId }) => agreementId ?? []),
    );
    const ids = new Set(named);
    const [agreements, cities] = await this.transactions.together(
      () => this.agreements.withSuccessors(by, [...ids]),
      () => this.cities.byIds([...new Set(partnerships.map(({ cityId }) => cityId))]),
    );
    const places = new Map<string, number>();
    await inSlices(agreements, ({ id }) => places.set(id, places.size));
    const successors = await successorsAmong(agreements);
    return new Map(
      await flatMapInSlices(partnerships, (partnership) => {
        const own = new Set<string>(partnership.acts.flatMap(({ agreementId }) => agreementId ?? []));
        // An agreement that replaced another one may be replaced in turn: a set goes on to what is added on the way.
        for (const id of own) for (const later of successors.get(id) ?? []) own.add(later);
        const rank = [...own].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
        const city = cities.get(partnership.cityId) ?? null;
        return [[partnership.id as string, { city, agreements: rank.map((place) => agreements[place]!) }] as const];
      }),
    );
  }
}

/** What replaced each agreement, directly. */
async function successorsAmong(agreements: readonly Agreement[]): Promise<Map<string, string[]>> {
  const successors = new Map<string, string[]>();
  await inSlices(agreements, ({ id, links }) => {
    for (const { kind, otherId } of links) {
      if (kind !== 'SUPERSEDES' || otherId === null) continue;
      if (!successors.get(otherId)?.push(id)) successors.set(otherId, [id]);
    }
  });
  return successors;
}
