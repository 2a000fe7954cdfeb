import type { Bilingual } from '../../kernel/bilingual.js';
import { shortened } from '../../kernel/shortened.js';

/** Kinds of parties, kinds of names and placement policies: values and their words. */

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

/** Public bodies act for the city or region above them: their agreements belong to its partnership. */
export const BODY_KINDS: readonly CityKind[] = ['REPRESENTATIVE_BODY', 'AUTHORITY'];

/** Kinds that can be identified only together with their whole (R24). */
export const PART_KINDS: readonly CityKind[] = ['CITY_DISTRICT', ...BODY_KINDS];

export const NAME_KINDS = {
  OFFICIAL: { en: 'Official name', ru: 'Официальное название' },
  SHORT: { en: 'Short name', ru: 'Краткое название' },
  ENDONYM: { en: 'Name used by its own people', ru: 'Самоназвание' },
  EXONYM: { en: 'Name in a foreign language', ru: 'Название в другом языке' },
  TRANSLITERATION: { en: 'Transliteration from another script', ru: 'Запись другой письменностью' },
  FORMER: { en: 'Former name', ru: 'Прежнее название' },
  ABBREVIATION: { en: 'Abbreviation', ru: 'Сокращение' },
} satisfies Record<string, Bilingual>;
export type NameKind = keyof typeof NAME_KINDS;

export const PLACEMENT_POLICIES = {
  ISO: { en: 'As ISO 3166 assigns the place.', ru: 'Как относит место стандарт ISO 3166.' },
  HOST_STATE: {
    en: 'As the country of the registry regards the place.',
    ru: 'Как относит место государство, в котором ведётся реестр.',
  },
} satisfies Record<string, Bilingual>;
export type PlacementPolicy = keyof typeof PLACEMENT_POLICIES;

export const short = (text: string) => shortened(text, 60);

// CLDR also names regions that are not countries, and codes that ISO withdrew or never had (UK, SU).
export const NO_COUNTRY = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];
