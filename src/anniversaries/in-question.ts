import type { Agreement } from '../agreements/agreement.js';
import { partnershipSupport } from '../agreements/partnership-support.js';
import type { City } from '../cities/city.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { hasHappenedBy } from '../kernel/interval.js';
import type { Partnership } from '../partnerships/partnership.js';

/** What decides, besides its acts, whether a partnership still holds: its city, and all agreements that support or supported it. */
export interface PartnershipContext {
  city: City | null;
  agreements: readonly Agreement[];
}

/**
 * Why it is in question whether an active partnership still holds on a day: its city was abolished, or no agreement that
 * established it supports it any more (R19, R20). Decided only here; empty if it is not in question.
 */
export function partnershipInQuestion(
  partnership: Partnership,
  { city, agreements }: PartnershipContext,
  day: Day,
): Bilingual[] {
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
  // The registry cannot know the end of what was established without an agreement in the registry.
  if (restsOn.length < foundations.length) return [];
  const support = partnershipSupport(restsOn, agreements, partnership.cityId, day);
  return support?.answer === 'NO' ? support.because : [];
}

/** Why to decide whether to mark the anniversaries of a partnership: on that day it is suspended, ended or in question (R9). */
export function anniversaryInQuestion(partnership: Partnership, context: PartnershipContext, day: Day): Bilingual[] {
  const { value, because } = partnership.statusOn(day);
  return value === 'ACTIVE' ? partnershipInQuestion(partnership, context, day) : because;
}
