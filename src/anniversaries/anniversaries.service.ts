import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Agreements } from '../agreements/agreements.service.js';
import { addMonths, type Day } from '../kernel/day.js';
import { kindOf } from '../kernel/ids.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { Config } from '../platform/config/config.js';
import { Transactions } from '../platform/database/transactions.js';
import { anniversariesOf, ofPair, ofPaper, type Anchored } from './anchored.js';
import type { Tier } from './anniversary-vocabulary.js';
import { windowMustMakeSense } from './anniversary-window.js';
import type { Anniversary } from './anniversary.js';
import { milestonesOf, type Milestone } from './milestone.js';
import { inDateOrder } from './occurrence.js';

export interface AnniversaryFilter {
  tiers?: Tier[] | null;
  cityIds?: string[] | null;
}

/** Anniversaries, worked out and never stored. */
@Injectable()
export class Anniversaries {
  constructor(
    private readonly partnerships: Partnerships,
    private readonly agreements: Agreements,
    private readonly config: Config,
    private readonly transactions: Transactions,
  ) {}

  /**
   * What falls between two days, both included, in date order.
   * @throws RuleBroken TOO_EARLY for a window that ends before it begins, TOO_LATE for one of more than 50 years
   */
  async between(by: Viewer, from: Day, to: Day, { tiers, cityIds }: AnniversaryFilter = {}): Promise<Anniversary[]> {
    windowMustMakeSense(from, to);
    const asked = cityIds && new Set(cityIds);
    const anchored = (await this.anchored(by)).filter((one) => !asked || one.cityIds.some((id) => asked.has(id)));
    const all = this.of(by, anchored, from, to, tiers);
    return asked ? all.filter((one) => one.cityIds.some((id) => asked.has(id))) : all;
  }

  /** One anniversary by its id; null when there is none that the viewer may see. */
  async get(by: Viewer, id: string): Promise<Anniversary | null> {
    const [stem, year] = [id.slice(id.indexOf('_') + 1, -4), id.slice(-4)];
    if (kindOf(id) !== 'anniversary' || !/^(?!0000)\d{4}$/.test(year)) return null;
    const anchored = (await this.ofTie(by, stem)) ?? (await this.ofDocument(by, `agreement_${stem}`));
    const found = anchored ? this.of(by, anchored, `${year}-01-01`, `${year}-12-31`) : [];
    return found.find((anniversary) => anniversary.id === id) ?? null;
  }

  /** The next one of a partnership from a day on, that day included; null when there is none within a year. */
  next(by: Viewer, partnership: Partnership, day: Day): Anniversary | null {
    return this.ofPartnership(by, partnership, day, addMonths(day, 12))[0] ?? null;
  }

  /**
   * All of one partnership between two days, those since the first ties among them (R21).
   * @throws DomainError TOO_EARLY, TOO_LATE, as `between`
   */
  ofPartnership(by: Viewer, partnership: Partnership, from: Day, to: Day): Anniversary[] {
    windowMustMakeSense(from, to);
    return this.of(by, ofPair(partnership), from, to);
  }

  /**
   * What is to be done before it; planning is the office's own matter, so nobody else is told anything.
   * @param celebratedOn the day of the event that celebrates it, where one is planned (R6)
   */
  milestones(by: Viewer, anniversary: Anniversary, celebratedOn: Day | null): Milestone[] {
    return isOfTheOffice(by) ? milestonesOf(anniversary, celebratedOn) : [];
  }

  private of(by: Viewer, anchored: readonly Anchored[], from: Day, to: Day, tiers?: Tier[] | null): Anniversary[] {
    return anchored
      .flatMap((one) => anniversariesOf(one, from, to, this.config.anniversaries, tiers))
      .filter(({ isInQuestion }) => !isInQuestion || isOfTheOffice(by))
      .sort(inDateOrder);
  }

  private async anchored(by: Viewer): Promise<Anchored[]> {
    const [multilateral, ties] = await this.transactions.together(
      () => this.agreements.multilateral(by),
      () => this.partnerships.all(by),
    );
    const papers = multilateral.filter((agreement) => agreement.signed !== null);
    const folded = new Map(papers.map((paper) => [paper.id as string, [] as Partnership[]]));
    const own: Anchored[] = [];
    for (const one of ties.flatMap(ofPair)) {
      const inside = folded.get(one.episode?.anchor.agreementId ?? '');
      if (inside) inside.push(one.partnership!);
      else own.push(one);
    }
    return [...own, ...papers.map((paper) => ofPaper(paper, folded.get(paper.id)!))];
  }

  private async ofTie(by: Viewer, stem: string): Promise<Anchored[] | null> {
    const partnership = await this.partnerships.byStem(by, stem);
    return partnership && ofPair(partnership);
  }

  private async ofDocument(by: Viewer, id: string): Promise<Anchored[] | null> {
    const paper = await this.agreements.get(by, id);
    if (!paper || paper.signed === null || paper.scope !== 'MULTILATERAL') return null;
    const cities = paper.parties.flatMap(({ counterpartId }) => counterpartId ?? []);
    const pairs = await this.partnerships.byCities(by, cities);
    const resting = [...pairs.values()].filter(({ anchor }) => anchor?.agreementId === paper.id);
    return [ofPaper(paper, resting)];
  }
}

// Nobody else congratulates on a tie that rests or has ended (R9), nor prepares anything.
const isOfTheOffice = (by: Viewer) => by.may('KEEP_EVENTS');
