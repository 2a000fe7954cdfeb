/** The keys of a keyboard from ` to /, in both layouts: Uhjlyj is «Гродно» typed while English was on. */
const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const toCyrillic = new Map([...LATIN].map((key, i) => [key, CYRILLIC[i]!]));
const toLatin = new Map([...CYRILLIC].map((key, i) => [key, LATIN[i]!]));

/** Fewer letters are a word in either layout. */
const FEWEST_LETTERS = 3;

/**
 * What the same keys are in the other layout, Russian for English and English for Russian.
 * @returns undefined for a text with letters of both or of neither, and for one that would be no word in the other layout
 */
export function inOtherLayout(text: string): string | undefined {
  const isLatin = /[a-z]/i.test(text);
  const isOfOneLayout = isLatin ? /^[\x20-\x7e]*$/.test(text) : /^[\x20-\x7e\u0400-\u04ff№]*$/.test(text);
  if (!isOfOneLayout) return undefined;
  const keys = isLatin ? toCyrillic : toLatin;
  const typed = [...text].map((key) => keys.get(key) ?? key).join('');
  const letters = typed.match(isLatin ? /[а-яё]/gi : /[a-z]/gi) ?? [];
  return letters.length < FEWEST_LETTERS || /[[\]{}`~<>;:"]/.test(typed) ? undefined : typed;
}
