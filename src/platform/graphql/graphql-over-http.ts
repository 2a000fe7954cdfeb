import { HeaderMap, type ApolloServerPlugin, type BaseContext, type GraphQLResponse } from '@apollo/server';
import {
  buildClientSchema,
  execute,
  GraphQLError,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { forbidden, refusalIn, RequestRefused } from '../errors.js';
import { STATUS_OF } from '../http/http-errors.js';
import { withoutFields, type IsLeftOut } from './schema-subset.js';

const REFUSED_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED'];

/** The refusal of a whole operation, for an Apollo plugin to throw. */
export function refuse(refused: RequestRefused, status: number, headers: Record<string, string> = {}): GraphQLError {
  const { code, words, message } = refused;
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { code, words, http } });
}

/** GraphQL over HTTP: with application/json a well-formed request gets 200, even if the document is rejected. */
export const overHttpPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const isPlainJson =
          accept.includes('application/json') && !accept.includes('application/graphql-response+json');
        const isRefused = REFUSED_DOCUMENT.includes(String(errors?.[0]?.extensions.code));
        if (response.http.status === 400 && isPlainJson && isRefused) response.http.status = 200;
        if (response.http.status === 401) tellNobody(response, accept);
      },
    };
  },
};

/** In application/json a missing key is reported like every other GraphQL error: clients read it in the same place. */
function tellNobody({ http, body }: GraphQLResponse, accept: string): void {
  if (accept.includes('application/graphql-response+json')) http.headers.set('www-authenticate', 'Bearer');
  else {
    http.status = 200;
    if (body.kind === 'single') body.singleResult.data = null;
  }
}

/** Which callers see the whole schema, and which fields are left out for the others. */
export interface Audience<Context> {
  readsAll: (context: Context) => boolean | Promise<boolean>;
  isLeftOut: IsLeftOut;
}
const EVERYBODY: Audience<object> = { readsAll: () => true, isLeftOut: () => false };

/** Answers introspection from a copy: translated for Russian clients, without fields that the client may not see. */
export function introspectionOfCopies<Context extends BaseContext & { language?: 'ru' | 'en' }>(
  translate: (schema: GraphQLSchema) => GraphQLSchema,
  { readsAll, isLeftOut }: Audience<Context> = EVERYBODY,
): ApolloServerPlugin<Context> {
  let copies: Record<'whole' | 'narrow', Record<'ru' | 'en', GraphQLSchema>>;
  return {
    async serverWillStart({ schema }) {
      const narrow = withoutFields(schema, isLeftOut);
      copies = { whole: { en: schema, ru: translate(schema) }, narrow: { en: narrow, ru: translate(narrow) } };
    },
    async requestDidStart() {
      let asked: keyof typeof copies | undefined;
      return {
        async didResolveOperation({ document, operation, contextValue }) {
          // Undefined if the document has no operation of the given name.
          const roots = operation ? rootFields(document, operation) : [];
          if (!isIntrospection(roots)) return;
          const isAboutSchema = roots.every((name) => name.startsWith('__'));
          const isWhole = await judged(readsAll(contextValue));
          if (!isWhole && !isAboutSchema) throw refusedRequest(MIXED);
          if (isAboutSchema) asked = isWhole ? 'whole' : 'narrow';
        },
        async responseForOperation({ document, request, contextValue: { language = 'en' } }) {
          if (!asked) return null;
          const { variables: variableValues, operationName } = request;
          const result = execute({ schema: copies[asked][language], document, variableValues, operationName });
          // Normal execution reports the error better, and with the right status.
          if (result instanceof Promise || result.errors) return null;
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result },
          };
        },
      };
    },
  };
}

/** Rejects introspection for callers who may not read the schema. */
export function closedIntrospection<Context extends BaseContext>(
  isOpenTo: (context: Context) => boolean | Promise<boolean>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue }) {
          if (!operation || !isIntrospection(rootFields(document, operation))) return;
          if (!(await judged(isOpenTo(contextValue)))) throw refusedRequest(forbidden());
        },
      };
    },
  };
}

/** A refusal before execution: Apollo would answer 500 to any other error. */
const refusedRequest = (refused: RequestRefused) => refuse(refused, STATUS_OF[refused.code]);

async function judged(judgement: boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await judgement;
  } catch (error) {
    const refused = refusalIn(error);
    throw refused ? refusedRequest(refused) : error;
  }
}

const MIXED = new RequestRefused('BAD_USER_INPUT', {
  en: 'Query the schema in a separate request, without other fields.',
  ru: 'Описание схемы запрашивайте отдельно, без других полей.',
});

const isIntrospection = (roots: readonly string[]) => roots.includes('__schema') || roots.includes('__type');

/** The root fields of an operation, including those in fragments. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const seen = new Set<string>();
  const namesIn = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((part) => {
      if (part.kind === Kind.FIELD) return part.name.value;
      if (part.kind === Kind.INLINE_FRAGMENT) return namesIn(part.selectionSet);
      const name = part.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      const fragment = document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === name);
      return fragment && 'selectionSet' in fragment ? namesIn(fragment.selectionSet) : [];
    });
  return namesIn(operation.selectionSet);
}

type Described = { description?: string | null; deprecationReason?: string | null };

/**
 * A copy of the schema with every description in another language; for introspection only, not for execution.
 * @param dictionary description → its translation; others stay as they are
 */
export function translateSchema(schema: GraphQLSchema, dictionary: ReadonlyMap<string, string>): GraphQLSchema {
  const copy = buildClientSchema(introspectionFromSchema(schema));
  const translated = (text: string | null | undefined) => text && (dictionary.get(text) ?? text);
  const translate = (item: Described) => {
    item.description = translated(item.description);
    if ('deprecationReason' in item) item.deprecationReason = translated(item.deprecationReason);
  };
  translate(copy);
  for (const directive of copy.getDirectives()) [directive, ...directive.args].forEach(translate);
  for (const type of Object.values(copy.getTypeMap())) {
    // graphql-js shares these among all schemas, so their descriptions must not be changed.
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    translate(type);
    if (isEnumType(type)) type.getValues().forEach(translate);
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(translate);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) [field, ...field.args].forEach(translate);
  }
  return copy;
}
