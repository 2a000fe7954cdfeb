export type Place = 'code' | 'comment' | 'text' | 'block';

const PIECES = /"""(?:\\"""|[^])*?(?:"""|($))|"(?:\\.|[^"\\\n])*(?:"|\n|($))|#[^\n]*(?:\n|($))/g;

/** Where one is who writes behind this part of a document. */
export function placeAfter(before: string): Place {
  for (const [, block, text, comment] of before.matchAll(PIECES)) {
    if (block !== undefined) return 'block';
    if (text !== undefined) return 'text';
    if (comment !== undefined) return 'comment';
  }
  return 'code';
}

/** The last field or argument before a value; empty if there is none, or a variable. */
export const lastField = (before: string): string =>
  /(?<![$\w])(\w+)\s*:[^:]*$/.exec(before.replace(PIECES, ''))?.[1] ?? '';

/** The brackets that are open behind this part of a document, the innermost last: `{({[`. */
export function insideOf(before: string): string {
  return (before.replace(PIECES, '').match(/[()[\]{}]/g) ?? []).reduce(openedBy, '');
}

/** The open brackets behind one more sign. */
export function openedBy(open: string, sign: string): string {
  if ('([{'.includes(sign)) return open + sign;
  return ')]}'.includes(sign) ? open.slice(0, -1) : open;
}
