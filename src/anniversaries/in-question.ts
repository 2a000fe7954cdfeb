import type { Agreement } from '../agreements/agreement.js';
import { partnershipSupport } from '../agreements/partnership-support.js';
import type { City } from '../cities/city.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { hasHappenedBy } from '../kernel/interval.js';
import type { Partnership } from '../partnerships/partnership.js';

/** What else has to be known of a tie to say whether it still holds: its city, and all papers that carry or carried it. */
export interface TieContext {
  city: City | null;
  papers: readonly Agreement[];
}

/**
 * Why it is in question whether an active tie still holds on a day: its city has ceased, or nothing that it rests on carries
 * it any more (R19, R20). The one place where this is said; empty where nothing speaks against it.
 */
export function tieInQuestion(partnership: Partnership, { city, papers }: TieContext, day: Day): Bilingual[] {
  if (partnership.statusOn(day).value !== 'ACTIVE') return [];
  const ceased = city?.existsUntil;
  if (ceased && hasHappenedBy(day, ceased) === 'YES')
    return [
      {
        en: `The city ceased to be ${ceased.wordsWithIn.en}.`,
        ru: `Город упразднён ${ceased.wordsWithIn.ru}.`,
      },
    ];
  const foundations = partnership.foundationsOn(day);
  const restsOn = foundations.flatMap(({ agreementId }) => agreementId ?? []);
  // What no agreement of the registry established rests on something that the registry cannot see end.
  if (restsOn.length < foundations.length) return [];
  const support = partnershipSupport(restsOn, papers, partnership.cityId, day);
  return support?.answer === 'NO' ? support.because : [];
}

/** Why it has to be decided whether to mark the anniversaries of a tie on a day: it rests, has ended, or is in question (R9). */
export function anniversaryInQuestion(partnership: Partnership, context: TieContext, day: Day): Bilingual[] {
  const { value, because } = partnership.statusOn(day);
  return value === 'ACTIVE' ? tieInQuestion(partnership, context, day) : because;
}
