import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Bilingual } from '../../kernel/bilingual.js';
import { ourFault, refusalIn, type RefusalCode } from '../errors.js';
import { inRussian } from './graphql-messages-ru.js';
import { limitBehind, MOST_ERRORS } from './query-limits.js';

/** Every code that an error of an answer may have. */
export type ErrorCode = RefusalCode | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'INTERNAL';

/** Where errors are written in full; pino's loggers fit. */
export interface ErrorLog {
  error(details: object, sentence: string): void;
  warn(details: object, sentence: string): void;
}

interface Told {
  code: ErrorCode;
  words: Bilingual;
  suggestions?: readonly string[];
}

interface Asked {
  language: 'ru' | 'en';
  reference: string;
  isLogged: boolean;
}

/** Errors as an asker may see them: a closed list of codes, sentences in the asker's language, nothing of our inside. */
export function graphqlErrors(log: ErrorLog, count: (code: ErrorCode) => void = () => undefined) {
  const asking = new WeakMap<object, Asked>();

  function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    // An error from before the request's context, such as CSRF prevention, has nobody who asks.
    const asked = asking.get(error as object) ?? { language: 'ru', reference: randomUUID(), isLogged: true };
    const told = tell(error, asked.reference);
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
        ...(isOurs && { reference: asked.reference }),
      },
    };
  }

  const plugin: ApolloServerPlugin<BaseContext & { language?: 'ru' | 'en'; requestId?: string }> = {
    async unexpectedErrorProcessingRequest({ error }) {
      // Apollo answers with another error, which says nothing of this one.
      log.error({ err: error }, 'Apollo or a plugin of it failed');
    },
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { language = 'ru', requestId } }) {
          const reference = requestId ?? randomUUID();
          errors.forEach((error, i) => asking.set(error, { language, reference, isLogged: i < MOST_ERRORS }));
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind === 'single') body.singleResult.errors = body.singleResult.errors?.slice(0, MOST_ERRORS);
        },
      };
    },
  };

  return { formatError, plugin };
}

/** The error and those that it was made of, the outermost first. */
function layers(error: unknown): unknown[] {
  const found: unknown[] = [];
  let layer = error as { originalError?: unknown; thrownValue?: unknown };
  // graphql-js wraps once more what is not an Error of this realm.
  for (; layer && found.length < 10; layer = (layer.originalError ?? layer.thrownValue) as typeof layer)
    found.push(layer);
  return found;
}

function innermost(error: unknown): unknown {
  return layers(error).at(-1);
}

function tell(error: unknown, reference: string): Told {
  const all = layers(error);
  // From the inside: Apollo wraps what our own rules refuse in an error with a code of its own.
  for (const layer of all.toReversed()) {
    const refused = refusalIn(layer) ?? ownGraphqlError(layer);
    if (refused) return refused;
  }
  return engineError(all) ?? { code: 'INTERNAL', words: ourFault(reference) };
}

function ownGraphqlError(error: unknown): Told | undefined {
  const { code, words } = (error as GraphQLError).extensions ?? {};
  return words ? { code: code as ErrorCode, words: words as Bilingual } : undefined;
}

/** What graphql-js and Apollo say of a request; all else that they say is of our schema and our values. */
function engineError(all: unknown[]): Told | undefined {
  const [outer] = all;
  if (!(outer instanceof GraphQLError)) return undefined;
  const limit = limitBehind(outer.message);
  if (limit) return { code: 'LIMIT_EXCEEDED', words: limit };
  const message = outer.message.replace(/ ?Did you mean [^?]*\?/g, '').trim();
  const withLead = (code: ErrorCode, lead: string): Told => ({
    code,
    words: { en: message, ru: `${lead}: ${inRussian(message)}` },
  });
  switch (outer.extensions.code) {
    case 'GRAPHQL_PARSE_FAILED':
      return withLead('GRAPHQL_PARSE_FAILED', 'Запрос не читается');
    case 'GRAPHQL_VALIDATION_FAILED':
      return withLead('GRAPHQL_VALIDATION_FAILED', 'Запрос не подходит к схеме');
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
    case 'PERSISTED_QUERY_NOT_FOUND':
      // Clients know this message, and then send the whole query.
      return { code: 'BAD_USER_INPUT', words: { en: message, ru: message } };
    case 'BAD_REQUEST':
    case 'BAD_USER_INPUT':
    case 'OPERATION_RESOLUTION_FAILURE':
      return withLead('BAD_USER_INPUT', 'Запрос не принят');
  }
  const isOfRequest = /^(Argument "|Variable "|Schema is not configured|Too many errors processing variables)/.test(
    message,
  );
  const isOfEngine = all.every((layer) => layer instanceof GraphQLError && layer.extensions.code === undefined);
  return isOfRequest && isOfEngine ? withLead('BAD_USER_INPUT', 'Запрос не принят') : undefined;
}
