import type { Bilingual } from '../../kernel/bilingual.js';
import { DomainError } from '../../kernel/domain-error.js';

interface Scheme {
  /** What is an id, alone or in an address of its register. */
  shapes: readonly RegExp[];
  expected: Bilingual;
}

/** The registers by whose ids a city can be found: the same city in a portal's own data. */
const SCHEMES = {
  wikidata: {
    shapes: [/^(Q[1-9]\d{0,9})$/i, /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d{0,9})$/i],
    expected: {
      en: 'A Wikidata ID is Q and digits, as in Q181376; its address will do too.',
      ru: 'Идентификатор Wikidata — буква Q и цифры, например Q181376; годится и адрес страницы.',
    },
  },
  geonames: {
    shapes: [/^([1-9]\d{0,9})$/, /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/([1-9]\d{0,9})(?:\/[^/]*)?$/i],
    expected: {
      en: 'A GeoNames ID is a number, as in 627904; its address will do too.',
      ru: 'Идентификатор GeoNames — число, например 627904; годится и адрес страницы.',
    },
  },
  oktmo: {
    shapes: [/^(\d{8}|\d{11})$/],
    expected: {
      en: 'An OKTMO code has 8 digits, or 11 for a settlement, as in 64701000001.',
      ru: 'Код ОКТМО — 8 цифр, у населённого пункта 11, например 64701000001.',
    },
  },
} as const satisfies Record<string, Scheme>;

export type IdScheme = keyof typeof SCHEMES;
export const ID_SCHEMES = Object.keys(SCHEMES) as IdScheme[];

/** The ids of a city in other registers; null: not recorded. */
export type ExternalIds = Record<IdScheme, string | null>;

const read = (scheme: IdScheme, text: string): string | undefined => {
  const plain = scheme === 'wikidata' ? text.trim() : text.trim().replace(/(?<=\d)[\s\u00a0]+(?=\d)/g, '');
  for (const shape of SCHEMES[scheme].shapes) {
    const [, id] = shape.exec(plain) ?? [];
    if (id !== undefined) return id.toUpperCase();
  }
  return undefined;
};

/** An id as it is stored. @throws DomainError INVALID with what it looks like */
export function externalId(scheme: IdScheme, text: string): string {
  const id = read(scheme, text);
  if (id === undefined) throw new DomainError('INVALID', SCHEMES[scheme].expected, [scheme]);
  return id;
}

/** The id that a reference may mean: of several schemes at most one. */
export interface MeantId extends ExternalIds {
  /** Whether the reference says so itself (`wikidata:Q181376`), and so can be nothing else. */
  isNamed: boolean;
}

/** `wikidata:Q181376`, `geonames:627904`, `oktmo:64701000001`, an address of these, or Q181376 alone. */
export function meantId(reference: string): MeantId {
  const none: MeantId = { wikidata: null, geonames: null, oktmo: null, isNamed: false };
  const [, named, rest] = /^(wikidata|geonames|oktmo):\s*(.+)$/i.exec(reference) ?? [];
  if (named !== undefined) {
    const scheme = named.toLowerCase() as IdScheme;
    return { ...none, [scheme]: read(scheme, rest!) ?? null, isNamed: true };
  }
  if (/^https?:/i.test(reference))
    return { ...none, wikidata: read('wikidata', reference) ?? null, geonames: read('geonames', reference) ?? null };
  return { ...none, wikidata: read('wikidata', reference) ?? null };
}

export const alreadyIdentified = (scheme: IdScheme, id: string, other: string): DomainError =>
  new DomainError(
    'DUPLICATE',
    {
      en: `${id} is already recorded of ${other}. Use that record, or correct the ID of one of them.`,
      ru: `${id} уже записан за ${other}. Используйте ту запись или исправьте идентификатор у одной из них.`,
    },
    [scheme],
    [other],
  );
