import type { TypedDocumentNode } from '@urql/core';
import {
  AnswerDocument,
  HomeDocument,
  NewsDocument,
  OurAgreementsDocument,
  OurInvitationsDocument,
} from '../gql/graphql.js';
import type { Reader } from '../view/reader.js';
import { askRegistry, refusal, textOf, type Answer } from './registry.js';

export interface Question {
  operationName?: unknown;
  variables?: unknown;
}

// The page sends an operation name and the text is taken from here: the city's key can be used for nothing else.
const QUERIES = byName(HomeDocument, NewsDocument, OurAgreementsDocument, OurInvitationsDocument);
const MUTATIONS = byName(AnswerDocument);

/** For visitors with the password of the office. @param isQuery whether it came by GET, which changes nothing */
export async function askOffice(
  { operationName, variables }: Question,
  reader: Reader,
  isQuery: boolean,
  etag: string | undefined,
): Promise<Answer> {
  const name = String(operationName);
  const query = QUERIES.get(name) ?? (isQuery ? undefined : MUTATIONS.get(name));
  return query === undefined ? refusal(400, 'BAD_USER_INPUT', reader) : askRegistry(query, variables, reader, etag);
}

function byName(...documents: TypedDocumentNode<any, any>[]): Map<string, string> {
  return new Map(
    documents.map((document) => {
      const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
      const { name } = operation as { name?: { value: string } };
      return [name!.value, textOf(document)];
    }),
  );
}
