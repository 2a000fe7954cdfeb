import type { CityKind } from '../cities/city-vocabulary.js';
import type { City } from '../cities/city.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { TIES, type Origin, type PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import { dayOf, type Anniversary } from './anniversary.js';

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

/** «с городом Ансан»; a name that holds such a noun itself takes no second one: «с партнёром: Ногликский район». */
function withWhom({ kind, name }: { kind: CityKind; name: string }): string {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return `${words.some((word) => NOUNS.has(word)) ? PARTNER : WITH[kind]} ${name}`;
}

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
  return language === 'ru' ? `${said} ${tie} ${withWhom(city)}` : `${said} of ${tie} with ${city.name}`;
}

/** «Первая годовщина документа «Протокол намерений …»» */
export function agreementTitle(ordinal: number, title: string, language: 'ru' | 'en'): string {
  const said = ordinalWords(ordinal)[language];
  return language === 'ru' ? `${said} документа «${title}»` : `${said} of “${title}”`;
}

/**
 * The title of one anniversary, as a letter would put it: in the name of the city on its day (R26).
 * @param city the partner; null for an agreement
 * @param languages for names, the preferred one first
 */
export function anniversaryTitle(
  anniversary: Anniversary,
  city: City | null,
  languages: readonly string[],
  language: 'ru' | 'en',
): string {
  const { ordinal, agreement, kind, origin, isContinued } = anniversary;
  if (agreement) return agreementTitle(ordinal, agreement.titleIn(languages), language);
  const name = city!.nameIn(languages, dayOf(anniversary));
  const beginning = isContinued && origin === 'RE_ESTABLISHMENT' ? null : origin;
  return tieTitle(ordinal, kind!, { kind: city!.kind, name }, language, beginning);
}
