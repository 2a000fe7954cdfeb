import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { get } from '../calendar/calendar-client.js';
import type { Telling } from '../support/telling.js';

/** What is asked about: references and words, of what everybody knows and of what nobody has heard of. */
export interface Asked {
  refs: readonly string[];
  /** Those by which lists are filtered. */
  filters: readonly string[];
  words: readonly string[];
  ids: readonly string[];
  feeds: readonly string[];
}

const DAYS: Record<string, string> = { from: '2022-01-01', to: '2027-12-31', asOf: '2026-12-01' };

/** Every question that somebody can ask, with every answer to it, as text. */
export async function crawl(telling: Telling, asked: Asked): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const keep = (question: string, answer: unknown) => answers.set(question, JSON.stringify(answer));
  for (const query of telling.queries)
    for (const [given, isBrief] of givenTo(query.args, asked))
      keep(`${query.name} ${JSON.stringify(given)}`, await telling.ofQuery(query, given, isBrief));
  for (const [id, told] of await telling.ofNodes(asked.ids)) keep(`node ${id}`, told);
  for (const address of asked.feeds) {
    const { status, headers, text } = await get(telling.registry, address);
    keep(address, {
      status,
      text,
      etag: headers.etag,
      modified: headers['last-modified'],
      length: headers['content-length'],
    });
  }
  return answers;
}

type Given = Record<string, unknown>;

/** The arguments that a query is asked with: none, a small page, and each argument by itself with every value that it may have. */
function givenTo(args: readonly GraphQLArgument[], asked: Asked): [given: Given, isBrief: boolean][] {
  const needed = args.find(({ type }) => isNonNullType(type));
  // Records are asked for by their ids together.
  if (needed?.name === 'id') return [];
  if (needed)
    return valuesOf(needed.type, needed.name, asked).map((value) => [{ [needed.name]: value, ...first(args) }, false]);
  if (args.length === 0) return [[{}, false]];
  const days = args.some(({ name }) => name === 'to') ? { from: DAYS.from, to: DAYS.to } : {};
  const alone = args
    .filter(({ name }) => name !== 'after' && name !== 'first')
    .flatMap(({ name, type }) => valuesOf(type, name, asked).map((value) => ({ [name]: value, ...first(args) })));
  return [
    [{ ...first(args), ...days }, false],
    ...[{ first: 1 }, ...alone].map((given): [Given, boolean] => [given, true]),
  ];
}

const first = (args: readonly GraphQLArgument[]): Given =>
  args.some(({ name }) => name === 'first') ? { first: 100 } : {};

function valuesOf(type: GraphQLInputType, name: string, asked: Asked): unknown[] {
  const inside = getNamedType(type);
  const asGiven = (value: unknown) => (isListOf(type) ? [value] : value);
  if (isEnumType(inside)) {
    const all = inside.getValues().map((value) => value.name);
    return isListOf(type) ? [all] : all;
  }
  if (isInputObjectType(inside)) return fieldsOf(inside, asked).map(asGiven);
  if (inside.name === 'Boolean') return [true, false];
  if (name in DAYS) return [DAYS[name]];
  if (/Date/.test(inside.name)) return ['2022'];
  if (inside.name === 'CountryCode') return [asGiven('BY')];
  if (inside.name === 'ID') return asked.ids.slice(0, 3);
  return (name === 'text' ? asked.words : name === 'ref' ? asked.refs : asked.filters).map(asGiven);
}

const isListOf = (type: GraphQLInputType) => isListType(isNonNullType(type) ? type.ofType : type);

/** A filter with each of its fields alone. */
const fieldsOf = (type: GraphQLInputObjectType, asked: Asked): Given[] =>
  Object.values(type.getFields()).flatMap((field) =>
    valuesOf(field.type, field.name, asked).map((value) => ({ [field.name]: value })),
  );

/** How each mutation that somebody finds in the schema answers when everything in it refers to the same thing. */
export async function refusals(telling: Telling, refs: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { name, args } of Object.values(telling.schema.getMutationType()!.getFields()))
    for (const ref of refs) {
      const input = inputOf(getNamedType(args[0]!.type) as GraphQLInputObjectType, ref);
      // It refers to nothing, and is no refusal but a change.
      if (Object.keys(input).length === 0) break;
      const variables = { input };
      const query = `mutation ($input: ${args[0]!.type}) { it: ${name}(input: $input) { userErrors { code field message suggestions } } }`;
      const answer = await telling.ask(query, variables);
      answers.set(`${name} ${ref}`, JSON.stringify(answer));
      // Whoever may not call it is refused before anything is looked up.
      if (answer.errors?.some(({ extensions }) => /^(UNAUTHENTICATED|FORBIDDEN)$/.test(extensions.code))) break;
    }
  return answers;
}

function inputOf(type: GraphQLInputObjectType, ref: string): Given {
  const value = (of: GraphQLInputType): unknown => {
    const inside = getNamedType(of);
    const one = () => {
      if (isEnumType(inside)) return inside.getValues()[0]!.name;
      if (isInputObjectType(inside)) return inputOf(inside, ref);
      return { Boolean: true, Int: 1, Float: 1, String: ref, ID: ref }[inside.name] ?? SAMPLES[inside.name];
    };
    return isListOf(of) ? [one()] : one();
  };
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || getNamedType(field.type).name === 'String',
  );
  return Object.fromEntries(
    fields.filter(({ name }) => name !== 'clientMutationKey').map((field) => [field.name, value(field.type)]),
  );
}

const SAMPLES: Record<string, unknown> = {
  Date: '2022-12-07',
  PartialDateInput: '2022',
  LocalTimeInput: '2096-05-05',
  LanguageTag: 'ru',
  CountryCode: 'BY',
};
