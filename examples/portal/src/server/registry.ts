import { formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';
import {
  AnswerDocument,
  HomeDocument,
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

// The page names its operation and the text is taken from here: nobody can ask anything else with the city's key.
const OPEN = byName(HomeDocument, OpenAgreementsDocument);
const OFFICE = byName(HomeDocument, OurAgreementsDocument, OurInvitationsDocument, AnswerDocument);

const HELD_FOR = Math.min(5, settings.pollSeconds / 2) * 1000;
const held = new Map<string, { until: number; answer: Promise<Answer> }>();

/** For the city's page: it takes no variables and is held, so that however many look, the registry is asked seldom. */
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

/** For those who know the office's password. */
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
    if (errors) console.error('The registry refuses:', errors[0]?.message);
    // The portal's key was refused, not the visitor: 401 would ask them for a password.
    const status = response.status === 401 || response.status === 403 ? 502 : response.status;
    return { status, body, retryAfter: response.headers.get('Retry-After') };
  } catch (error) {
    console.error('The registry does not answer:', error);
    return refusal(503, 'SERVICE_UNAVAILABLE', language);
  }
}

const SENTENCES = {
  BAD_USER_INPUT: { ru: 'Портал такого не спрашивает.', en: 'The portal does not ask this.' },
  SERVICE_UNAVAILABLE: { ru: 'Реестр сейчас не отвечает.', en: 'The registry does not answer just now.' },
};

function refusal(status: number, code: keyof typeof SENTENCES, language: Language): Answer {
  const body = JSON.stringify({ errors: [{ message: SENTENCES[code][language], extensions: { code } }] });
  return { status, body, retryAfter: null };
}

/** With `__typename`, by which the page's cache knows what a change touches. */
function byName(...documents: TypedDocumentNode<any, any>[]): Map<string, string> {
  return new Map(
    documents.map((document) => {
      const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
      const { name } = operation as { name?: { value: string } };
      return [name!.value, stringifyDocument(formatDocument(document))];
    }),
  );
}
