import type { TypedDocumentNode } from '@urql/core';
import type { Reader } from '../view/reader.js';
import { askRegistry, textOf, type Answer } from './registry.js';
import { settings } from './settings.js';

/** Why there is no answer to show. */
export class NoAnswer extends Error {
  constructor(readonly answer: Answer) {
    super(`The registry answers ${answer.status}.`);
  }
}

interface Held {
  until: number;
  answer: Promise<Answer>;
  /** The last answer that had data. */
  last: Answer | undefined;
}

const HELD_FOR = Math.min(5, settings.pollSeconds / 2) * 1000;
const MOST_HELD = 200;
const held = new Map<string, Held>();

/** The data of a query for the public page, held for some seconds: a thousand visitors cost the registry as much as one. */
export async function dataOf<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  reader: Reader,
): Promise<Data> {
  const query = textOf(document);
  const key = JSON.stringify([query, variables, reader.language]);
  let known = held.get(key);
  if (!known || known.until <= Date.now()) {
    known = { until: Date.now() + HELD_FOR, answer: renewed(query, variables, reader, known?.last), last: known?.last };
    held.delete(key);
    held.set(key, known);
    if (held.size > MOST_HELD) held.delete(held.keys().next().value!);
  }
  const answer = await known.answer;
  if (answer.status === 200) known.last = answer;
  const { data, errors } = JSON.parse(answer.body) as { data?: Data; errors?: unknown };
  if (errors || !data) throw new NoAnswer(answer);
  return data;
}

/** What is held already, if the registry says that nothing has changed. */
async function renewed(query: string, variables: unknown, reader: Reader, last?: Answer): Promise<Answer> {
  const answer = await askRegistry(query, variables, reader, last?.etag);
  return answer.status === 304 && last ? last : answer;
}
