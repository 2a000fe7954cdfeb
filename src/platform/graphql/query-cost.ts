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

/** The assumed length of a list without a page argument: parties, names, acts. */
const SHORT_LIST = 3;
/** The cost of a mutation, which locks, writes and records history. */
const MUTATION = 10;
/** A scalar of a loaded object; a count needs its own database query. */
const VALUE = 0.1;
/** A query has at most 2000 tokens, but fragments may be spread again and again. */
const MOST_PARTS = 3000;

/** Texts are folded, compared and stored: each as many characters cost 1. */
const CHARACTERS = 200;

/** The maximum number of results, plus 1 for every item of the lists in the arguments, and for their texts by length. */
const estimate: ComplexityEstimator = (asked) => itemsIn(asked.args) + given(asked);

/** The number of items in all lists of the arguments, at any depth, and what their texts cost. */
function itemsIn(value: unknown): number {
  if (typeof value === 'string') return Math.floor(value.length / CHARACTERS);
  if (value === null || typeof value !== 'object') return 0;
  const parts = Object.values(value);
  return parts.reduce((items: number, part) => items + itemsIn(part), Array.isArray(value) ? parts.length : 0);
}

/** An object costs 1; a list costs its maximum number of items. */
const given = ({ type, field, args, childComplexity: inside }: ComplexityEstimatorArgs): number => {
  const held = getNamedType(field.type);
  // Clients add __typename everywhere; introspection has its own limit.
  if (field.name.startsWith('__') || held.name === 'PageInfo') return 0;
  if (!isCompositeType(held)) return field.name === 'totalCount' ? 1 : VALUE;
  if (type.name === 'Mutation') return MUTATION + inside;
  const isPage = held.name.endsWith('Connection');
  if (isPage) return 1 + lengthOf(args.first ?? USUAL_PAGE) * inside;
  const isShortList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return (1 + inside) * (isShortList ? (idsIn(args) ?? SHORT_LIST) : 1);
};

/** A list of records by their ids has as many. */
const idsIn = ({ ids }: { ids?: unknown }) => (Array.isArray(ids) ? ids.length : undefined);

// An invalid page size is rejected by the list itself, which then returns nothing.
const lengthOf = (first: unknown) => (isPageSize(first) ? Math.max(first, 1) : 1);

/**
 * The cost of an operation from its page sizes and nesting, before execution.
 * @returns Infinity if it is too long to calculate, as for exponentially nested fragments
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
    // Its own errors, such as invalid variables, are left to the execution, which reports them better.
    validate(schema, document, [rule]);
  } catch (error) {
    if (error instanceof GraphQLError) return Infinity;
    throw error;
  }
  return Math.round(cost);
}

const MOST_SHAPES = 20;
const LONGEST_SHAPE = 500;
const counted = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/** What of variables the cost depends on; undefined for what is nested too deeply to be written. */
function shapeOf(variables: Record<string, unknown> = {}): string | undefined {
  try {
    return JSON.stringify(variables, (_, value: unknown) =>
      typeof value === 'string' ? `text ${itemsIn(value)}` : value,
    );
  } catch {
    return undefined;
  }
}

/** What is asked of the cost of an operation. */
interface Costing {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
}
const costs = new WeakMap<Costing['request'], number>();

/** The same, for a request once, however many ask. */
export function costOfRequest({ schema, document, operation, request }: Costing): number {
  const cost = costs.get(request) ?? knownCostOf(schema, document, operation, request.variables);
  costs.set(request, cost);
  return cost;
}

/** The same, counted once for all variables that cost the same: Apollo keeps parsed documents. */
function knownCostOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables?: Record<string, unknown>,
): number {
  const shape = shapeOf(variables);
  if (shape === undefined) return costOf(schema, document, operation, variables);
  const known = counted.get(operation) ?? new Map<string, number>();
  counted.set(operation, known);
  const cost = known.get(shape) ?? costOf(schema, document, operation, variables);
  if (known.size < MOST_SHAPES && shape.length <= LONGEST_SHAPE) known.set(shape, cost);
  return cost;
}

/**
 * Rejects operations that cost more than allowed.
 * @param spend takes the cost from the caller's budget, or returns in how many seconds the budget is sufficient
 */
export function queryCost(
  most: number,
  spend: (ctx: RequestContext, cost: number) => number | undefined,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Missing if the document has no operation of the given name, which is reported later.
          if (!operation) return;
          const cost = costOfRequest({ schema, document, operation, request });
          if (cost > most) throw refuse(tooCostly(cost, most));
          const wait = spend(contextValue, cost);
          if (wait !== undefined)
            throw refuse(new RequestRefused('RATE_LIMITED', tooMuch(wait), [], { retryAfter: wait }));
        },
      };
    },
  };
}

function tooCostly(cost: number, most: number): RequestRefused {
  const isKnown = Number.isFinite(cost);
  const words = {
    en: `The query ${isKnown ? `costs ${cost}` : 'is too long to calculate its cost'}; the maximum is ${most}. Request smaller pages (lower first) or fewer nested lists, or split the query.`,
    ru: `${isKnown ? `Стоимость запроса — ${cost}` : 'Запрос слишком велик, чтобы посчитать его стоимость'}, допустимо не больше ${most}. Уменьшите first, уберите вложенные списки или разделите запрос.`,
  };
  return new RequestRefused('QUERY_TOO_COSTLY', words, [], { limit: most, ...(isKnown && { cost }) });
}

const tooMuch = (wait: number): Bilingual => ({
  en: `Query budget exceeded for this minute. Try again in ${wait} s, with smaller pages (lower first).`,
  ru: `За минуту запрошено слишком много данных. Повторите через ${wait} с и уменьшите страницы (first).`,
});
