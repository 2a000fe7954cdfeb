import type { Bilingual } from '../../kernel/bilingual.js';
import { shortened } from '../../kernel/shortened.js';
import { isASlipOf } from '../../kernel/slip.js';
import { dictionary } from './bilingual-descriptions.js';

type Described = { description?: string | null | undefined };
export type Named = Described & { name: string };

/** The first words of a description, which name the thing: «Вид соглашения» of «Вид соглашения; если не указан — прежний.» */
const firstWords = (text: string) => /^(.*?)\s*(?:[.,:;(—]|$)/u.exec(text)![1]!;

const whole = (text: string) => text.replace(/\.$/, '');

/** What people call a field of an input or an argument, in both languages, from its one description. */
export const labelOf = (described: Described): Bilingual | null => inBoth(described, firstWords);

/** What an enum's value means: «Город-побратим». */
export const meaningOf = (described: Described): Bilingual | null => inBoth(described, whole);

/** The same of a text that is not in a schema yet. */
export const labelIn = ({ en, ru }: Bilingual): Bilingual => ({ en: firstWords(en), ru: firstWords(ru) });

function inBoth({ description }: Described, part: (text: string) => string): Bilingual | null {
  if (!description) return null;
  return { en: part(description), ru: part(dictionary().get(description) ?? description) };
}

const MOST_MEANT = 3;

/** The names that are meant by a wrong one: up to case, a slip of the hand, an ending, or by a word of what they mean. */
export function nearest<One extends Named>(wrong: string, all: readonly One[]): One[] {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '_');
  const asked = plain(wrong);
  const same = all.filter((one) => plain(one.name) === asked);
  if (same.length > 0 || asked.length < SHORTEST) return same.slice(0, MOST_MEANT);
  const isLike = (text: string) => isASlipOf(text, asked) || text.startsWith(asked) || asked.startsWith(`${text}_`);
  const near = all.filter(({ name }) => isLike(plain(name)));
  if (near.length > 0) return near.slice(0, MOST_MEANT);
  const meant = all.filter((one) =>
    Object.values(meaningOf(one) ?? {}).some((text: string) => wordsOf(text).some(isLike) || isLike(plain(text))),
  );
  // A word of many of them tells none from the others.
  return meant.length > MOST_MEANT ? [] : meant;
}

const SHORTEST = 3;
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** «SISTER — Город-побратим; FRIENDSHIP — …» @param called what each is called */
export function listed(all: readonly Named[], called: typeof labelOf): Bilingual {
  const told = (language: keyof Bilingual) =>
    all
      .map((one): [string, string | undefined] => [one.name, called(one)?.[language]])
      .map(([name, text]) => (text ? `${name} — ${text}` : name))
      .join('; ');
  return { en: told('en'), ru: told('ru') };
}

export const short = (text: string) => shortened(text, 40);
