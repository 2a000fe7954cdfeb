import { TIERS, type Tier } from '../anniversaries/anniversary-vocabulary.js';
import { DomainError } from '../kernel/domain-error.js';
import { isASlipOf } from '../kernel/slip.js';
import { CALENDAR_LANGUAGES, type CalendarLanguage } from './calendar-vocabulary.js';

/** The query string of a public feed address. */
export interface FeedQuery {
  language: CalendarLanguage;
  tiers: Tier[];
  cities: string[];
}

/** The known parameters. */
export type FeedPart = (typeof PARTS)[number];
const PARTS = ['lang', 'city', 'tier'] as const;
/** What people write for them, and for a window that calendars do not have. */
const ALMOST_PARTS = ['language', 'cities', 'tiers', 'from', 'to', 'on', 'since', 'until', 'year'];

/** Calendar programs and proxies add parameters of their own, which change nothing; one that is almost ours was meant to. */
const isMeantFor = (name: string) =>
  ALMOST_PARTS.includes(name.toLowerCase()) || PARTS.some((part) => isASlipOf(part, name.toLowerCase()));
const ALL_TIERS = Object.keys(TIERS) as Tier[];
const MOST_VALUES = 20;
const LONGEST_VALUE = 200;

/**
 * @param known the parameters that this feed supports
 * @throws DomainError INVALID, TOO_LONG or TOO_MANY, naming the parameter: ignoring it would return a wrong feed; those of others
 * (`?nocache=1`) are ignored
 */
export function readFeedQuery(query: Record<string, unknown>, known: readonly FeedPart[]): FeedQuery {
  for (const name of Object.keys(query))
    if (!known.some((one) => one === name) && isMeantFor(name)) throw unknownPart(name, known);
  const { lang, city, tier } = query;
  const languages = listOf(lang, 'lang');
  if (languages.length > 1)
    throw new DomainError('INVALID', { en: 'Specify one language: ?lang=ru.', ru: 'Укажите один язык: ?lang=ru.' }, [
      'lang',
    ]);
  return {
    language: languages[0] === undefined ? 'ru' : readCalendarLanguage(languages[0], ['lang']),
    tiers: [...new Set(listOf(tier, 'tier').map(readTier))].sort(),
    cities: listOf(city, 'city'),
  };
}

/** @throws DomainError for an unsupported language */
export function readCalendarLanguage(written: string, field: string[]): CalendarLanguage {
  const found = CALENDAR_LANGUAGES.find((language) => language === written.trim().toLowerCase());
  if (found) return found;
  throw new DomainError(
    'INVALID',
    {
      en: `Calendars are available in ru and en, not in «${written.slice(0, 20)}».`,
      ru: `Календари ведутся на языках ru и en, но не на «${written.slice(0, 20)}».`,
    },
    field,
    [...CALENDAR_LANGUAGES],
  );
}

function readTier(written: string): Tier {
  const found = ALL_TIERS.find((tier) => tier === written.trim().toUpperCase());
  if (found) return found;
  throw new DomainError(
    'INVALID',
    {
      en: `There is no tier «${written.slice(0, 20)}»: use one of ${ALL_TIERS.join(', ')}.`,
      ru: `Вида годовщин «${written.slice(0, 20)}» нет: укажите ${ALL_TIERS.join(', ')}.`,
    },
    ['tier'],
    ALL_TIERS,
  );
}

function listOf(value: unknown, name: string): string[] {
  const list = value === undefined ? [] : [value].flat().map(String);
  if (list.some((one) => one.length > LONGEST_VALUE))
    throw new DomainError(
      'TOO_LONG',
      {
        en: `${name}= may have at most ${LONGEST_VALUE} characters.`,
        ru: `В параметре ${name}= допустимо не более ${LONGEST_VALUE} знаков.`,
      },
      [name],
    );
  if (list.length <= MOST_VALUES) return list;
  throw new DomainError(
    'TOO_MANY',
    {
      en: `${name}= may occur at most ${MOST_VALUES} times.`,
      ru: `Параметр ${name}= можно указать не более ${MOST_VALUES} раз.`,
    },
    [name],
  );
}

function unknownPart(name: string, known: readonly FeedPart[]): DomainError {
  const shown = name.slice(0, 20);
  return new DomainError('INVALID', {
    en: `The address of a calendar cannot contain «${shown}», only ${known.join(', ')}. A calendar always shows last year, this year and the next five.`,
    ru: `Параметра «${shown}» в адресе календаря нет, есть только ${known.join(', ')}. Календарь всегда показывает прошлый год, этот и пять следующих.`,
  });
}

/** The canonical form of the query, regardless of the order of parameters; empty for the unfiltered feed. */
export function queryText({ language, cities, tiers }: FeedQuery): string {
  const parts: [string, string][] = [
    ...(language === 'ru' ? [] : [['lang', language] as [string, string]]),
    ...cities.map((city): [string, string] => ['city', city]),
    ...tiers.map((tier): [string, string] => ['tier', tier]),
  ];
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : '';
}
