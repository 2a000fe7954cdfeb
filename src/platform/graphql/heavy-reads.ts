import type { ApolloServerPlugin } from '@apollo/server';
import { Semaphore, withTimeout, type SemaphoreInterface } from 'async-mutex';
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import { RequestRefused } from '../errors.js';
import { costOfRequest } from './query-cost.js';
import { refuse } from './refused-operation.js';
import type { RequestContext } from './request-context.js';

/** The extension of fields that read in proportion to the registry, not to the page: `@Extensions(HEAVY)`. */
export const HEAVY = { isHeavy: true };

/** Making the records of a page that costs as much takes some tens of milliseconds in one go. */
const MUCH = 1000;
const AT_ONCE = 2;
const WAIT_MS = 2000;
const RETRY_AFTER_S = 2;

/** Lets few heavy reads run at once, those with such a field and those that cost more than 1,000, so that nobody else waits for them; the others wait a little, then are told to come again. */
export function heavyReads(): ApolloServerPlugin<RequestContext> {
  const turns = withTimeout(new Semaphore(AT_ONCE), WAIT_MS);
  const seen = new WeakMap<DocumentNode, boolean>();
  const isHeavy = (schema: GraphQLSchema, document: DocumentNode) => {
    const known = seen.get(document) ?? usesHeavyField(schema, document);
    seen.set(document, known);
    return known;
  };
  return {
    async requestDidStart() {
      let release: SemaphoreInterface.Releaser | undefined;
      let isOver = false;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation?.operation !== 'query') return;
          const isMuch = costOfRequest({ schema, document, operation, request }) > MUCH;
          if (!isMuch && !isHeavy(schema, document)) return;
          const [, leave] = await turns.acquire().catch(() => {
            throw refuse(BUSY);
          });
          // Apollo asks all plugins at once: another one may have refused the query while this one waited.
          if (isOver) leave();
          else release = leave;
        },
        async willSendResponse() {
          isOver = true;
          release?.();
        },
      };
    },
  };
}

function usesHeavyField(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const enter = () => void (found ||= types.getFieldDef()?.extensions['isHeavy'] === true);
  visit(document, visitWithTypeInfo(types, { Field: { enter } }));
  return found;
}

const BUSY = new RequestRefused(
  'SERVICE_UNAVAILABLE',
  {
    en: 'Too many large queries are running at the moment. Try again in a few seconds.',
    ru: 'Сейчас выполняется слишком много больших запросов. Повторите через несколько секунд.',
  },
  [],
  { retryAfter: RETRY_AFTER_S },
);
