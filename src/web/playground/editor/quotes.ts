/** Quotation marks of all kinds; in GraphQL only the first is one. */
export const QUOTE = '"\'`“”„‟«»‹›‘’‚‛″′＂〝〞';
export const DASH = '‐‑‒–—―−﹘﹣－';

const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“”', '‘': '’', '‹': '›' };
const END = /^[^\S\n]*(?:$|[\n#}\])])/;
const ANOTHER_FIELD = /^[^\S\n]*,?[^\S\n]*(?:[_A-Za-z]\w*[^\S\n]*[:]|\$)/;
const ANOTHER_VALUE = new RegExp(
  `^[^\\S\\n]*,[^\\S\\n]*(?:$|\\n|[{[${QUOTE}]|-?\\d|[A-Z_]{2,}\\b|(?:true|false|null)\\b)`,
);

/**
 * Whether a value may end before this text: a bracket that the value itself opened does not end it, nor does a comma
 * within a sentence, unless in a list.
 */
export function endsValue(value: string, rest: string, isInList = false): boolean {
  // Full-width signs and blanks of all kinds count as the usual ones.
  const next = rest.slice(0, 200).normalize('NFKC');
  if (ANOTHER_FIELD.test(next) || ANOTHER_VALUE.test(next)) return true;
  if (isInList && /^\s*,/.test(next)) return true;
  const [closing] = END.exec(next) ?? [];
  if (closing === undefined) return false;
  const opening = { ')': '(', ']': '[', '}': '{' }[closing.trim()];
  return !opening || count(value, opening) <= count(value, closing.trim());
}

/** A text between quotation marks of whatever kind, at the start of this one. */
export interface Quoted {
  content: string;
  /** With both marks. */
  length: number;
}

/**
 * Marks inside the text, as in “Соглашение “О дружбе””, do not end it: what follows has to be a further value, a closing
 * bracket or the end of the line.
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
    const closing = new RegExp(`^(?:>>|''|[${QUOTE}])`).exec(line.slice(at))?.[0];
    if (!closing) continue;
    const content = line.slice(opening.length, at);
    if (!endsValue(content, text.slice(at + closing.length), isInList)) continue;
    return { content: content + missingMark(content, closing), length: at + closing.length };
  }
  return undefined;
}

/** In «Протокол «Дружба» one mark closes both. */
function missingMark(content: string, closing: string): string {
  const inner = Object.entries(PAIRS).find(([, closings]) => closings.includes(closing));
  if (!inner) return '';
  const [opening, closings] = inner;
  const closed = [...closings].reduce((sum, mark) => sum + (mark === opening ? 0 : count(content, mark)), 0);
  return count(content, opening) > closed ? closing : '';
}

const count = (text: string, part: string) => text.split(part).length - 1;
