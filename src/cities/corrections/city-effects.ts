import type { Visibility } from '../../access/visibility.js';
import { audienceOf } from '../../history/audience.js';
import { factsChanged, plain, type TellingFact } from '../../history/putting-right.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { City } from '../city.js';
import type { CityName } from '../record/city-name.js';

/** What a correction means for others, one sentence each; the last one says who is told. */

const GONE = { en: 'The city disappears with its names.', ru: 'Город исчезнет вместе со своими названиями.' };
const ANEW = {
  en: 'Whether its partnerships are in question, and who is invited to events, is worked out anew.',
  ru: 'Под вопросом ли связи с ним и кого приглашать, определяется заново.',
};
const SAME = { en: 'Nothing changes.', ru: 'Ничего не изменится.' };

export const effectsOfVoiding = ({ visibility }: City): Bilingual[] => [GONE, audienceOf([visibility ?? 'INTERNAL'])];

/** A city as it was or is, with the code of its successor. */
export interface Ending {
  city: Pick<City, 'existsUntil'>;
  successor: string | null;
}

const FACTS: TellingFact<Ending, null>[] = [
  {
    name: { en: 'Abolished', ru: 'Упразднён' },
    of: ({ city }) => plain(city.existsUntil?.text),
  },
  { name: { en: 'Successor', ru: 'Преемник' }, of: ({ successor }) => plain(successor) },
];

export function effectsOfSuccession(before: Ending, after: Ending, openness: Visibility): Bilingual[] {
  const changed = factsChanged(FACTS, null, before, after);
  return changed.length === 0 ? [SAME] : [...changed, ANEW, audienceOf([openness])];
}

/** @param before the name to show today in its language, @param after the same once it is struck */
export function effectsOfName(
  { text, language }: Pick<CityName, 'text' | 'language'>,
  before: string | undefined,
  after: string | undefined,
  visibility: Visibility,
): Bilingual[] {
  const today = before === after ? '' : ` (${language}: ${before} → ${after})`;
  return [
    {
      en: `The name «${text}» disappears${today}; titles of its time are worded anew.`,
      ru: `Название «${text}» исчезнет${today}; заголовки за то время составляются заново.`,
    },
    audienceOf([visibility]),
  ];
}
