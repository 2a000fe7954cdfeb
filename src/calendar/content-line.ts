const MOST_OCTETS = 75;

/** TEXT of RFC 5545, 3.3.11; control characters are left out. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });

/** A content line in pieces of at most 75 octets, none of which ends inside a letter or an emoji (RFC 5545, 3.1). */
export function folded(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line;
  let octets = 0;
  let text = '';
  const add = (piece: string) => {
    const size = Buffer.byteLength(piece);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += piece;
    octets += size;
  };
  for (const { segment } of graphemes.segment(line)) {
    const isLong = Buffer.byteLength(segment) > MOST_OCTETS - 1;
    for (const piece of isLong ? segment : [segment]) add(piece);
  }
  return text;
}
