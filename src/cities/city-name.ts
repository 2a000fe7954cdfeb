import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { canonicalTag, fold } from '../kernel/language-text.js';
import { PartialDate } from '../kernel/partial-date.js';
import { short, type NameKind } from './city-vocabulary.js';

/** A name as it is used somewhere, at some time. */
export class CityName {
  id: Id<'name'>;
  cityId: Id<'city'>;
  language: string;
  text: string;
  /** How it is compared with what somebody types. */
  folded: string;
  script: string | null = null;
  kind: NameKind;
  since: PartialDate | null = null;
  until: PartialDate | null = null;
  ordinal: number;
}

export interface NewName {
  language: string;
  text: string;
  script?: string | null;
  kind?: NameKind | null;
  since?: string | null;
  until?: string | null;
}

/** How a name is compared; a name of signs alone (an emoji) is compared as it is. */
export function foldedName(text: string): string {
  return fold(text) || text.normalize('NFKC').trim().toLowerCase();
}

export function canonical(language: string): string {
  const tag = canonicalTag(language);
  if (tag !== undefined) return tag;
  throw new DomainError(
    'INVALID',
    {
      en: `«${short(language)}» is not a language: use a tag such as ru, en, ja.`,
      ru: `«${short(language)}» — не язык: нужно обозначение, например ru, en, ja.`,
    },
    ['language'],
  );
}
