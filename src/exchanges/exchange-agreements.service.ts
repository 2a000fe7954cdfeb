import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { AgreementLinks } from '../agreements/agreement-links.service.js';
import { Agreements } from '../agreements/agreements.service.js';
import type { Exchange } from './exchange.js';

/** The agreements signed during an exchange; the fact itself is stored as a link of the agreement (R17). */
@Injectable()
export class ExchangeAgreements {
  constructor(
    private readonly agreements: Agreements,
    private readonly links: AgreementLinks,
  ) {}

  /**
   * Replaces the agreements signed during a stored exchange; those that the viewer does not see stay.
   * @param refs undefined: only checks that the present ones still fit
   * @throws DomainError NOT_FOUND, AMBIGUOUS, or CONFLICTING for an agreement signed at another time
   */
  async replace(by: Viewer, exchange: Exchange, refs: readonly string[] | undefined): Promise<void> {
    const before = (await this.links.ofExchanges(by, [exchange.id])).get(exchange.id)!;
    if (refs === undefined) {
      for (const agreement of before) exchange.mustCover(agreement, ['on']);
      return;
    }
    const kept = new Set<string>();
    for (const [i, ref] of refs.entries()) {
      const field = ['agreements', String(i)];
      const agreement = await this.agreements.getByRef(by, ref, field);
      exchange.mustCover(agreement, field);
      if (!kept.has(agreement.id)) await this.links.signedDuring(by, agreement.id, exchange.id);
      kept.add(agreement.id);
    }
    const removed = before.filter(({ id }) => !kept.has(id));
    await this.links.signedDuringNoMore(
      by,
      exchange.id,
      removed.map(({ id }) => id),
    );
  }

  async clear(by: Viewer, exchange: Exchange): Promise<void> {
    await this.links.signedDuringNoMore(by, exchange.id);
  }
}
