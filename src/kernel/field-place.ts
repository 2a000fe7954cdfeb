import type { Bilingual } from './bilingual.js';

/** How people are told of a field of what they sent: «Название» (input.titles.0.text); without a label by its path alone. */
export function placeOf(label: Bilingual | null | undefined, path: readonly string[]): Bilingual {
  const at = path.join('.');
  const told = (text: string | undefined) => (text ? `«${text}» (${at})` : at);
  return { en: told(label?.en), ru: told(label?.ru) };
}

/** In a sentence: the field that it is about. Rules do not know what people call it; whoever answers a request does. */
export const THE_FIELD = '{field}';

/** A sentence with the field named. */
export function withField(
  { en, ru }: Bilingual,
  label: Bilingual | null | undefined,
  path: readonly string[],
): Bilingual {
  const at = placeOf(label, path);
  return { en: en.replaceAll(THE_FIELD, () => at.en), ru: ru.replaceAll(THE_FIELD, () => at.ru) };
}
