import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createComplexityRule, type ComplexityEstimator, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import type { Bilingual } from '../../kernel/bilingual.js';
import { RequestRefused } from '../errors.js';
import { USUAL_PAGE } from './connections.js';
import { isPageSize } from './paging.js';
import { refuse } from './refused-operation.js';
import type { RequestContext } from './request-context.js';

/** How long a list is taken to be that has no page argument: the parties, names, acts of something. */
const SHORT_LIST = 3;
/** A change locks, writes and records. */
const MUTATION = 10;
/** A value of a thing that is there; a count is a question of its own to the database. */
const VALUE = 0.1;
/** A query has at most 2000 words and signs, but fragments may be spread again and again. */
const MOST_PARTS = 3000;

/** What may be given, and 1 for every item of the lists in the arguments. */
const estimate: ComplexityEstimator = (asked) => itemsIn(asked.args) + given(asked);

/** How many items there are in all lists of some arguments, however deep. */
function itemsIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const parts = Object.values(value);
  return parts.reduce((items: number, part) => items + itemsIn(part), Array.isArray(value) ? parts.length : 0);
}

/** A thing is 1; a list is as many as it may give. */
const given = ({ type, field, args, childComplexity: inside }: ComplexityEstimatorArgs): number => {
  const held = getNamedType(field.type);
  // Clients add __typename everywhere; questions about the schema have a limit of their own.
  if (field.name.startsWith('__') || held.name === 'PageInfo') return 0;
  if (!isCompositeType(held)) return field.name === 'totalCount' ? 1 : VALUE;
  if (type.name === 'Mutation') return MUTATION + inside;
  const isPage = held.name.endsWith('Connection');
  if (isPage) return 1 + lengthOf(args.first ?? USUAL_PAGE) * inside;
  const isShortList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return (1 + inside) * (isShortList ? SHORT_LIST : 1);
};

// What is no page size is refused by the list itself, which then gives nothing.
const lengthOf = (first: unknown) => (isPageSize(first) ? Math.max(first, 1) : 1);

/**
 * What an operation may have us do, from its page sizes and nesting, before anything runs.
 * @returns Infinity when it is too long to be counted, as fragments that hold one another twice are
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> = {},
): number {
  let cost = 0;
  const rule = createComplexityRule({
    estimators: [estimate],
    maximumComplexity: Infinity,
    maxQueryNodes: MOST_PARTS,
    variables,
    operationName: operation.name?.value,
    onComplete: (counted) => (cost = counted),
  });
  try {
    // Its own complaints, of bad variables for one, are left to whoever executes, who says them better.
    validate(schema, document, [rule]);
  } catch (error) {
    if (error instanceof GraphQLError) return Infinity;
    throw error;
  }
  return Math.round(cost);
}

/**
 * Refuses what costs more than is allowed.
 * @param spend takes the cost of the rest from the caller's budget, or tells in how many seconds there is enough in it
 */
export function queryCost(
  most: number,
  spend: (ctx: RequestContext, cost: number) => number | undefined,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // None when the document has no operation of the name that was given, which is said later.
          if (!operation) return;
          const cost = costOf(schema, document, operation, request.variables);
          if (cost > most) throw refuse(new RequestRefused('LIMIT_EXCEEDED', tooCostly(cost, most)), 400);
          const wait = spend(contextValue, cost);
          if (wait !== undefined)
            throw refuse(new RequestRefused('LIMIT_EXCEEDED', tooMuch(wait)), 429, { 'retry-after': `${wait}` });
        },
      };
    },
  };
}

function tooCostly(cost: number, most: number): Bilingual {
  const counted = Number.isFinite(cost);
  return {
    en: `The query ${counted ? `costs ${cost}` : 'is too long for its cost to be counted'}; at most ${most}. Ask for smaller pages (lower first) or fewer lists inside lists, or split it.`,
    ru: `${counted ? `Стоимость запроса — ${cost}` : 'Запрос слишком велик, чтобы посчитать его стоимость'}, допустимо не больше ${most}. Уменьшите first, уберите списки внутри списков или разделите запрос.`,
  };
}

const tooMuch = (wait: number): Bilingual => ({
  en: `Too much was asked for within a minute. Try again in ${wait} s, with smaller pages (lower first).`,
  ru: `За минуту запрошено слишком много. Повторите через ${wait} с, меньшими страницами (уменьшите first).`,
});
