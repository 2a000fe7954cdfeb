import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Agreement } from '../agreements/agreement.js';
import { Agreements } from '../agreements/agreements.service.js';
import { addMonths, type Day, partsOf } from '../kernel/day.js';
import { kindOf } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { inDateOrder, type Occurrence, occurrencesBetween, type Tier } from './anniversary.js';

/** One anniversary: of a partnership, or of a document of several parties with the partnerships that rest on it (R8). */
export interface Anniversary extends Occurrence {
  /** Made of the anchor and the year, and of nothing that changes. */
  id: string;
  anchor: { on: PartialDate; basis: string | null };
  partnership: Partnership | null;
  agreement: Agreement | null;
  /** The partnerships folded inside. */
  partnerships: Partnership[];
  /** The tie rests or has ended: decide whether to mark it (R9). */
  isInQuestion: boolean;
}

export interface AnniversaryFilter {
  tiers?: Tier[] | null;
  cityIds?: string[] | null;
}

const LONGEST_WINDOW_YEARS = 50;

/** Anniversaries, worked out and never stored. */
@Injectable()
export class Anniversaries {
  constructor(
    private readonly partnerships: Partnerships,
    private readonly agreements: Agreements,
  ) {}

  /**
   * What falls between two days, both included, in date order.
   * @throws RuleBroken TOO_EARLY for a window that ends before it begins, TOO_LATE for one of more than 50 years
   */
  async between(by: Viewer, from: Day, to: Day, filter: AnniversaryFilter = {}): Promise<Anniversary[]> {
    windowMustMakeSense(from, to);
    const { cityIds, tiers } = filter;
    const anchored = (await this.anchored(by)).filter(
      ({ cityIds: about }) => !cityIds || about.some((id) => cityIds.includes(id)),
    );
    return anchored
      .flatMap((one) => occurrencesBetween(from, to, one.anchor.on).map((occurrence) => of(one, occurrence)))
      .filter((anniversary) => !tiers || tiers.includes(anniversary.tier))
      .filter((anniversary) => isShownTo(by, anniversary))
      .sort(inDateOrder);
  }

  /** One anniversary by its id; null when there is none that the viewer may see. */
  async get(by: Viewer, id: string): Promise<Anniversary | null> {
    if (kindOf(id) !== 'anniversary') return null;
    const year = Number(id.slice(-4));
    if (year < 1 || year > 9999) return null;
    const all = await this.between(by, `${id.slice(-4)}-01-01`, `${id.slice(-4)}-12-31`);
    const found = all.find((anniversary) => anniversary.id === id);
    if (found) return found;
    // What is folded into a paper's entry still has its own under the partnership.
    const folded = all.flatMap((anniversary) => anniversary.partnerships).find((one) => id.includes(stemOf(one.id)));
    const own = folded && this.ofPartnership(by, folded, `${id.slice(-4)}-01-01`, `${id.slice(-4)}-12-31`);
    return own?.find((anniversary) => anniversary.id === id) ?? null;
  }

  /** The next one of a partnership from a day on, that day included; null when there is none to come. */
  next(by: Viewer, partnership: Partnership, day: Day): Anniversary | null {
    const coming = this.ofPartnership(by, partnership, day, addMonths(day, 12));
    return coming.sort(inDateOrder)[0] ?? null;
  }

  /** All of one partnership between two days. */
  ofPartnership(by: Viewer, partnership: Partnership, from: Day, to: Day): Anniversary[] {
    windowMustMakeSense(from, to);
    const one = ofPartnership(partnership);
    const found = one ? occurrencesBetween(from, to, one.anchor.on).map((occurrence) => of(one, occurrence)) : [];
    return found.filter((anniversary) => isShownTo(by, anniversary));
  }

  private async anchored(by: Viewer): Promise<Anchored[]> {
    const partnerships = await this.partnerships.all(by);
    const papers = (await this.agreements.multilateral(by)).filter((agreement) => agreement.signed !== null);
    const folded = new Map(papers.map((paper) => [paper.id as string, [] as Partnership[]]));
    const own: Anchored[] = [];
    for (const partnership of partnerships) {
      const inside = folded.get(partnership.anchor?.agreementId ?? '');
      if (inside) inside.push(partnership);
      else own.push(...[ofPartnership(partnership)].filter((one) => one !== null));
    }
    return [...own, ...papers.map((paper) => ofPaper(paper, folded.get(paper.id)!))];
  }
}

// A tie that rests or has ended is congratulated by nobody in public (R9).
const isShownTo = (by: Viewer, { isInQuestion }: Anniversary) => by.role !== 'PUBLIC' || !isInQuestion;

function windowMustMakeSense(from: Day, to: Day): void {
  if (to < from)
    throw new RuleBroken(
      'TOO_EARLY',
      {
        en: `The window ends (${to}) before it begins (${from}).`,
        ru: `Конец периода (${to}) раньше начала (${from}).`,
      },
      ['to'],
    );
  if (partsOf(to).year - partsOf(from).year > LONGEST_WINDOW_YEARS)
    throw new RuleBroken(
      'TOO_LATE',
      {
        en: `A window has at most ${LONGEST_WINDOW_YEARS} years.`,
        ru: `Период — не более ${LONGEST_WINDOW_YEARS} лет.`,
      },
      ['to'],
    );
}

interface Anchored extends Pick<Anniversary, 'anchor' | 'partnership' | 'agreement' | 'partnerships'> {
  /** What the id is made of. */
  stem: string;
  /** Whom it is about: the partner, or every party of the paper. */
  cityIds: string[];
  isInQuestionOn(day: Day): boolean;
}

function ofPartnership(partnership: Partnership): Anchored | null {
  const { anchor } = partnership;
  if (!anchor) return null;
  return {
    stem: stemOf(partnership.id),
    anchor: { on: anchor.on, basis: anchor.basis },
    partnership,
    agreement: null,
    partnerships: [],
    cityIds: [partnership.cityId],
    isInQuestionOn: (day) => partnership.statusOn(day).value !== 'ACTIVE',
  };
}

const IN_FORCE = ['IN_FORCE', 'SIGNED', 'TERMINATING'];

function ofPaper(agreement: Agreement, partnerships: Partnership[]): Anchored {
  return {
    stem: stemOf(agreement.id),
    anchor: { on: agreement.signed!, basis: agreement.titleIn(['ru']) },
    partnership: null,
    agreement,
    partnerships,
    cityIds: agreement.parties.map((party) => party.cityId),
    isInQuestionOn: (day) => !IN_FORCE.includes(agreement.statusOn(day).value ?? ''),
  };
}

const stemOf = (id: string) => id.slice(id.lastIndexOf('_') + 1);

function of({ stem, cityIds: _, isInQuestionOn, ...rest }: Anchored, occurrence: Occurrence): Anniversary {
  const id = `anniversary_${stem}${occurrence.from.slice(0, 4)}`;
  return { ...occurrence, ...rest, id, isInQuestion: isInQuestionOn(occurrence.to) };
}
