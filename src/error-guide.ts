import { DOMAIN_ERROR_CODES, type DomainErrorCode } from './kernel/domain-error.js';
import type { ErrorCode } from './platform/graphql/error-codes.js';
import { USER_ERROR_CODES } from './platform/graphql/user-errors.js';
import { STATUS_OF, type HttpCode } from './platform/http/http-errors.js';

/** What a program is told by a code, and what it should do then. A code without words here does not compile. */
interface Advice {
  what: string;
  todo: string;
  /** The fields of `extensions` beside `code`. */
  extensions?: string;
}

const TOP_LEVEL: Record<ErrorCode, Advice> = {
  OUTCOME_UNKNOWN: {
    what: 'It is not known whether a change was saved: the connection to the database broke, or a follower did not confirm it in time. It may have been saved, or may be saved a moment later.',
    todo: 'Never take it for a failure, and never send the change again as a new one. Send the same mutation with the same `clientMutationKey` and the same input: the answer then tells what was saved the first time, or saves it now, once. Wait a few seconds before the first repetition, and twice as long before each further one. A mutation that takes no key changes a record: read the record, and repeat with `ifRevision` only if its `revision` is still the one that you had. Without a key for a mutation that creates, look the record up first. Tell the user "not known yet", not "failed".',
    extensions: '`reference`: the number of the request in our log',
  },
  SERVICE_UNAVAILABLE: {
    what: 'The database is away or too busy, or too many large queries are running. Nothing was changed.',
    todo: 'Repeat after `retryAfter` seconds, or after a minute where it is missing. Go on showing what you have.',
    extensions: '`reference`; `retryAfter` in seconds where it is known, also as the header `Retry-After`',
  },
  RATE_LIMITED: {
    what: 'You have used up the requests or the cost of this minute, or sent too many invalid keys from your address. Nothing was run.',
    todo: 'Repeat after `retryAfter` seconds. Ask for less: smaller pages, fewer nested lists, `changes` instead of whole lists, GET with `If-None-Match`. The headers `RateLimit-Policy` and `RateLimit` of every answer tell how much there is and how much is left: see [limits](limits.md#rate).',
    extensions: '`retryAfter` in seconds, also as the header `Retry-After`',
  },
  QUERY_TOO_COSTLY: {
    what: 'The query is too large: its cost, its nesting, its aliases, its directives or its length. Nothing was run, and waiting does not help.',
    todo: 'Lower `first`, leave nested lists out, or split the query.',
    extensions: '`limit`, and `cost` where it was counted, both in the unit that `message` names',
  },
  CURSOR_LOST: {
    what: 'A cursor that was right once cannot be continued: your access has changed (a mandate began or ended), the registry was restored from a backup, or the item behind the cursor is gone.',
    todo: 'Start again without `after`. A copy that is kept with `changes` then deletes what the new round did not name.',
  },
  BAD_USER_INPUT: {
    what: 'An argument of a query cannot be read or is not possible: a page size above 100, a day that does not exist, an unknown city in a filter, a text that is no cursor, a variable of another type.',
    todo: 'Correct the argument; `suggestions` are values that may have been meant. Repeating the same does not help.',
    extensions: '`suggestions`',
  },
  AMBIGUOUS: {
    what: 'Several records have the name that was given.',
    todo: 'Ask again with a code from `suggestions`.',
    extensions: '`suggestions`',
  },
  UNAUTHENTICATED: {
    what: 'There is no valid key: it is missing where one is needed, mistyped, expired or revoked, or a session has ended. With an invalid key nothing is answered, not even what is public.',
    todo: 'Do not repeat: invalid keys use up the budget of your address. Tell the administrator of the portal; a new key is issued by the office.',
  },
  FORBIDDEN: {
    what: 'The key is valid and does not allow this.',
    todo: 'Leave the field out, or ask the office for another key. `path` names the field; in a query the other fields are answered. [What a role may use](portal.md#the-schema) is a file of its own.',
  },
  GRAPHQL_PARSE_FAILED: {
    what: 'The query is no GraphQL.',
    todo: 'Correct the query: `message` and `locations` say where.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    what: 'The query does not fit the schema.',
    todo: 'Compare it with the schema: `message` and `locations` say where. After an upgrade of the registry see its changelog.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    what: 'The request names a persisted query by its hash. They are not kept here.',
    todo: 'Send the whole query. Clients of Apollo do so by themselves from then on.',
  },
  INTERNAL: {
    what: 'Our fault. A change was not saved.',
    todo: 'Tell the operator the `reference`; repeat later.',
    extensions: '`reference`',
  },
};

/** Beside `/graphql`: calendars, sign-in, files. */
const OF_HTTP: Record<HttpCode, Advice> = {
  NOT_FOUND: { what: 'There is nothing at this address.', todo: 'Check the address.' },
  GONE: {
    what: 'A calendar address that has been revoked.',
    todo: 'Remove the subscription; the office issues a new address.',
  },
};

const IN_MUTATIONS: Record<DomainErrorCode, string> = {
  REQUIRED: 'Add the value.',
  INVALID: 'Correct the value: `message` says what is allowed.',
  NOT_FOUND: 'See `suggestions`; what you may not see is answered like what does not exist.',
  AMBIGUOUS: 'Use a code from `suggestions`.',
  DUPLICATE: 'Use the existing record.',
  TOO_EARLY: 'Correct the day.',
  TOO_LATE: 'Correct the day.',
  NOT_ALLOWED_IN_STATE: 'Read `message`, which says what to do instead.',
  NEEDS_CONFIRMATION: 'Ask the user; then send the same with `confirm: true`. The key may stay the same.',
  STALE_REVISION: 'The answer holds the record as it is now: decide again, and send its `revision`.',
  KEY_REUSED: 'Take a new `clientMutationKey` for another input.',
  TOO_LONG: 'Shorten the text.',
  TOO_MANY: 'Send fewer items at once.',
  CYCLE: 'Read `message`, which names what would refer to itself.',
  CONFLICTING: 'Leave one of the two values out.',
  FORBIDDEN_PARTY: 'Act for your own city, or for one that has given yours a mandate.',
};

const BEFORE = `# Errors

Every code that an answer can have, what it means and what a program should do. This page is written from the code
(\`npm run schema\`), so none is missing. More codes may come: treat one that you do not know like \`INTERNAL\`.

Mistakes in a mutation's input are data, in \`userErrors { code message field suggestions }\` of its payload: nothing was changed then.
Everything else is in \`errors\`, with \`extensions.code\`. \`message\` is for people, in the language of \`Accept-Language\`, and may
be worded anew at any time; \`path\` says which field it is about, and the fields beside it are answered. At most 5 errors are listed.

With \`Accept: application/graphql-response+json\`, as clients send it, an error that refuses the whole request has the HTTP status given
below; the error of a field, which has a \`path\`, leaves it at 200. With \`application/json\` alone a well-formed request is answered with
200 instead of 400 and 401. Look at \`errors\` and \`userErrors\` first, and at the status only where there is no such answer: a proxy on
the way has answers of its own.

Clients show codes in their own ways: Apollo Client 4 throws \`CombinedGraphQLErrors\`, with \`error.errors[0].extensions\`; urql has
\`error.graphQLErrors[0].extensions\`, graphql-request \`error.response.errors[0].extensions\`.`;

const section = (code: string, status: number | undefined, { what, todo, extensions }: Advice) =>
  [
    `### ${code}`,
    `${status === undefined ? '' : `HTTP ${status}. `}${what}`,
    `**What to do.** ${todo}`,
    ...(extensions ? [`**In \`extensions\`:** ${extensions}.`] : []),
  ].join('\n\n');

const STATUSES: Partial<Record<string, number>> = {
  ...STATUS_OF,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  NOT_FOUND: 404,
  GONE: 410,
};

const sections = (advice: Record<string, Advice>) =>
  Object.entries(advice).map(([code, one]) => section(code, STATUSES[code], one));

/** The text of docs/errors.md. */
export function errorGuide(): string {
  const inMutations = DOMAIN_ERROR_CODES.map(
    (code) => `- \`${code}\`: ${USER_ERROR_CODES[code].en} ${IN_MUTATIONS[code]}`,
  );
  return `${[
    BEFORE,
    '## Errors of a request',
    ...sections(TOP_LEVEL),
    '## Errors of a mutation’s input',
    'In `userErrors[].code`. `field` is the path in the arguments, `suggestions` are values to send instead.',
    inMutations.join('\n'),
    '## Errors of other addresses',
    'Calendars and files answer `{ statusCode, code, message }`, with the codes above and these:',
    ...sections(OF_HTTP),
  ].join('\n\n')}\n`;
}
