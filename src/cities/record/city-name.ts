import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { fold } from '../../kernel/folding.js';
import type { Id } from '../../kernel/ids.js';
import { canonicalTag } from '../../kernel/language-text.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { short, type NameKind } from './city-vocabulary.js';

/** A name with its language, kind and period of use. */
export class CityName {
  id: Id<'name'>;
  cityId: Id<'city'>;
  language: string;
  text: string;
  /** The normalised form for comparison with user input. */
  folded: string;
  script: string | null = null;
  kind: NameKind;
  since: PartialDate | null = null;
  until: PartialDate | null = null;
  ordinal: number;

  /**
   * Whether it may have been in use on a day. Of a former name only its end tells when that was; on the day on which one
   * name follows another it is the new one (R26).
   */
  heldOn(day: Day): boolean {
    if (this.kind === 'FORMER' && this.until === null) return false;
    return (this.since === null || this.since.from <= day) && (this.until === null || day <= this.until.to);
  }

  /** Whether its use had ended, or may have ended, by a day. */
  mayHaveEndedBy(day: Day): boolean {
    return this.until !== null && this.until.from <= day;
  }
}

export interface NewName {
  language: string;
  text: string;
  script?: string | null;
  kind?: NameKind | null;
  since?: string | null;
  until?: string | null;
}

/** The normalised form of a name; a name of symbols only (an emoji) is compared as it is. */
export function foldedName(text: string): string {
  return fold(text) || text.normalize('NFKC').trim().toLowerCase();
}

/** Whether two names are one but for capitals. */
export const isWrittenAlike = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

export function canonical(language: string): string {
  const tag = canonicalTag(language);
  if (tag !== undefined) return tag;
  throw new DomainError(
    'INVALID',
    {
      en: `«${short(language)}» is not a language tag: use one such as ru, en, ja.`,
      ru: `«${short(language)}» — не обозначение языка. Укажите, например, ru, en или ja.`,
    },
    ['language'],
  );
}

/** A name as it is stored. */
export const plainText = (text: string): string => text.trim().normalize('NFC');
