import type { CityKind } from '../cities/record/city-vocabulary.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { PARTNERSHIP_KINDS, type PartnershipKind } from './readings/partnership-vocabulary.js';

/** What the partner is, with the gender of «дружественный»; a body of a city speaks for the city. */
const PARTNERS: Partial<Record<CityKind, Bilingual & { friendly: string }>> = {
  REGION: { en: 'region', ru: 'регион', friendly: 'дружественный' },
  CITY_DISTRICT: { en: 'district', ru: 'район', friendly: 'дружественный' },
  MUNICIPAL_DISTRICT: { en: 'district', ru: 'район', friendly: 'дружественный' },
  MUNICIPAL_OKRUG: { en: 'district', ru: 'округ', friendly: 'дружественный' },
  COUNTY: { en: 'county', ru: 'округ', friendly: 'дружественный' },
  SETTLEMENT: { en: 'settlement', ru: 'поселение', friendly: 'дружественное' },
  MUNICIPAL_UNION: { en: 'union', ru: 'объединение', friendly: 'дружественное' },
};

/** What a partner is to us: «город-побратим», «дружественное поселение», «регион-партнёр». */
export function partnerWords(kind: PartnershipKind, city: CityKind): Bilingual {
  const noun = PARTNERS[city];
  if (noun && kind === 'SISTER') return { en: `sister ${noun.en}`, ru: `${noun.ru}-побратим` };
  if (noun && kind === 'FRIENDSHIP') return { en: `friendship ${noun.en}`, ru: `${noun.friendly} ${noun.ru}` };
  if (noun && kind === 'COOPERATION') return { en: `partner ${noun.en}`, ru: `${noun.ru}-партнёр` };
  const { en, ru } = PARTNERSHIP_KINDS[kind];
  return { en: en.toLowerCase(), ru: ru.toLowerCase() };
}

const PARTNER = 'с партнёром:';

// A generic noun stands before a foreign name, so that the name need not be declined.
const WITH: Record<CityKind, string> = {
  CITY: 'с городом',
  URBAN_OKRUG: 'с городом',
  MUNICIPAL_OKRUG: 'с муниципальным округом',
  MUNICIPAL_DISTRICT: 'с районом',
  SETTLEMENT: 'с поселением',
  CITY_DISTRICT: 'с районом',
  PREFECTURE_CITY: 'с городом',
  REGION: 'с регионом',
  COUNTY: 'с округом',
  MUNICIPAL_UNION: 'с объединением',
  REPRESENTATIVE_BODY: PARTNER,
  AUTHORITY: PARTNER,
  ORGANIZATION: 'с организацией',
  NETWORK: 'с объединением',
  OTHER: PARTNER,
};

const NOUNS = new Set(
  (
    'город г район округ посёлок поселок пгт рп село деревня станица поселение община коммуна гмина волость ' +
    'регион область обл край республика провинция префектура губерния воеводство земля штат кантон департамент графство ' +
    'уезд муниципалитет образование объединение союз ассоциация лига сеть совет организация'
  ).split(' '),
);

// «Ногликский район», «Заречный район», «Анивский муниципальный округ».
const DISTRICT = /^(\S+)(ий|ый|ой) (?:(муниципальн|городск)(?:ый|ой) )?(район|округ)(?![\p{L}\p{N}])/u;
const ADJECTIVES: Record<string, string> = { муниципальн: 'муниципальным ', городск: 'городским ' };

/** «Заводской» → «Заводским», «Заречный» → «Заречным». */
const ofAdjective = (stem: string, ending: string) =>
  `${stem}${ending === 'ий' || /[гкхжчшщ]$/u.test(stem) ? 'им' : 'ым'}`;

/**
 * «с городом Ансан»; a name that holds such a noun itself takes no second one: «с Ногликским районом», or, where it cannot be
 * declined, «с партнёром: уезд Абашири».
 */
export function withPartner({ kind, name }: { kind: CityKind; name: string }): string {
  const [whole, stem, ending, adjective = '', noun] = DISTRICT.exec(name) ?? [];
  if (whole !== undefined) {
    const declined = `${ofAdjective(
      stem!.replace(/^(Городск|Муниципальн)$/, (generic) => generic.toLowerCase()),
      ending!,
    )} ${ADJECTIVES[adjective] ?? ''}${noun}ом${name.slice(whole.length)}`;
    return `${/^[СЗШЖВ][^аеёиоуыэюя]/u.test(name) ? 'со' : 'с'} ${declined}`;
  }
  // What tells it from another one stands in brackets.
  const plain = name.replace(/ \([^()]*\)$/, '').toLowerCase();
  const words = plain.match(/\p{L}+/gu) ?? [];
  return `${words.some((word) => NOUNS.has(word)) ? PARTNER : WITH[kind]} ${name}`;
}
