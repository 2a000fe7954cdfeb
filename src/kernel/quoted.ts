// Any pair of quotes inside a title; straight ones are a pair where one stands before a word and the other one after it.
const INNER = /«([^«»]+)»|“([^“”„]+)”|„([^„“”]+)[“”]|(?<![\p{L}\p{N}])"(?=\S)([^"]+)(?<=\S)"(?![\p{L}\p{N}])/gu;

/**
 * A title in the quotes of the language, and its own quotes as the language nests them:
 * «Протокол о намерениях „Дружба“», “Protocol of intent 'Friendship'”.
 */
export function quoted(title: string, language: 'ru' | 'en'): string {
  const [open, close] = language === 'ru' ? ['„', '“'] : ["'", "'"];
  const nested = title.replace(INNER, (_, ...found: (string | undefined)[]) => `${open}${found.find(Boolean)}${close}`);
  return language === 'ru' ? `«${nested}»` : `“${nested}”`;
}
