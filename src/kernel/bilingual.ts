/** A text in both languages of the registry. */
export interface Bilingual {
  en: string;
  ru: string;
}

/** Russian has three plural forms: 1 год, 2 года, 5 лет. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (units === 1 && tens !== 11) return one;
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return few;
  return many;
}
