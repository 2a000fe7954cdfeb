import { registerEnumType } from '@nestjs/graphql';
import type { Bilingual } from '../../kernel/bilingual.js';

const russian = new Map<string, string>();

/**
 * A description for people who read the schema, in both languages; the English text is the schema's own.
 * @throws Error when one English text is given two Russian ones: the translated schema finds them by the English
 */
export function describe({ en, ru }: Bilingual): string {
  const known = russian.get(en);
  if (known !== undefined && known !== ru) throw new Error(`Two translations of «${en}»: «${known}» and «${ru}»`);
  russian.set(en, ru);
  return en;
}

/** Field options with a description in both languages. */
export function described<Options extends object>(
  en: string,
  ru: string,
  options?: Options,
): Options & { description: string } {
  return { ...(options as Options), description: describe({ en, ru }) };
}

/** English description → Russian description, of everything described so far. */
export function dictionary(): ReadonlyMap<string, string> {
  return russian;
}

/** A GraphQL enum from a table of values and their words: the object that fields name as their type. */
export function enumType<Value extends string>(
  name: string,
  words: Record<Value, Bilingual>,
  en: string,
  ru: string,
): { [V in Value]: V } {
  const values = Object.keys(words) as Value[];
  const named = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  const valuesMap = Object.fromEntries(values.map((value) => [value, { description: describe(words[value]) }]));
  registerEnumType(named, { name, description: describe({ en, ru }), valuesMap: valuesMap as never });
  return named;
}
