import {
  getOperationAST,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLErrorExtensions,
  type GraphQLSchema,
} from 'graphql';
import type { Bilingual } from '../../kernel/bilingual.js';
import { labelOf, listed, nearest } from './field-labels.js';
import { toldFault, type ToldFault } from './input-faults.js';
import { faultsOfVariables, placeInDocument } from './input-places.js';
import { MOST_FAULTS } from './query-limits.js';
import type { IsLeftOut } from './schema-subset.js';

/** Of a request that graphql-js refuses. */
interface Asked {
  schema: GraphQLSchema;
  document?: DocumentNode;
  request: { variables?: Record<string, unknown>; operationName?: string };
}

/** What of the schema the asker may be told. */
export interface Told {
  isOpen: boolean;
  isLeftOut: IsLeftOut;
}

const OF_A_VARIABLE = /^Variable "\$[^"]+" (?:got invalid value |of (?:required|non-null) type )/;
const UNKNOWN_FIELD = /^Cannot query field "(.+)" on type "(.+)"\./;

const isOfDocument = ({ extensions }: GraphQLError) => extensions['code'] === 'GRAPHQL_VALIDATION_FAILED';
const isOfVariable = ({ message }: GraphQLError) => OF_A_VARIABLE.test(message);

/** Whether it is an error of graphql-js of which more can be said than it says. */
export const isExplained = (error: GraphQLError): boolean => isOfDocument(error) || isOfVariable(error);

/** graphql-js and Apollo append what is similar, from the whole schema. */
const plain = (message: string) => message.replace(/ ?Did you mean [^?]*\?/g, '').trim();

/**
 * The errors of graphql-js about values in words that name the field and say what is allowed; what is wrong with the variables
 * comes with what is wrong in the document.
 */
export function explained(
  errors: readonly GraphQLError[],
  { schema, document, request }: Asked,
  told: Told,
): GraphQLError[] {
  if (!document) return [...errors];
  const operation = getOperationAST(document, request.operationName);
  const faults = operation
    ? faultsOfVariables(schema, document, operation, request.variables ?? {}).slice(0, MOST_FAULTS)
    : [];
  const rest = faults.length > 0 ? errors.filter((error) => !isOfVariable(error)) : errors;
  const http = errors.find(isOfVariable)?.extensions['http'];
  return [
    ...rest.map((error) => (isOfDocument(error) ? inDocument(error, schema, document, told) : error)),
    ...faults.map((fault) => {
      const { words, ...more } = toldFault(fault, told.isOpen)!;
      return new GraphQLError(words.en, {
        extensions: { code: 'BAD_USER_INPUT', words, ...more, ...(http ? { http } : {}) },
      });
    }),
  ];
}

function inDocument(error: GraphQLError, schema: GraphQLSchema, document: DocumentNode, told: Told): GraphQLError {
  const [node] = error.nodes ?? [];
  if (!node) return error;
  const message = plain(error.message);
  const place = placeInDocument(schema, document, node);
  const fault = place && { place, message, isList: node.kind === Kind.LIST, isGiven: true };
  const found = unknownField(message, schema, told) ?? (fault && toldFault(fault, told.isOpen));
  if (!found) return error;
  const line = error.locations?.[0]?.line;
  const { words, ...more } = found;
  const extensions: GraphQLErrorExtensions = { ...error.extensions, words: onLine(words, line), ...more };
  return new GraphQLError(words.en, { nodes: error.nodes ?? null, extensions });
}

function onLine({ en, ru }: Bilingual, line: number | undefined): Bilingual {
  if (line === undefined) return { en, ru };
  return { en: `Error in the query, line ${line}. ${en}`, ru: `Ошибка в запросе, строка ${line}. ${ru}` };
}

function unknownField(
  message: string,
  schema: GraphQLSchema,
  { isOpen, isLeftOut }: Told,
): Omit<ToldFault, 'field'> | undefined {
  const [, name, typeName] = UNKNOWN_FIELD.exec(message) ?? [];
  const type = schema.getType(typeName ?? '');
  if (!isOpen || name === undefined || !(isObjectType(type) || isInterfaceType(type))) return undefined;
  const near = nearest(
    name,
    Object.values(type.getFields()).filter((field) => !isLeftOut(field)),
  );
  if (near.length === 0) return undefined;
  const { en, ru } = listed(near, labelOf);
  return {
    words: {
      en: `${type.name} has no field ${name}. Did you mean ${en}?`,
      ru: `У ${type.name} нет поля ${name}. Возможно, вы имели в виду ${ru}?`,
    },
    suggestions: near.map((field) => field.name),
  };
}
