import { TIERS, type Tier } from '../anniversaries/anniversary-vocabulary.js';
import { DomainError } from '../kernel/domain-error.js';
import { CALENDAR_LANGUAGES, type CalendarLanguage } from './calendar-vocabulary.js';

/** What the address of a public feed says behind the question mark. */
export interface FeedQuery {
  language: CalendarLanguage;
  tiers: Tier[];
  cities: string[];
}

/** What an address may say. */
export type FeedPart = 'lang' | 'city' | 'tier';
const ALL_TIERS = Object.keys(TIERS) as Tier[];
const MOST_VALUES = 20;
const LONGEST_VALUE = 200;

/**
 * @param known the parts that make a difference to this feed
 * @throws RuleBroken INVALID, TOO_LONG or TOO_MANY, naming the part of the address: a feed that was not asked for would be a wrong one
 */
export function readFeedQuery(query: Record<string, unknown>, known: readonly FeedPart[]): FeedQuery {
  for (const name of Object.keys(query)) if (!known.some((one) => one === name)) throw unknownPart(name, known);
  const { lang, city, tier } = query;
  const languages = listOf(lang, 'lang');
  if (languages.length > 1)
    throw new DomainError('INVALID', { en: 'Give one language: ?lang=ru.', ru: 'Укажите один язык: ?lang=ru.' }, [
      'lang',
    ]);
  return {
    language: languages[0] === undefined ? 'ru' : readCalendarLanguage(languages[0], ['lang']),
    tiers: [...new Set(listOf(tier, 'tier').map(readTier))].sort(),
    cities: listOf(city, 'city'),
  };
}

/** @throws RuleBroken for a language in which no sentence of ours is written */
export function readCalendarLanguage(written: string, field: string[]): CalendarLanguage {
  const found = CALENDAR_LANGUAGES.find((language) => language === written.trim().toLowerCase());
  if (found) return found;
  throw new DomainError(
    'INVALID',
    {
      en: `Calendars are written in ru and en, not in «${written.slice(0, 20)}».`,
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
      en: `There is no tier «${written.slice(0, 20)}»: choose of ${ALL_TIERS.join(', ')}.`,
      ru: `Значимости «${written.slice(0, 20)}» нет: выберите из ${ALL_TIERS.join(', ')}.`,
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
      { en: `At most ${LONGEST_VALUE} characters in ${name}=.`, ru: `Не более ${LONGEST_VALUE} знаков в ${name}=.` },
      [name],
    );
  if (list.length <= MOST_VALUES) return list;
  throw new DomainError(
    'TOO_MANY',
    { en: `At most ${MOST_VALUES} times ${name}=.`, ru: `Не более ${MOST_VALUES} раз ${name}=.` },
    [name],
  );
}

function unknownPart(name: string, known: readonly FeedPart[]): DomainError {
  const shown = name.slice(0, 20);
  return new DomainError('INVALID', {
    en: `A calendar's address has no «${shown}»: only ${known.join(', ')}. It always holds last year, this one and five more.`,
    ru: `В адресе календаря нет «${shown}»: только ${known.join(', ')}. В нём всегда прошлый год, этот и пять следующих.`,
  });
}

/** The same query written in one way, whatever the order it came in; empty for the feed as it is by itself. */
export function queryText({ language, cities, tiers }: FeedQuery): string {
  const parts: [string, string][] = [
    ...(language === 'ru' ? [] : [['lang', language] as [string, string]]),
    ...cities.map((city): [string, string] => ['city', city]),
    ...tiers.map((tier): [string, string] => ['tier', tier]),
  ];
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : '';
}
