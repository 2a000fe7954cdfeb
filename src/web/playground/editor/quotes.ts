/** Quotation marks of all kinds; in GraphQL only the first is one. */
export const QUOTE = '"\'`“”„‟«»‹›‘’‚‛″′＂〝〞';
export const DASH = '‐‑‒–—―−﹘﹣－';

/** What opens, and what closes it. */
const PAIRS: readonly [string, string][] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['‹', '›'],
];
const END = /^[^\S\n]*(?:,?[^\S\n]*(?:$|[\n#])|[}\])])/;
const ANOTHER_FIELD = /^[^\S\n]*,?[^\S\n]*(?:[_A-Za-z]\w*[^\S\n]*:|\$)/;
const ANOTHER_QUOTED = /^[^\S\n]*["«“„‘‹]/;

/**
 * Whether a value may end before this text: neither a bracket that the value itself opened ends it, nor a comma, unless
 * another field stands behind it, or the value is in a list.
 */
export function endsValue(value: string, rest: string, isInList = false): boolean {
  // Full-width signs and blanks of all kinds count as the usual ones.
  const next = rest.slice(0, 200).normalize('NFKC');
  if (ANOTHER_FIELD.test(next) || (isInList && /^\s*[,;]/.test(next))) return true;
  const [end] = END.exec(next) ?? [];
  if (end === undefined) return false;
  const bracket = end.trim();
  const opening = { ')': '(', ']': '[', '}': '{' }[bracket];
  return !opening || count(value, opening) <= count(value, bracket);
}

/** A text between quotation marks of whatever kind, at the start of this one. */
export interface Quoted {
  content: string;
  /** With both marks. */
  length: number;
}

/**
 * Marks inside the text, as in “Соглашение “О дружбе””, do not end it: what follows has to be another field or value, a
 * closing bracket or the end of the line.
 * @returns undefined if the text is not closed on its line
 */
export function quotedAt(text: string, isInList = false): Quoted | undefined {
  const opening = /^(?:<<|''|.)/s.exec(text)![0];
  const line = text.slice(0, /\n|$/.exec(text)!.index);
  const isPath = /^.[A-Za-z]:\\/.test(line);
  for (let at = opening.length; at < line.length; at += 1) {
    if (line[at] === '\\' && !isPath) {
      at += 1;
      continue;
    }
    const closing = closingAt(line.slice(at), opening);
    const content = line.slice(opening.length, at);
    const after = text.slice(at + closing.length);
    const isClosed =
      closing !== '' && (endsValue(content, after, isInList) || (isInList && isNext(content, closing, after)));
    if (isClosed && !closesTooMuch(content))
      return { content: content + missing(content, closing), length: at + closing.length };
  }
  return undefined;
}

function closingAt(text: string, opening: string): string {
  if (opening === '<<' || opening === "''")
    return text.startsWith(opening.replaceAll('<', '>')) ? opening.replaceAll('<', '>') : '';
  return QUOTE.includes(text[0]!) ? text[0]! : '';
}

/** In a list the commas may lack. */
const isNext = (content: string, closing: string, after: string) =>
  '»”’›"'.includes(closing) && /\S$/.test(content) && ANOTHER_QUOTED.test(after);

/** In «Гродно», «Минск» the first mark closed all that was open: these are two texts, not one. */
const closesTooMuch = (content: string) => {
  let open = 0;
  for (const mark of content) {
    if (mark === '«') open += 1;
    if (mark === '»') open -= 1;
    if (open < 0) return true;
  }
  return false;
};

/** In «Протокол «Дружба» one mark closes both. */
function missing(content: string, closing: string): string {
  const pair = PAIRS.find(
    ([opening, closings]) => opening !== closing && closings.includes(closing) && content.includes(opening),
  );
  if (!pair) return '';
  const [opening, closings] = pair;
  const closed = [...closings].reduce((sum, mark) => sum + count(content, mark), 0);
  return count(content, opening) > closed ? closing : '';
}

const count = (text: string, part: string) => text.split(part).length - 1;
