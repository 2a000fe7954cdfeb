import { language } from './language.js';
import { placeholdersIn, type Placeholder } from './placeholders.js';
import { words } from './words.js';

const KEY = 'playground:key';

export const keptKey = () => sessionStorage.getItem(KEY) ?? '';

// Not localStorage: office computers are shared, and a key must not outlive the clerk's window.
export const keepKey = (key: string) => sessionStorage.setItem(KEY, key.trim());

export interface GraphQLRequest {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

/** The GraphiQL fetcher. Failures are returned as GraphQL errors, so that the clerk sees a single format. */
export const ask = (request: GraphQLRequest) => askAs(keptKey(), request);

/** The same with this key; without one, the session is used. */
export async function askAs(key: string, { query, variables, operationName }: GraphQLRequest): Promise<object> {
  if (/[^\x21-\x7e]/.test(key)) return failure(words.badKey);
  const operation = names(query, operationName) ? operationName : undefined;
  const left = placeholdersIn(query, operation);
  if (left.length > 0) return failure(words.notSent, ...left.map(whatToType));
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': language,
        ...(key && { authorization: `Bearer ${key}` }),
      },
      // GraphiQL updates the operation name late: after a change of tab it would send that of the other tab.
      body: JSON.stringify({ query, variables, operationName: operation }),
    });
  } catch {
    return failure(words.noAnswer);
  }
  return response.json().catch(() => failure(`${words.strangeAnswer} ${response.status}`));
}

export const isUnauthenticated = (answer: { errors?: { extensions?: { code?: string } }[] }) =>
  answer.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') === true;

const names = (query: string, operationName?: string | null) =>
  new RegExp(`\\b(query|mutation)\\s+${operationName}\\b`).test(query);

const failure = (...messages: string[]) => ({ errors: messages.map((message) => ({ message })) });

const whatToType = ({ line, field, text, toType }: Placeholder) =>
  `${words.line} ${line}, ${field}${text && ` «${text}»`}: ${toType[language]}.`;
