/** A text in one language, by its tag (BCP 47): ru, en, ja, zh-Hant. */
export interface LanguageText {
  language: string;
  text: string;
}

/** A canonical language tag, or undefined when it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const canonical = tag.length > 35 ? undefined : Intl.getCanonicalLocales(tag)[0];
    // BCP 47 keeps room for languages of 4 to 8 letters, and none is registered: "russian" is no tag.
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
 * The text to show: each asked language in turn, then its base language, then the thing's own, English, any.
 * @param asked canonical tags, the most wanted first
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

/**
 * A text as it is compared: case, ё/е, diacritics, hyphens, spaces and punctuation do not matter (R27).
 * «Южно-Сахалинск» and «южно сахалинск» are the same, so are Łódź and lodz.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ł/g, 'l')
      .replace(/ø/g, 'o')
      .replace(/ß/g, 'ss')
      .replace(/đ/g, 'd')
      .replace(/ı/g, 'i')
      .replace(/ς/g, 'σ')
      // The apostrophes of Мар’іна Горка and Oʻzbekiston that Unicode counts as letters.
      .replace(/[\u02b9-\u02bf]/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}
