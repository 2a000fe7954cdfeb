import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import {
  buildClientSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { forbidden, type Refused } from './refusals.js';

const REFUSED_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED'];

/** A refusal of a whole operation, for a plugin of Apollo to throw. */
export function refuse(refused: Refused, status: number, headers: Record<string, string> = {}): GraphQLError {
  const { code, words, message } = refused;
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { code, words, http } });
}

/** GraphQL over HTTP: who asks for application/json gets 200 for a well-formed request, even when the document is refused. */
export const overHttpPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const isPlainJson =
          accept.includes('application/json') && !accept.includes('application/graphql-response+json');
        const isRefused = REFUSED_DOCUMENT.includes(String(errors?.[0]?.extensions.code));
        if (response.http.status === 400 && isPlainJson && isRefused) response.http.status = 200;
      },
    };
  },
};

/** Answers questions about the schema alone from a translated copy of it, to whom prefers Russian. */
export function translatedIntrospection(
  translate: (schema: GraphQLSchema) => GraphQLSchema,
): ApolloServerPlugin<BaseContext & { language?: 'ru' | 'en' }> {
  let russian: GraphQLSchema;
  return {
    async serverWillStart({ schema }) {
      russian = translate(schema);
    },
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue: { language } }) {
          // Undefined when the document has no operation of the name that was given.
          const roots = operation ? rootFields(document, operation) : [];
          const isAboutSchema = isIntrospection(roots) && roots.every((name) => name.startsWith('__'));
          if (language !== 'ru' || !isAboutSchema || operation.operation !== 'query') return null;
          const { variables: variableValues, operationName } = request;
          const result = execute({ schema: russian, document, variableValues, operationName });
          // The usual way says better what is wrong, and with the right status.
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

/** Keeps the description of the schema for those who may read it. */
export function closedIntrospection<Context extends BaseContext>(
  isOpenTo: (context: Context) => boolean | Promise<boolean>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue }) {
          if (!operation || !isIntrospection(rootFields(document, operation))) return;
          if (await isOpenTo(contextValue)) return;
          throw refuse(forbidden(), 403);
        },
      };
    },
  };
}

const isIntrospection = (roots: readonly string[]) => roots.includes('__schema') || roots.includes('__type');

/** The names of the fields that an operation asks for at its root, also through fragments. */
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
 * A copy of the schema with every description in another language; it can be asked about, not executed.
 * @param dictionary description → its translation; what is not in it stays as it is
 */
export function translateSchema(schema: GraphQLSchema, dictionary: ReadonlyMap<string, string>): GraphQLSchema {
  const copy = buildClientSchema(introspectionFromSchema(schema));
  const translated = (text: string | null | undefined) => text && (dictionary.get(text) ?? text);
  const translate = (thing: Described) => {
    thing.description = translated(thing.description);
    if ('deprecationReason' in thing) thing.deprecationReason = translated(thing.deprecationReason);
  };
  translate(copy);
  for (const directive of copy.getDirectives()) [directive, ...directive.args].forEach(translate);
  for (const type of Object.values(copy.getTypeMap())) {
    // graphql-js shares these among all schemas: their descriptions are not ours to change.
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    translate(type);
    if (isEnumType(type)) type.getValues().forEach(translate);
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(translate);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) [field, ...field.args].forEach(translate);
  }
  return copy;
}
