/** A text in one language, by its tag (BCP 47): ru, en, ja, zh-Hant. */
export interface LanguageText {
  language: string;
  text: string;
}

/** The language tag of what is in no language, such as a code shown in place of a name (ISO 639-2). */
export const NO_LANGUAGE = 'zxx';

/** The canonical form of a language tag, or undefined if the text is not one. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const canonical = tag.length > 35 ? undefined : Intl.getCanonicalLocales(tag)[0];
    // BCP 47 reserves language codes of 4 to 8 letters, but none is registered: "russian" is not a tag.
    return canonical && base(canonical).length <= 3 ? canonical : undefined;
  } catch {
    return undefined;
  }
}

const base = (tag: string) => tag.split('-')[0]!;

/** zh-Hant-TW, zh-Hant, zh (RFC 4647, 3.4), and at last any other zh. */
function nearest<T extends LanguageText>(texts: readonly T[], asked: string): T | undefined {
  for (let tag = asked; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = texts.find((t) => t.language === tag);
    if (found) return found;
  }
  return texts.find((t) => base(t.language) === base(asked));
}

/**
 * The text to show: each requested language in turn, then its base language, then the record's own, English, any.
 * @param asked canonical tags in order of preference
 */
export function bestText<T extends LanguageText>(
  texts: readonly T[],
  asked: readonly string[],
  own?: string,
): T | undefined {
  for (const tag of [...asked, ...(own ? [own] : []), 'en']) {
    const found = nearest(texts, tag);
    if (found) return found;
  }
  return texts[0];
}
