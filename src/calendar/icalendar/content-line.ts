const MOST_OCTETS = 75;

const SPECIAL = /[\\;,\p{Cc}]/u;

/** TEXT of RFC 5545, 3.3.11; control characters are removed. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });
/** Latin, Greek and Cyrillic letters and punctuation without combining characters: each is a grapheme of its own. */
const PLAIN = /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205f\u2116]*$/;

/** Folds a content line at 75 octets, never inside a letter or an emoji (RFC 5545, 3.1). */
export function folded(line: string): string {
  if (line.length * 3 <= MOST_OCTETS || Buffer.byteLength(line) <= MOST_OCTETS) return line;
  let octets = 0;
  let text = '';
  let from = 0;
  let at = 0;
  const add = (length: number, size: number) => {
    if (octets + size > MOST_OCTETS) {
      text += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    at += length;
    octets += size;
  };
  if (PLAIN.test(line)) for (let i = 0; i < line.length; i++) add(1, octetsOf(line.charCodeAt(i)));
  else
    for (const { segment } of graphemes.segment(line)) {
      const isLong = Buffer.byteLength(segment) > MOST_OCTETS - 1;
      for (const piece of isLong ? segment : [segment]) add(piece.length, Buffer.byteLength(piece));
    }
  return text + line.slice(from);
}

const octetsOf = (unit: number) => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3);
