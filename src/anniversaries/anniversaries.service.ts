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
    const anchored = (await this.ofTie(by, `partnership_${stem}`)) ?? (await this.ofDocument(by, `agreement_${stem}`));
    const found = anchored ? this.of(by, anchored, `${year}-01-01`, `${year}-12-31`) : [];
    return found.find((anniversary) => anniversary.id === id) ?? null;
  }

  /**
   * The next one of a partnership from a day on, that day included; null when there is none within a year.
   * @param episodes all of the pair that the viewer may see, in any order
   */
  next(by: Viewer, partnership: Partnership, episodes: readonly Partnership[], day: Day): Anniversary | null {
    return this.ofPartnership(by, partnership, episodes, day, addMonths(day, 12))[0] ?? null;
  }

  /**
   * All of one partnership between two days, and those since the first ties where it took them up again (R21).
   * @param episodes all of the pair that the viewer may see, in any order
   * @throws RuleBroken TOO_EARLY, TOO_LATE, as `between`
   */
  ofPartnership(
    by: Viewer,
    partnership: Partnership,
    episodes: readonly Partnership[],
    from: Day,
    to: Day,
  ): Anniversary[] {
    windowMustMakeSense(from, to);
    const pair = ofPair([...episodes.filter(({ id }) => id !== partnership.id), partnership]);
    const own = pair.filter((one, i) => i === 0 || one.partnership === partnership);
    return this.of(by, own.some((one) => one.partnership === partnership) ? own : [], from, to);
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
    const pairs = new Map<string, Partnership[]>();
    for (const one of ties) {
      const pair = pairs.get(one.cityId);
      if (pair) pair.push(one);
      else pairs.set(one.cityId, [one]);
    }
    const own: Anchored[] = [];
    for (const one of [...pairs.values()].flatMap(ofPair)) {
      const inside = folded.get(one.partnership?.anchor?.agreementId ?? '');
      if (inside) inside.push(one.partnership!);
      else own.push(one);
    }
    return [...own, ...papers.map((paper) => ofPaper(paper, folded.get(paper.id)!))];
  }

  private async ofTie(by: Viewer, id: string): Promise<Anchored[] | null> {
    const partnership = await this.partnerships.get(by, id);
    if (!partnership) return null;
    const { cityId } = partnership;
    return ofPair((await this.partnerships.byCities(by, [cityId])).get(cityId)!);
  }

  private async ofDocument(by: Viewer, id: string): Promise<Anchored[] | null> {
    const paper = await this.agreements.get(by, id);
    if (!paper || paper.signed === null || paper.scope !== 'MULTILATERAL') return null;
    const cities = paper.parties.flatMap(({ counterpartId }) => counterpartId ?? []);
    const pairs = await this.partnerships.byCities(by, cities);
    const resting = [...pairs.values()].flat().filter(({ anchor }) => anchor?.agreementId === paper.id);
    return [ofPaper(paper, resting)];
  }
}

// Nobody else congratulates on a tie that rests or has ended (R9), nor prepares anything.
const isOfTheOffice = (by: Viewer) => by.may('KEEP_EVENTS');
