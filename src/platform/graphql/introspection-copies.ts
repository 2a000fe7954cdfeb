import { HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import { RequestRefused } from '../errors.js';
import { isIntrospection, judged, rootFields } from './introspection-fields.js';
import { refuse } from './refused-operation.js';
import { withoutFields, type IsLeftOut } from './schema-subset.js';

const MIXED = new RequestRefused('BAD_USER_INPUT', {
  en: 'Query the schema in a separate request, without other fields.',
  ru: 'Описание схемы запрашивайте отдельно, без других полей.',
});

/** Who may read the whole schema, and what the others do not see of it. */
export interface Audience<Context> {
  readsAll: (context: Context) => boolean | Promise<boolean>;
  isLeftOut: IsLeftOut;
}
const EVERYBODY: Audience<object> = { readsAll: () => true, isLeftOut: () => false };

/**
 * Answers pure introspection from a copy of the schema: translated for Russian clients, without restricted fields for clients
 * that may not see them.
 */
export function introspectionOfCopies<Context extends BaseContext & { language?: 'ru' | 'en' }>(
  translate: (schema: GraphQLSchema) => GraphQLSchema,
  audience: Audience<Context> = EVERYBODY,
): ApolloServerPlugin<Context> {
  let copies: Record<'whole' | 'narrow', Record<'ru' | 'en', () => GraphQLSchema>>;
  return {
    async serverWillStart({ schema }) {
      // Made when first asked for: most processes are never asked, and a start need not wait for them.
      const narrow = once(() => withoutFields(schema, audience.isLeftOut));
      copies = {
        whole: { en: () => schema, ru: once(() => translate(schema)) },
        narrow: { en: narrow, ru: once(() => translate(narrow())) },
      };
    },
    async requestDidStart() {
      let asked: 'whole' | 'narrow' | undefined;
      return {
        async didResolveOperation({ document, operation, contextValue }) {
          // Undefined if the document has no operation with the given name.
          const roots = operation ? rootFields(document, operation) : [];
          if (!isIntrospection(roots)) return;
          const isAboutSchema = roots.every((name) => name.startsWith('__'));
          const isWhole = await judged(audience.readsAll(contextValue));
          if (!isWhole && !isAboutSchema) throw refuse(MIXED);
          if (isAboutSchema) asked = isWhole ? 'whole' : 'narrow';
        },
        async responseForOperation({ document, request, contextValue: { language = 'en' } }) {
          if (!asked) return null;
          const { variables: variableValues, operationName } = request;
          const result = execute({ schema: copies[asked][language](), document, variableValues, operationName });
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

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
