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

/** A name as it is kept. */
export const plainText = (text: string): string => text.trim().normalize('NFC');

/** @throws RuleBroken CONFLICTING for a new name with another beginning, an end, or of a kind that nobody bears */
export function beginsHere({ since, until, kind }: NewName, on: PartialDate): void {
  if (since != null && PartialDate.parse(since, ['since']).text !== on.text)
    throw new DomainError(
      'CONFLICTING',
      {
        en: `The new name begins on the day that on says (${on.text}): leave since out.`,
        ru: `Новое название действует с даты в on (${on.text}): уберите since.`,
      },
      ['since'],
    );
  // An end before the beginning is told as such.
  if (until != null && PartialDate.parse(until, ['until']).to >= on.from)
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'A new name ends with the next cityRename: leave until out. To correct what is recorded: cityUpdate(names: …).',
        ru: 'Новое название прекратит следующий cityRename: уберите until. Исправить записанное: cityUpdate(names: …).',
      },
      ['until'],
    );
  if (kind === 'FORMER' || kind === 'ABBREVIATION')
    throw new DomainError(
      'CONFLICTING',
      {
        en: `A city is not renamed to a name of the kind ${kind}: leave kind out, or add the name with cityUpdate(names: …).`,
        ru: `Переименовать в название вида ${kind} нельзя: уберите kind или внесите название через cityUpdate(names: …).`,
      },
      ['kind'],
    );
}

/** @throws RuleBroken CONFLICTING where more is said of the present name than is recorded */
export function mustSayTheSame(known: CityName, { kind, script }: NewName): void {
  if ((kind ?? known.kind) === known.kind && (script ?? known.script) === known.script) return;
  throw new DomainError(
    'CONFLICTING',
    {
      en: `«${short(known.text)}» is the present name already. To correct its kind or script: cityUpdate(names: …).`,
      ru: `«${short(known.text)}» — уже нынешнее название. Исправить его вид или письмо: cityUpdate(names: …).`,
    },
    ['name'],
  );
}

export const beganLater = ({ text, since }: CityName, on: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `The name «${text}» is in use since ${since!.text}: a new one cannot begin ${on.wordsWithIn.en}.`,
      ru: `Название «${text}» действует с ${since!.text}: новое не может начаться ${on.wordsWithIn.ru}.`,
    },
    ['on'],
  );

export const formerTwice = ({ text }: CityName) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `«${short(text)}» stands among the former names already, and each stands there once. Take it out with cityUpdate(names: …), then repeat.`,
      ru: `«${short(text)}» уже есть среди прежних названий, а каждое стоит там один раз. Уберите его через cityUpdate(names: …) и повторите.`,
    },
    ['name'],
  );
