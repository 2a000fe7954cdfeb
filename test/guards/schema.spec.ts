import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { schemaFor } from '../../src/access/schema-files.service.js';
import { dictionary } from '../../src/platform/graphql/bilingual-descriptions.js';
import { printed, registrySchema } from '../../src/schema.js';
import * as conventions from './schema-conventions.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await registrySchema();
}, 60_000);

test('schema.graphql is what the code prints', () => {
  const committed = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');
  const now = printed(schema);
  if (committed !== now) {
    const [before, after] = [committed.split('\n'), now.split('\n')];
    const line = after.findIndex((text, i) => text !== before[i]);
    throw new Error(
      `schema.graphql is not what the code prints: run npm run schema.\nLine ${line + 1}: «${before[line]}» is now «${after[line]}».`,
    );
  }
});

test('the example of a portal has the schema of partners as the code prints it', () => {
  const copy = readFileSync(join(__dirname, '../../examples/portal/schema.graphql'), 'utf8');
  // Not the texts themselves: npm run schema writes it.
  expect(copy === schemaFor(schema, 'PARTNER', true)).toBe(true);
});

test('the fields that read in proportion to the registry are known as such, so that few of them run at once', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }))
      : [],
  );
  expect(fields.filter(({ field }) => field.extensions['isHeavy']).map(({ name }) => name)).toEqual([
    'Query.anniversaries',
  ]);
});

/** A little schema that keeps every convention; each entry below breaks it in one place. */
const LITTLE = `
  "Ask." type Query {
    "One city; null when there is none." city("Which." ref: String!): City
    "Cities." cities(
      "How many." first: Int = 20, "From where." after: String,
      "Which." filter: CityFilter, "In which order." orderBy: [CityOrder!], "When." asOf: Date
    ): CityConnection!
  }
  "Change." type Mutation {
    "Register." cityRegister("What." input: CityRegisterInput!): CityRegisterPayload!
    "Rename." cityRename("What." input: CityRenameInput!): CityRenamePayload!
  }
  "A day." scalar Date
  "A city." type City {
    "Its names." names: [String!]!
    "Its zone; null when unknown." zone: String
    "Its revision." revision: Int!
    "Its history." history("How many." first: Int = 20, "From where." after: String): ChangeConnection!
    "One sentence." summary("In which." language: String): String!
    "Where it stands." status("When." asOf: Date): CityStatus!
    "Its old name." title: String! @deprecated(reason: "2026-12-01: use names; gone after 2027-06-01.")
  }
  "A status." type CityStatus { "What." value: Kind! "When." since: Date! "Why." because: [String!]! }
  "A kind." enum Kind { "A." OLD_TOWN }
  "A page." type CityConnection { "a" nodes: [City!]! "b" edges: [CityEdge!]! "c" pageInfo: PageInfo! "d" totalCount: Int! }
  "A line." type CityEdge { "a" cursor: String! "b" node: City! }
  "A change." type Change { "An id." id: ID! }
  "A page." type ChangeConnection { "a" nodes: [Change!]! "b" edges: [ChangeEdge!]! "c" pageInfo: PageInfo! "d" totalCount: Int! }
  "A line." type ChangeEdge { "a" cursor: String! "b" node: Change! }
  "Where." type PageInfo { "More." hasNextPage: Boolean! }
  "Which." input CityFilter { "Any of." kinds: [Kind!] }
  "An order." enum CityOrder { "a" NAME_ASC }
  "What." input CityRegisterInput { "A name." name: String! "A key." clientMutationKey: String }
  "What." input CityRenameInput { "A name." name: String! "Since when." names: [CityNameInput!] "Based on." ifRevision: Int "Meant." confirm: Boolean }
  "A name." input CityNameInput { "Since when." since: Date }
  "Came." type CityRegisterPayload { "The city; null when nothing was done." city: City "Why." userErrors: [UserError!]! }
  "Came." type CityRenamePayload { "The city; null when nothing was done." city: City "Why." userErrors: [UserError!]! }
  "Why." type UserError { "What." message: String! }
`;

const inRussian = new Map([...LITTLE.matchAll(/"([^"]*)"/g)].map(([, text]) => [text!, 'по-русски']));
inRussian.set('Yes.', 'Yes.');

/** Convention → what breaks it: a text of the little schema and what stands there instead. */
const CONVENTIONS: [string, conventions.Convention, [was: string, is: string][]][] = [
  [
    'names have their shape',
    conventions.names,
    [
      ['"A kind." enum Kind', '"a" type big_city { "a" id: ID! } "A kind." enum Kind'],
      ['OLD_TOWN', 'OldTown'],
      ['zone: String', 'time_zone: String'],
      ['"Which." ref: String!', '"Which." Ref: String!'],
      ['"A name." name: String! "A key."', '"A name." Name: String! "A key."'],
      ['"A change." type Change {', '"a" type Cities { "a" id: ID! } "A change." type Change {'],
      ['cityRename(', 'renameCity('],
    ],
  ],
  [
    'filters and orders are called after their thing',
    conventions.filters,
    [
      ['filter: CityFilter,', 'filter: CityRenameInput,'],
      ['orderBy: [CityOrder!]', 'orderBy: CityOrder'],
      ['"When." asOf: Date\n', '"When." asOf: String\n'],
    ],
  ],
  [
    'a mutation takes one input and gives a payload',
    conventions.mutations,
    [
      ['input: CityRenameInput!', 'input: CityRenameInput'],
      ['input: CityRenameInput!', 'input: CityRegisterInput!'],
      ['input: CityRenameInput!', 'name: CityRenameInput!'],
      ['input: CityRenameInput!)', 'input: CityRenameInput!, "b" dryRun: Boolean)'],
      ['): CityRenamePayload!', '): CityRenamePayload'],
      ['): CityRenamePayload!', '): City!'],
      [
        'city: City "Why." userErrors: [UserError!]! }\n  "Why."',
        'city: City! "Why." userErrors: [UserError!]! }\n  "Why."',
      ],
      [
        'city: City "Why." userErrors: [UserError!]! }\n  "Why."',
        'city: City "Why." userErrors: [UserError!] }\n  "Why."',
      ],
      ['city: City "Why." userErrors: [UserError!]! }\n  "Why."', 'city: City }\n  "Why."'],
    ],
  ],
  [
    'a creating mutation takes a key, another one a revision',
    conventions.repeats,
    [
      [' "A key." clientMutationKey: String', ''],
      ['clientMutationKey: String', 'clientMutationKey: String!'],
      [' "Based on." ifRevision: Int', ''],
    ],
  ],
  [
    'a mutation that takes a day takes a confirmation',
    conventions.doubts,
    [
      [' "Meant." confirm: Boolean', ''],
      ['confirm: Boolean', 'confirm: String'],
    ],
  ],
  [
    'everything is described',
    conventions.described,
    [
      ['"A kind." enum', 'enum'],
      ['"Its zone; null when unknown." zone', 'zone'],
      ['"Which." ref', 'ref'],
      ['"A." OLD', 'OLD'],
      ['"Any of." kinds', 'kinds'],
      ['"A day." scalar', '" " scalar'],
    ],
  ],
  [
    'everything is described in Russian too',
    conventions.translated(inRussian),
    [
      ['"A kind." enum', '"No." enum'],
      ['"A." OLD', '"No." OLD'],
      ['"Any of." kinds', '"Yes." kinds'],
      ['"Which." ref', '"No." ref'],
    ],
  ],
  ['null is explained', conventions.nullsExplained, [['; null when unknown', '']]],
  [
    'lists are connections',
    conventions.connections,
    [
      ['nodes: [City!]!', 'nodes: [City!]'],
      ['edges: [CityEdge!]!', 'lines: [CityEdge!]!'],
      [
        '"c" pageInfo: PageInfo! "d" totalCount: Int! }\n  "A line." type CityEdge',
        '"d" totalCount: Int! }\n  "A line." type CityEdge',
      ],
      ['totalCount: Int!', 'totalCount: Int'],
      ['cursor: String!', 'cursor: ID!'],
      ['node: City!', 'node: City'],
      ['first: Int = 20', 'first: Int! = 20'],
      ['first: Int = 20', 'first: Int = 50'],
      ['"From where." after: String', '"From where." before: String'],
      ['): CityConnection!', '): [City!]!'],
    ],
  ],
  [
    'lists and their items are not null',
    conventions.listsAreFull,
    [
      ['names: [String!]!', 'names: [String!]'],
      ['names: [String!]!', 'names: [String]!'],
      ['kinds: [Kind!]', 'kinds: [Kind]'],
    ],
  ],
  [
    'a deprecation carries a day',
    conventions.deprecations,
    [
      ['2026-12-01: use', 'use'],
      ['; gone after 2027-06-01.', '.'],
      ['(reason: "2026-12-01: use names; gone after 2027-06-01.")', ''],
    ],
  ],
  [
    'a recorded thing has revision, history and summary',
    conventions.recorded,
    [
      ['"Its revision." revision: Int!', ''],
      ['): ChangeConnection!', '): CityConnection!'],
      ['summary("In which." language: String): String!', 'summary: String!'],
    ],
  ],
  [
    'a status depends on a day and says why',
    conventions.statuses,
    [
      ['status("When." asOf: Date)', 'status'],
      [' "Why." because: [String!]!', ''],
    ],
  ],
  [
    'what others rely on is there',
    conventions.hasFields('Query', 'city { names history { id } } cities { status { value since because } }'),
    [
      ['"Why." because', '"Why." reasons'],
      ['"An id." id', '"An id." number'],
      ['city("Which."', 'town("Which."'],
    ],
  ],
];

/** Places that break a convention today, and why; whoever mends one takes its line out. */
const EXCEPTIONS: Record<string, Record<string, string>> = {
  'names have their shape': {
    'Mutation.calendarSubscribe': 'the contract has the name; its thing is a CalendarSubscription',
    'Mutation.calendarUnsubscribe': 'as calendarSubscribe',
    'Mutation.undo': 'it is of a call, whatever the call did',
  },
  'a creating mutation takes a key, another one a revision': {
    UndoInput: 'it is refused when anything that it takes back has changed since',
  },
  'filters and orders are called after their thing': {},
  'null is explained': {
    'AgreementStatus.since': 'to be said',
    'PartnershipStatus.since': 'to be said',
  },
  'a status depends on a day and says why': {
    'Event.status': 'so the contract has it: a fact that somebody recorded, which no day changes',
    'Invitation.status': 'so the contract has it: what became of our letter',
    'Correction.status': 'a fact that staff recorded, which no day changes',
  },
  'lists and their items are not null': {
    'UserError.field': 'null says that the error is about the whole: so the contract has it',
    'Invitation.delegation':
      'null, with an error, for whoever may not see people, so that what is beside it is answered',
    'Query.nodes': 'null stands for an id of which the viewer sees no record, so that the others keep their places',
  },
};

describe.each(CONVENTIONS)('%s', (name, convention, breaks) => {
  test.each(breaks)('sees «%s» become «%s»', (was, is) => {
    expect(LITTLE).toContain(was);
    expect(convention(buildSchema(LITTLE.replace(was, is)))).toHaveLength(1);
  });

  test('lets the rest pass', () => {
    expect(convention(buildSchema(LITTLE))).toEqual([]);
  });

  if (name === 'what others rely on is there') return;
  test('is kept by the registry', () => {
    const rule = name.endsWith('in Russian too') ? conventions.translated(dictionary()) : convention;
    const complaints = rule(schema);
    const excepted = Object.keys(EXCEPTIONS[name] ?? {});
    expect(complaints.filter((said) => !excepted.includes(said.split(': ')[0]!))).toEqual([]);
    // An exception that nobody needs any more would hide the next one.
    expect(excepted.filter((path) => !complaints.some((said) => said.startsWith(`${path}: `)))).toEqual([]);
  });
});

const RELIED_ON: Record<string, string> = {
  Agreement: `id code visibility titles { text language authentic } title kind legalEffect scope
    signed { text precision from to } status { value since because } term { kind until noticeBy }
    parties { city { id } role ordinal acts { kind on { text } place } } partnerships { id } areas
    links { kind agreement { id } exchange { id } text } summary revision history { id }`,
  Partnership: `id city { id } kind plannedKind since { text } basis status { value since because } ours { stance } theirs { stance }
    agreements { id } anniversaries { id } nextAnniversary { id } lastContactOn { text } isIdle
    exchanges { id } summary revision history { id }`,
  City: `id code kind name names { text language script kind since { text } until { text } } parent { id }
    country { code name policy } location { latitude longitude } timeZone partnerships { id } agreements { id }
    exchanges { id } nextAnniversary { id } revision history { id }`,
  Anniversary: `id ordinal tier title precision actualOn observedOn anchor { on { text } basis } partnership { id }
    agreement { id } partnerships { id } milestones { kind dueOn title }`,
  Event: `id code title kind status starts { text precision from to at } ends { text } place timeZone invitations { id }
    rsvp { accepted declined tentative delegated waiting headcount missing { id } } summary revision history { id }`,
  Invitation: `id event { id } city { id } category status isExpected letterNumber letterOn reply { value headcount on channel
    delegatedTo { id } } replies { value } attendance { value headcount } summary revision history { id }`,
  Exchange: `id kind visitKind on { text } until { text } title participants { city { id } headcount } headcount areas result
    visibility agreements { id } summary revision history { id }`,
  Correction: `id about city { id } field value source status answer proposedAt decidedAt updatedAt summary revision
    history { id }`,
  PartialDate: 'text precision approximate from to',
  UserError: 'code message field suggestions',
  Home: 'city { id } timeZone defaultLanguage placementPolicy',
  PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  Query: 'viewer home node city partnership agreement cities partnerships agreements anniversaries exchanges',
  Mutation: `cityRegister cityUpdate cityRename citySucceed partnershipPropose partnershipEstablish partnershipSuspend
    partnershipResume partnershipEnd partnershipUpdate agreementRegister agreementUpdate agreementAdvance agreementSign
    agreementRecordAct agreementLink agreementTerminate exchangeLog exchangeUpdate correctionPropose correctionDecide`,
};

test.each(Object.entries(RELIED_ON))('%s has the fields that others rely on', (type, selection) => {
  expect(conventions.hasFields(type, selection)(schema)).toEqual([]);
});

test('the codes of a user error are the sixteen', () => {
  const codes = conventions.partsOf(schema).filter(({ path }) => path.startsWith('UserErrorCode.'));
  expect(codes.map(({ name }) => name).sort()).toEqual([
    'AMBIGUOUS',
    'CONFLICTING',
    'CYCLE',
    'DUPLICATE',
    'FORBIDDEN_PARTY',
    'INVALID',
    'KEY_REUSED',
    'NEEDS_CONFIRMATION',
    'NOT_ALLOWED_IN_STATE',
    'NOT_FOUND',
    'REQUIRED',
    'STALE_REVISION',
    'TOO_EARLY',
    'TOO_LATE',
    'TOO_LONG',
    'TOO_MANY',
  ]);
});
