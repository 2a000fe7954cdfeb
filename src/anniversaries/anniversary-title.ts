import type { Words } from '../kernel/words.js';
import type { CityKind } from '../cities/city-words.js';
import { type PartnershipKind, TIES } from '../partnerships/partnership-words.js';

// A generic noun stands before a foreign name, so that the name need not be declined.
const WITH: Partial<Record<CityKind, string>> = {
  REGION: 'с регионом',
  CITY_DISTRICT: 'с районом:',
  MUNICIPAL_DISTRICT: 'с районом',
  SETTLEMENT: 'с поселением',
  COUNTY: 'с округом',
  MUNICIPAL_UNION: 'с объединением',
  ORGANIZATION: 'с организацией',
  NETWORK: 'с объединением',
};

/** «20-летие» and "20th anniversary"; the first one is worded apart. */
export function ordinalWords(ordinal: number): Words {
  if (ordinal === 1) return { en: 'First anniversary', ru: 'Первая годовщина' };
  const tens = ordinal % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th');
  return { en: `${ordinal}${suffix} anniversary`, ru: `${ordinal}-летие` };
}

/** «20-летие побратимских связей с городом Ансан» */
export function tieTitle(
  ordinal: number,
  kind: PartnershipKind,
  city: { kind: CityKind; name: string },
  language: 'ru' | 'en',
): string {
  const said = ordinalWords(ordinal)[language];
  const tie = TIES[kind][language];
  return language === 'ru'
    ? `${said} ${tie} ${WITH[city.kind] ?? 'с городом'} ${city.name}`
    : `${said} of ${tie} with ${city.name}`;
}

/** «Первая годовщина документа «Протокол намерений …»» */
export function paperTitle(ordinal: number, title: string, language: 'ru' | 'en'): string {
  const said = ordinalWords(ordinal)[language];
  return language === 'ru' ? `${said} документа «${title}»` : `${said} of “${title}”`;
}
