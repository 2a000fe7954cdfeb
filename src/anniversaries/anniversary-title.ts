import type { CityKind } from '../cities/record/city-vocabulary.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { quoted } from '../kernel/quoted.js';
import { withPartner } from '../partnerships/partner-words.js';
import { TIES, type Origin, type PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import type { Anniversary } from './anniversary.js';

/** «20-летие» and "20th anniversary"; the first one is worded apart. */
export function ordinalWords(ordinal: number): Bilingual {
  if (ordinal === 1) return { en: 'First anniversary', ru: 'Первая годовщина' };
  const tens = ordinal % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th');
  return { en: `${ordinal}${suffix} anniversary`, ru: `${ordinal}-летие` };
}

// «Первых побратимских связей», but «первого протокола намерений»; a protocol of intent is not taken up again: it is new.
const TIES_AGAIN: Record<PartnershipKind, Record<Origin, Bilingual>> = {
  SISTER: {
    FIRST_TIES: { en: 'the first sister-city ties', ru: 'первых побратимских связей' },
    RE_ESTABLISHMENT: { en: 'renewed sister-city ties', ru: 'возобновления побратимских связей' },
  },
  FRIENDSHIP: {
    FIRST_TIES: { en: 'the first friendship ties', ru: 'первых дружественных связей' },
    RE_ESTABLISHMENT: { en: 'renewed friendship ties', ru: 'возобновления дружественных связей' },
  },
  COOPERATION: {
    FIRST_TIES: { en: 'the first partnership', ru: 'первых партнёрских связей' },
    RE_ESTABLISHMENT: { en: 'the renewed partnership', ru: 'возобновления партнёрских связей' },
  },
  PROJECT: {
    FIRST_TIES: { en: 'the first project partnership', ru: 'первого проектного партнёрства' },
    RE_ESTABLISHMENT: { en: 'the renewed project partnership', ru: 'возобновления проектного партнёрства' },
  },
  INTENT: {
    FIRST_TIES: { en: 'the first protocol of intent', ru: 'первого протокола намерений' },
    RE_ESTABLISHMENT: { en: 'the new protocol of intent', ru: 'нового протокола намерений' },
  },
  CONTACT: {
    FIRST_TIES: { en: 'the first working contacts', ru: 'первых рабочих контактов' },
    RE_ESTABLISHMENT: { en: 'renewed working contacts', ru: 'возобновления рабочих контактов' },
  },
  NETWORK: {
    FIRST_TIES: { en: 'the first common membership', ru: 'первого участия в объединении' },
    RE_ESTABLISHMENT: { en: 'renewed common membership', ru: 'возобновления участия в объединении' },
  },
};

/** «20-летие побратимских связей с городом Ансан», «5-летие возобновления побратимских связей с городом Ансан» */
export function tieTitle(
  ordinal: number,
  kind: PartnershipKind,
  city: { kind: CityKind; name: string },
  language: 'ru' | 'en',
  origin: Origin | null = null,
): string {
  const said = ordinalWords(ordinal)[language];
  const tie = (origin ? TIES_AGAIN[kind][origin] : TIES[kind])[language];
  return language === 'ru' ? `${said} ${tie} ${withPartner(city)}` : `${said} of ${tie} with ${city.name}`;
}

// How the title of a paper goes on after «подписания».
const SIGNED: Record<string, string> = {
  протокол: 'Протокола',
  соглашение: 'Соглашения',
  меморандум: 'Меморандума',
  договор: 'Договора',
  декларация: 'Декларации',
  хартия: 'Хартии',
  план: 'Плана',
  программа: 'Программы',
  письмо: 'Письма',
  коммюнике: 'Коммюнике',
};

/** «Первая годовщина подписания Протокола намерений»; a title that begins in another way stands in quotes, as it is. */
export function agreementTitle(ordinal: number, title: string, language: 'ru' | 'en'): string {
  const said = ordinalWords(ordinal)[language];
  if (language === 'en') return `${said} of ${quoted(title, language)}`;
  const [first = '', ...rest] = title.split(' ');
  const signed = SIGNED[first.toLowerCase()];
  return `${said} подписания ${signed ? [signed, ...rest].join(' ') : `документа ${quoted(title, language)}`}`;
}

/**
 * The title of one anniversary, as a letter would put it.
 * @param city the partner, with its name on that day (R26); null for an agreement
 * @param languages for titles of agreements, the preferred one first
 */
export function anniversaryTitle(
  anniversary: Anniversary,
  city: { kind: CityKind; name: string } | null,
  languages: readonly string[],
  language: 'ru' | 'en',
): string {
  const { ordinal, agreement, kind, origin, isContinued } = anniversary;
  if (agreement) return agreementTitle(ordinal, agreement.titleIn(languages), language);
  const beginning = isContinued && origin === 'RE_ESTABLISHMENT' ? null : origin;
  return tieTitle(ordinal, kind!, city!, language, beginning);
}
