import { BLANK, INVISIBLE, quotedText, visible } from './quoted-text.js';
import { DASH, QUOTE, quotedAt } from './quotes.js';
import { insideOf, lastField, openedBy, placeAfter } from './surroundings.js';
import { unquotedAt } from './unquoted.js';

/** The names of the schema that tell what is meant. */
export interface SchemaNames {
  /** Fields and arguments. */
  all: ReadonlySet<string>;
  /** Arguments and input fields whose value is always a text: also dates and references. */
  texts: ReadonlySet<string>;
  /** Those whose value never is one: numbers, enums. */
  bare: ReadonlySet<string>;
}

const NO_NAMES: SchemaNames = { all: new Set(), texts: new Set(), bare: new Set() };
const BARE = /^(?:[A-Z][A-Z0-9_]*|true|false|null|-?\d+(?:\.\d+)?)$/;
/** Of Word and others. */
const LINE_ENDS = '\v\f\u0085\u2028\u2029';
/** Enough to see what stands before a word. */
const WINDOW = 100;
const WORD = /^[\p{L}_][\p{L}\p{N}_]*/u;
/** What a list of Word begins its lines with. */
const BULLET = '•·▪◦\uf0b7';
/** Russian letters that look like Latin ones. */
const LOOKALIKES = { russian: 'АВЕКМНОРСТХаеорсухі', latin: 'ABEKMHOPCTXaeopcyxi' };

/**
 * What was pasted, as GraphQL writes it: straight quotation marks around values, also where they are missing, hyphens in
 * dates and codes, usual blanks. What is ambiguous stays as it is.
 * @param before the text before it, which tells whether it stands within a text or a comment
 * @param after the text after it
 */
export function mend(pasted: string, before = '', after = '', names = NO_NAMES): string {
  const place = placeAfter(before);
  if (place === 'comment' || place === 'block') return visible(pasted);
  if (place === 'text' && /^[^\n]*"/.test(after)) return withinText(pasted, lastField(before));
  return new Mending(pasted, before, names).mended();
}

/** Pasted between quotation marks: all of it is text. */
function withinText(pasted: string, field: string): string {
  const text = visible(pasted)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return quotedText(/^"([^"]*)"$/.exec(text)?.[1] ?? text, field);
}

/** A walk through what was pasted, from one value or name to the next. */
class Mending {
  private field: string;
  private rest: string;
  /** The brackets that are open, the innermost last. */
  private inside: string;
  /** The end of what stands before the rest. */
  private behind: string;

  constructor(
    pasted: string,
    before: string,
    private readonly names: SchemaNames,
  ) {
    this.field = lastField(before);
    this.inside = insideOf(before);
    this.behind = before.slice(-WINDOW);
    this.rest = [...LINE_ENDS].reduce((text, end) => text.replaceAll(end, '\n'), pasted.replace(INVISIBLE, ''));
  }

  mended(): string {
    const done: string[] = [];
    while (this.rest !== '') {
      const next = this.step();
      this.behind = (this.behind + next).slice(-WINDOW);
      done.push(next);
    }
    return done.join('');
  }

  private step(): string {
    // Copied out of JSON, where each of its quotation marks is escaped.
    if (/^\\["n]/.test(this.rest)) this.rest = this.rest.replace(/\\n/g, '\n').replace(/\\(["\\])/g, '$1');
    const { rest } = this;
    const whole = /^(?:#[^\n]*|"""(?:\\"""|[^])*?(?:"""|$))/.exec(rest)?.[0];
    if (whole) return visible(this.take(whole.length));
    if (QUOTE.includes(rest[0]!) || rest.startsWith('<<')) return this.quoted();
    const word = WORD.exec(rest)?.[0] ?? '';
    const missing = latin(word) === word ? this.unquoted() : '';
    if (missing) return `"${quotedText(this.take(missing.length), this.field)}"`;
    return word ? this.named(latin(this.take(word.length))) : this.sign(codeCharacter(this.take(1)));
  }

  private take(length: number): string {
    const taken = this.rest.slice(0, length);
    this.rest = this.rest.slice(length);
    return taken;
  }

  private get isInList(): boolean {
    return this.inside.endsWith('[');
  }

  private sign(sign: string): string {
    this.inside = openedBy(this.inside, sign);
    return sign === ';' && this.isInList ? ',' : sign;
  }

  private quoted(): string {
    const found = quotedAt(this.rest, this.isInList);
    if (!found) return this.take(/^[^\n]*/.exec(this.rest)![0].length);
    this.take(found.length);
    const text = quotedText(found.content, this.field);
    return this.names.bare.has(this.field) && BARE.test(text) ? text : `"${text}"`;
  }

  /** A value without its quotation marks, where a value is to stand; empty if there is none. */
  private unquoted(): string {
    if (!this.isInList && !/:\s*$/.test(this.behind)) return '';
    // Outside of parentheses a colon stands behind an alias.
    const isText = this.inside.includes('(') && this.names.texts.has(this.field);
    return unquotedAt(this.rest.replace(BLANK, ' '), isText, this.isInList) ?? '';
  }

  /** A field, an argument, an enum value or a keyword. */
  private named(word: string): string {
    const name = this.withoutCapital(word);
    if (/^\s*[:：]/.test(this.rest)) this.field = this.behind.endsWith('$') ? '' : name;
    return name;
  }

  /** Word begins each line with a capital letter. */
  private withoutCapital(word: string): string {
    const small = word[0]!.toLowerCase() + word.slice(1);
    const isOfAnotherKind = /(?:\b(?:on|query|mutation|fragment)\s+|[:!@$&|]\s*|\.\.\.\s*)$/.test(this.behind);
    if (isOfAnotherKind) return word;
    if (/^(?:Query|Mutation|Fragment)$/.test(word) && this.inside === '') return small;
    return this.names.all.has(small) && !this.names.all.has(word) ? small : word;
  }
}

/** A word of Latin letters and Russian ones that look like them, in Latin letters; any other as it is. */
function latin(word: string): string {
  if (!/[A-Za-z]/.test(word)) return word;
  const { russian, latin: letters } = LOOKALIKES;
  const all = [...word].map((letter) => letters[russian.indexOf(letter)] ?? letter).join('');
  return /^\w+$/.test(all) ? all : word;
}

/** A sign outside of texts and names. */
function codeCharacter(sign: string): string {
  if (DASH.includes(sign)) return '-';
  if (BULLET.includes(sign)) return '';
  // Also full-width signs, and the ellipsis that Word makes of three points.
  return sign.normalize('NFKC');
}
