import { Memo } from './memo.js';

/** Letters that Unicode does not take apart, as people write them who do not have them; Cyrillic ones of one sound as one. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ı: 'i',
  ə: 'a',
  ŧ: 't',
  ĸ: 'k',
  ɓ: 'b',
  ƙ: 'k',
  ɛ: 'e',
  ɔ: 'o',
  ƒ: 'f',
  э: 'е',
  ъ: '',
  ь: '',
  і: 'и',
  ґ: 'г',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  ҳ: 'х',
  ә: 'а',
  ҷ: 'ч',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ヵ: 'カ',
  ヶ: 'ケ',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** A letter that Unicode does not take apart, or the letter itself. */
export const plainLetter = (letter: string): string => PLAIN_LETTERS[letter] ?? letter;

const HIRAGANA = /[\u3041-\u3096]/g;
const toKatakana = (kana: string) => String.fromCodePoint(kana.codePointAt(0)! + 0x60);
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * The form of a text for comparison: case, ё/е, э/е, ъ/ь, diacritics, hyphens, apostrophes, spaces, punctuation, vowel marks and widths are
 * ignored (R27). «Южно-Сахалинск» equals «южно сахалинск», Łódź equals lodz, and Lübeck both Lubeck and Luebeck. `search_key` of the
 * database goes on from here: what is equal here is found there.
 */
export function fold(text: string): string {
  return text.length > LONGEST_NAME ? formOf(text) : folded.of(text, () => formOf(text));
}

/** One request may ask for the same names again and again, and folding one takes long. */
const folded = new Memo<string>(1000);
const LONGEST_NAME = 200;

function formOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(HIRAGANA, toKatakana)
      .replace(SPECIAL, plainLetter)
      .replace(ARABIC_DIGITS, (digit) => String(digit.codePointAt(0)! & 0xf))
      // Apostrophes, some of which Unicode classifies as letters (Мар’іна Горка, Oʻzbekiston), and the long stroke of Arabic.
      .replace(/['`´‘’\u02b9-\u02ff\u0640\ua78b\ua78c]/g, '')
      // ä, ö, ü, ø, æ and å are written ae, oe, ue, oe, ae and aa where they are missing.
      .replace(/([aou])e|(a)a/g, '$1$2')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}
