import { randomUUID } from 'node:crypto';
import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestContextDidEncounterErrors,
} from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Bilingual } from '../../kernel/bilingual.js';
import { ourFault, outcomeUnknown, refusalIn, type RefusalFacts } from '../errors.js';
import type { ErrorCode } from './error-codes.js';
import { explained, isExplained } from './explained-errors.js';
import { inRussian } from './graphql-messages-ru.js';
import { fewOf, limitBehind, MOST_ERRORS } from './query-limits.js';
import type { RequestContext } from './request-context.js';
import type { SchemaAudience } from './schema-audience.js';

/** Where errors are logged in full; compatible with pino. */
export interface ErrorLog {
  error(details: object, sentence: string): void;
  warn(details: object, sentence: string): void;
}

interface Told {
  code: ErrorCode;
  words: Bilingual;
  suggestions?: readonly string[];
  facts?: RefusalFacts | undefined;
  /** The path of the argument or of the field of an input. */
  field?: readonly string[];
}

interface Asked {
  language: 'ru' | 'en';
  reference: string;
  isLogged: boolean;
  isMutation: boolean;
}

type Caller = BaseContext & { language?: 'ru' | 'en'; requestId?: string };
type Asking = Pick<GraphQLRequestContext<Caller>, 'operation' | 'contextValue'>;

/** Errors as clients may see them: a closed list of codes, messages in the language of the request, no internals. */
export function graphqlErrors(
  log: ErrorLog,
  count: (code: ErrorCode) => void = () => undefined,
  { isSchemaOpen = false, audience }: { isSchemaOpen?: boolean; audience?: SchemaAudience } = {},
) {
  const asking = new WeakMap<object, Asked>();

  function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    // Errors from before the request context exists, such as CSRF prevention, have no caller.
    const asked = asking.get(error as object) ?? UNKNOWN_REQUEST();
    const told = tell(error, asked, formatted.path);
    count(told.code);
    const isOurs = told.code === 'INTERNAL' || told.code === 'SERVICE_UNAVAILABLE' || told.code === 'OUTCOME_UNKNOWN';
    if (isOurs && asked.isLogged) {
      const details = { err: innermost(error), reference: asked.reference, path: formatted.path?.join('.') };
      log[told.code === 'INTERNAL' ? 'error' : 'warn'](details, told.code);
    }
    const { locations, path } = formatted;
    return {
      message: told.words[asked.language],
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: {
        code: told.code,
        ...(told.suggestions && { suggestions: told.suggestions }),
        ...told.facts,
        ...(told.field && { field: told.field }),
        ...(isOurs && { reference: asked.reference }),
      },
    };
  }

  /** Whose errors these are. */
  function note(errors: readonly GraphQLError[], { operation, contextValue }: Asking): void {
    const { language = 'ru', requestId } = contextValue;
    const reference = requestId ?? randomUUID();
    const isMutation = operation?.operation === 'mutation';
    const asked = { language, reference, isMutation };
    errors.forEach((error, i) => asking.set(error, { ...asked, isLogged: i < MOST_ERRORS }));
  }

  /** What GraphQL refuses, as this asker may be told. */
  async function told(request: GraphQLRequestContextDidEncounterErrors<Caller>) {
    const { errors, schema, document } = request;
    if (!document || !errors.some(isExplained)) return { errors, isRefused: false };
    const ctx = request.contextValue as unknown as RequestContext;
    const refused = await audience?.refusalOf(ctx, schema, document);
    if (refused) return { errors: [refused], isRefused: true };
    const may = async (asked: Promise<boolean> | undefined) => (await asked?.catch(() => false)) ?? false;
    const isOpen = isSchemaOpen || (await may(audience?.mayRead(ctx)));
    const isLeftOut = !audience || (await may(audience.readsAll(ctx))) ? () => false : audience.isLeftOut;
    return { errors: explained(errors, request, { isOpen, isLeftOut }), isRefused: false };
  }

  /** As Apollo does after an execution of its own. */
  function formatted(errors: readonly GraphQLError[], request: Asking): GraphQLFormattedError[] {
    note(errors, request);
    return errors.map((error) => formatError(error.toJSON?.() ?? error, error));
  }

  const plugin: ApolloServerPlugin<Caller> = {
    async unexpectedErrorProcessingRequest({ error }) {
      // Apollo answers with another error that does not contain this one.
      log.error({ err: error }, 'Apollo or one of its plugins failed');
    },
    async requestDidStart() {
      let isRefused = false;
      return {
        async didEncounterErrors(request) {
          const better = await told(request);
          isRefused = better.isRefused;
          // Apollo formats the errors of this list when it is told.
          (request.errors as GraphQLError[]).splice(0, Infinity, ...better.errors);
          note(request.errors, request);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          body.singleResult.errors = fewOf(body.singleResult.errors);
          if (isRefused) body.singleResult.data = null;
        },
      };
    },
  };

  return { formatError, formatted, plugin };
}

const UNKNOWN_REQUEST = (): Asked => ({
  language: 'ru',
  reference: randomUUID(),
  isLogged: true,
  isMutation: false,
});

/** The error and its causes, the outermost first. */
function layers(error: unknown): unknown[] {
  const found: unknown[] = [];
  let layer = error as { originalError?: unknown; thrownValue?: unknown };
  // graphql-js wraps values that are not an Error of this realm once more.
  for (; layer && found.length < 10; layer = (layer.originalError ?? layer.thrownValue) as typeof layer)
    found.push(layer);
  return found;
}

function innermost(error: unknown): unknown {
  return layers(error).at(-1);
}

function tell(error: unknown, { reference, isMutation }: Asked, path: readonly unknown[] = []): Told {
  const all = layers(error);
  // From the inside out: Apollo wraps errors of our validation rules in an error with its own code.
  for (const layer of all.toReversed()) {
    const refused = refusalIn(layer) ?? ownGraphqlError(layer);
    // A field of a payload is read after the commit: a caller must not take the change for undone.
    if (refused?.code === 'SERVICE_UNAVAILABLE' && isMutation && path.length > 1) return outcomeUnknown();
    if (refused) return refused;
  }
  return engineError(all) ?? { code: 'INTERNAL', words: ourFault(reference) };
}

function ownGraphqlError(error: unknown): Told | undefined {
  const { code, words, facts, field, suggestions } = (error as { extensions?: Partial<Told> }).extensions ?? {};
  return code && words
    ? { code, words, ...(facts && { facts }), ...(field && { field }), ...(suggestions && { suggestions }) }
    : undefined;
}

const OF_REQUEST = /^(Argument "|Variable "|Schema is not configured|Too many errors processing variables)/;

/** Errors of graphql-js and Apollo about the request; all their other errors are about our schema and our values. */
function engineError(all: unknown[]): Told | undefined {
  const [outer] = all;
  if (!(outer instanceof GraphQLError)) return undefined;
  const limit = limitBehind(outer.message);
  if (limit) return { code: 'QUERY_TOO_COSTLY', ...limit };
  const message = outer.message.replace(/ ?Did you mean [^?]*\?/g, '').trim();
  const withLead = (code: ErrorCode, lead: string): Told => ({
    code,
    words: { en: message, ru: `${lead}: ${inRussian(message)}` },
  });
  const line = outer.locations?.[0]?.line;
  const inQuery = line === undefined ? 'Ошибка в запросе' : `Ошибка в запросе, строка ${line}`;
  switch (outer.extensions?.code) {
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
      return withLead(outer.extensions.code, inQuery);
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      // Clients recognise the code or this very message, and then send the whole query.
      return { code: 'PERSISTED_QUERY_NOT_SUPPORTED', words: { en: message, ru: message } };
    case 'BAD_REQUEST':
    case 'BAD_USER_INPUT':
    case 'OPERATION_RESOLUTION_FAILURE':
      return withLead('BAD_USER_INPUT', 'Запрос не принят');
  }
  const isOfEngine = all.every((layer) => layer instanceof GraphQLError && layer.extensions?.code === undefined);
  return OF_REQUEST.test(message) && isOfEngine ? withLead('BAD_USER_INPUT', 'Запрос не принят') : undefined;
}
