import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { AgreementLinks } from '../agreements/agreement-links.service.js';
import { Agreements } from '../agreements/agreements.service.js';
import type { Exchange } from './exchange.js';

/** The papers signed during an exchange: the fact itself is a link of the agreement (R17). */
@Injectable()
export class ExchangePapers {
  constructor(
    private readonly agreements: Agreements,
    private readonly links: AgreementLinks,
  ) {}

  /**
   * Exactly these were signed during it, and those that the viewer does not see; left out: as before.
   * The exchange is stored already.
   * @throws RuleBroken NOT_FOUND, AMBIGUOUS, or CONFLICTING for a paper of another time
   */
  async hold(by: Viewer, exchange: Exchange, refs: readonly string[] | undefined): Promise<void> {
    const before = (await this.links.ofExchanges(by, [exchange.id])).get(exchange.id)!;
    if (refs === undefined) {
      for (const paper of before) exchange.mustHold(paper, ['on']);
      return;
    }
    const held = new Set<string>();
    for (const [i, ref] of refs.entries()) {
      const field = ['agreements', String(i)];
      const paper = await this.agreements.getByRef(by, ref, field);
      exchange.mustHold(paper, field);
      if (!held.has(paper.id)) await this.links.signedDuring(by, paper.id, exchange.id);
      held.add(paper.id);
    }
    const gone = before.filter((paper) => !held.has(paper.id));
    await this.links.signedDuringNoMore(
      by,
      exchange.id,
      gone.map((paper) => paper.id),
    );
  }

  async letGo(by: Viewer, exchange: Exchange): Promise<void> {
    await this.links.signedDuringNoMore(by, exchange.id);
  }
}
