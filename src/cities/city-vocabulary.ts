import type { Bilingual } from '../kernel/bilingual.js';

/** Who can be a party, how it is named, and whose view of the map it is: values and their words. */

export const CITY_KINDS = {
  CITY: { en: 'City or town', ru: 'Город' },
  URBAN_OKRUG: { en: 'Urban okrug (Russia)', ru: 'Городской округ' },
  MUNICIPAL_OKRUG: { en: 'Municipal okrug (Russia)', ru: 'Муниципальный округ' },
  MUNICIPAL_DISTRICT: { en: 'Municipal district, raion, county', ru: 'Муниципальный район' },
  SETTLEMENT: { en: 'Settlement, village, commune, gmina', ru: 'Поселение, коммуна, гмина' },
  CITY_DISTRICT: { en: 'District of a city', ru: 'Район города (внутригородской район)' },
  PREFECTURE_CITY: { en: 'Prefecture-level city (China)', ru: 'Городской округ КНР' },
  REGION: {
    en: 'Region: oblast, krai, republic, Land, state, province',
    ru: 'Регион (область, край, республика, провинция, префектура)',
  },
  COUNTY: { en: 'County, Kreis, gun', ru: 'Уезд, округ' },
  MUNICIPAL_UNION: { en: 'Union of municipalities', ru: 'Объединение муниципалитетов' },
  REPRESENTATIVE_BODY: { en: 'City council, duma, assembly', ru: 'Представительный орган (дума, собрание)' },
  AUTHORITY: { en: 'Administration or department', ru: 'Орган власти' },
  ORGANIZATION: { en: 'University, port, museum, chamber, association', ru: 'Организация' },
  NETWORK: { en: 'International association', ru: 'Международная ассоциация' },
  OTHER: { en: 'Something else', ru: 'Иное' },
} satisfies Record<string, Bilingual>;
export type CityKind = keyof typeof CITY_KINDS;

/** Bodies speak for the city or region above them: their agreements belong to its partnership. */
export const BODY_KINDS: readonly CityKind[] = ['REPRESENTATIVE_BODY', 'AUTHORITY'];

/** Kinds that are only told apart together with what they are part of (R24). */
export const PART_KINDS: readonly CityKind[] = ['CITY_DISTRICT', ...BODY_KINDS];

export const NAME_KINDS = {
  OFFICIAL: { en: 'Official name', ru: 'Официальное название' },
  SHORT: { en: 'Short name', ru: 'Краткое название' },
  ENDONYM: { en: 'What its own people call it', ru: 'Самоназвание' },
  EXONYM: { en: 'What others call it', ru: 'Название в другом языке' },
  TRANSLITERATION: { en: 'Written over from another script', ru: 'Запись другим письмом' },
  FORMER: { en: 'Former name', ru: 'Прежнее название' },
  ABBREVIATION: { en: 'Abbreviation', ru: 'Сокращение' },
} satisfies Record<string, Bilingual>;
export type NameKind = keyof typeof NAME_KINDS;

export const PLACEMENT_POLICIES = {
  ISO: { en: 'As ISO 3166 assigns the place.', ru: 'Как относит место стандарт ISO 3166.' },
  HOST_STATE: {
    en: 'As the registry’s own state sees the place.',
    ru: 'Как относит место государство, где ведётся реестр.',
  },
} satisfies Record<string, Bilingual>;
export type PlacementPolicy = keyof typeof PLACEMENT_POLICIES;

export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

// CLDR also names what is no country, and calls by the name of today codes that ISO withdrew or never had (UK, SU).
export const NO_COUNTRY = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];
