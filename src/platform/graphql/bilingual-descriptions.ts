import { registerEnumType } from '@nestjs/graphql';
import type { Bilingual } from '../../kernel/bilingual.js';

const russian = new Map<string, string>();

/**
 * A bilingual description; the schema itself contains the English text.
 * @throws Error if one English text has two Russian translations: translations are looked up by the English text
 */
export function describe({ en, ru }: Bilingual): string {
  const known = russian.get(en);
  if (known !== undefined && known !== ru) throw new Error(`Two translations of «${en}»: «${known}» and «${ru}»`);
  russian.set(en, ru);
  return en;
}

/** Field options with a bilingual description. */
export function described<Options extends object>(
  en: string,
  ru: string,
  options?: Options,
): Options & { description: string } {
  return { ...(options as Options), description: describe({ en, ru }) };
}

/** English description → Russian description, for everything described so far. */
export function dictionary(): ReadonlyMap<string, string> {
  return russian;
}

/** A GraphQL enum from a vocabulary; fields use the returned object as their type. */
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
