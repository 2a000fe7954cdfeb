import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A type, or a field of a type, with what the docs say about it. */
export interface Found {
  type: GraphQLNamedType;
  field?: GraphQLField<unknown, unknown> | GraphQLInputField;
  /** `City`, `City.name`. */
  name: string;
  description: string;
  /** Names, descriptions, arguments and enum values, in the form in which they are compared. */
  text: string;
  /** What one can ask and do comes first, then types, then fields. */
  rank: number;
}

const MOST = 50;

/** All that the docs of a schema say. */
export function textsOf(schema: GraphQLSchema): Found[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type): Found[] => {
      const values = isEnumType(type) ? type.getValues().flatMap(({ name, description }) => [name, description]) : [];
      const whole = entry({ type, name: type.name, description: type.description ?? '', rank: 1 }, values);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [whole];
      const rank = roots.includes(type as never) ? 0 : 2;
      const fields = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
      return [
        whole,
        ...fields.map((field) => {
          const given = 'args' in field ? field.args.flatMap(({ name, description }) => [name, description]) : [];
          const name = `${type.name}.${field.name}`;
          return entry({ type, field, name, description: field.description ?? '', rank }, given);
        }),
      ];
    });
}

function entry(found: Omit<Found, 'text'>, more: (string | null | undefined)[]): Found {
  return { ...found, text: comparable([found.name, found.description, ...more].join(' ')) };
}

/**
 * What has all the words that were typed, in whatever form: «годовщину» finds «годовщины».
 * @returns what has them in its own name or description first, at most 50
 */
export function search(texts: readonly Found[], typed: string): Found[] {
  const asked = comparable(typed)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .map(stem);
  if (asked.length === 0) return [];
  const order = (found: Found) => {
    const [name, own] = [comparable(found.name), comparable(`${found.name} ${found.description}`)];
    if (asked.every((word) => name.includes(word))) return found.rank;
    return found.rank + (asked.every((word) => has(own, word)) ? 10 : 20);
  };
  return texts
    .filter(({ text, name }) => asked.every((word) => has(text, word) || comparable(name).includes(word)))
    .map((found) => ({ found, at: order(found) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ found }) => found);
}

/** At the start of a word. */
const has = (text: string, word: string) =>
  text.startsWith(word) || new RegExp(`[^\\p{L}\\p{N}_]${word}`, 'u').test(text);

const comparable = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** A Russian word without its ending, roughly: what is found too much stands below. */
function stem(word: string): string {
  if (!/[а-я]/.test(word) || word.length < 4) return word;
  return word.slice(0, Math.max(3, word.length - (word.length > 6 ? 3 : word.length > 4 ? 2 : 1)));
}
