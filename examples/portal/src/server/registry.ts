import { formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';
import {
  AnswerDocument,
  HomeDocument,
  NewsDocument,
  OpenAgreementsDocument,
  OurAgreementsDocument,
  OurInvitationsDocument,
} from '../gql/graphql.js';
import { settings } from './settings.js';

export interface Question {
  operationName?: unknown;
  variables?: unknown;
}

export interface Answer {
  status: number;
  body: string;
  retryAfter: string | null;
}

export type Language = 'ru' | 'en';

// The page sends an operation name and the text is taken from here: the city's key can be used for nothing else.
const OPEN = byName(HomeDocument, OpenAgreementsDocument);
const OFFICE = byName(HomeDocument, NewsDocument, OurAgreementsDocument, OurInvitationsDocument, AnswerDocument);

const HELD_FOR = Math.min(5, settings.pollSeconds / 2) * 1000;
const held = new Map<string, { until: number; answer: Promise<Answer> }>();

/** For the public page: no variables, and a cached response, so that many visitors cause few requests to the registry. */
export function askOpen({ operationName }: Question, language: Language): Promise<Answer> {
  const query = OPEN.get(String(operationName));
  if (query === undefined) return Promise.resolve(refusal(400, 'BAD_USER_INPUT', language));
  const key = `${operationName} ${language}`;
  const kept = held.get(key);
  if (kept && kept.until > Date.now()) return kept.answer;
  const answer = ask(query, undefined, language);
  held.set(key, { until: Date.now() + HELD_FOR, answer });
  return answer;
}

/** For visitors with the password of the office. */
export async function askOffice({ operationName, variables }: Question, language: Language): Promise<Answer> {
  const query = OFFICE.get(String(operationName));
  return query === undefined ? refusal(400, 'BAD_USER_INPUT', language) : ask(query, variables, language);
}

async function ask(query: string, variables: unknown, language: Language): Promise<Answer> {
  try {
    const response = await fetch(settings.registryUrl, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': language,
        Authorization: `Bearer ${settings.registryKey}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(15_000),
    });
    const body = await response.text();
    const { errors } = JSON.parse(body) as { errors?: { message: string }[] };
    if (errors) console.error('The registry rejects the request:', errors[0]?.message);
    // The registry rejected the portal's key, not the visitor: 401 would ask the visitor for a password.
    const status = response.status === 401 || response.status === 403 ? 502 : response.status;
    return { status, body, retryAfter: response.headers.get('Retry-After') };
  } catch (error) {
    console.error('The registry is not responding:', error);
    return refusal(503, 'SERVICE_UNAVAILABLE', language);
  }
}

const SENTENCES = {
  BAD_USER_INPUT: { ru: 'Портал таких запросов не отправляет.', en: 'The portal does not send such requests.' },
  SERVICE_UNAVAILABLE: { ru: 'Реестр сейчас не отвечает.', en: 'The registry is not responding.' },
};

function refusal(status: number, code: keyof typeof SENTENCES, language: Language): Answer {
  const body = JSON.stringify({ errors: [{ message: SENTENCES[code][language], extensions: { code } }] });
  return { status, body, retryAfter: null };
}

/** With `__typename`, which the page's cache needs to detect affected records. */
function byName(...documents: TypedDocumentNode<any, any>[]): Map<string, string> {
  return new Map(
    documents.map((document) => {
      const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
      const { name } = operation as { name?: { value: string } };
      return [name!.value, stringifyDocument(formatDocument(document))];
    }),
  );
}
