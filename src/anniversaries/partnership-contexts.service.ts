import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Agreements } from '../agreements/agreements.service.js';
import { Cities } from '../cities/cities.service.js';
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
    const ids = new Set(partnerships.flatMap(({ acts }) => acts.flatMap(({ agreementId }) => agreementId ?? [])));
    const [agreements, cities] = await this.transactions.together(
      () => this.agreements.withSuccessors(by, [...ids]),
      () => this.cities.byIds([...new Set(partnerships.map(({ cityId }) => cityId))]),
    );
    const older = new Map(
      agreements.map((agreement) => [
        agreement.id as string,
        agreement.links.flatMap((link) => (link.kind === 'SUPERSEDES' ? (link.otherId ?? []) : [])),
      ]),
    );
    return new Map(
      partnerships.map((partnership) => {
        const own = new Set<string>(partnership.acts.flatMap(({ agreementId }) => agreementId ?? []));
        // An agreement that replaced another one may be replaced in turn: until nothing new is found.
        for (let before = -1; before < own.size;) {
          before = own.size;
          for (const [id, others] of older) if (others.some((other) => own.has(other))) own.add(id);
        }
        const city = cities.get(partnership.cityId) ?? null;
        return [partnership.id, { city, agreements: own.size === 0 ? [] : agreements.filter(({ id }) => own.has(id)) }];
      }),
    );
  }
}
