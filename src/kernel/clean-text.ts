/**
 * What may not come in with a text, and what is dropped from it. Unicode has letters that nobody sees: some only come along when a
 * text is pasted, others turn the order in which a line is read.
 */

/** A text of plain Latin letters has nothing to look for. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;
/** Controls, soft hyphens, blanks without width, fillers, tags, signs for programs; marks of bidirectional text are refused instead. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\x01-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}]/gu;
/** Letters of these scripts, and pictures, are joined or parted by them; elsewhere nobody sees them. */
const JOINERS =
  /(?<![\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u094d])[\u180e\u200c\u200d]|[\u180e\u200c\u200d]$/gu;

/**
 * A text as it is taken in: composed (NFC), without what nobody sees, every break of lines as one. Nothing of it is trimmed, so that
 * whoever asks for a text can say that it is empty.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(BREAKS, '\n').replace(UNSEEN, '').replace(JOINERS, '').normalize('NFC');
}

export type TextFault = 'UNSTORABLE' | 'LOST' | 'DIRECTION' | 'STRAY_MARK' | 'HEAP_OF_MARKS';

const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const FAULTS: readonly [TextFault, RegExp][] = [
  // eslint-disable-next-line no-control-regex
  ['UNSTORABLE', /[\0\p{Surrogate}]/u],
  ['LOST', /\ufffd/u],
  ['DIRECTION', DIRECTION],
  ['STRAY_MARK', /(?:^|[\s\p{Z}])\p{M}/u],
  ['HEAP_OF_MARKS', /\p{M}{9}/u],
];

/**
 * What is wrong with a clean text: a null character or half a surrogate pair, a sign that stands for letters that were lost, a control of
 * the direction of writing, a mark without a letter under it, or more of them on one letter than any language has.
 * @returns the fault and the first character that makes it
 */
export function faultOf(text: string): { fault: TextFault; sign: string } | undefined {
  if (PLAIN.test(text)) return undefined;
  for (const [fault, spelt] of FAULTS) {
    const found = spelt.exec(text)?.[0];
    if (found !== undefined) return { fault, sign: codePointOf(found) };
  }
  return undefined;
}

/** U+202E */
const codePointOf = (found: string) =>
  `U+${[...found].at(-1)!.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
