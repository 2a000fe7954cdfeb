import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { CACHED_FIELDS } from '../../src/cached-fields.js';
import { isListed, type CachedFields } from '../../src/platform/graphql/cached-fields.js';

/** Why the answer of a field is not kept. */
const NOT_CACHED: Record<string, CachedFields> = {
  'who asks, and what they hold': {
    Query: 'viewer accessKeys calendarSubscriptions mandates webhooks',
    Viewer:
      'agreements cities city corrections invitations key label permissions role signInPath signedInUntil webhooks',
    AccessKey:
      'city createdAt expiresAt history id label lastUsedAt permissions replacedBy revision revokedAt role state summary updatedAt',
    CalendarSubscription: `audience cities city contents createdAt history id label language lastUsedAt revision revokedAt summary
      tiers updatedAt`,
    Webhook: `city createdAt failingSince formerSignaturesUntil history id key lastAttemptAt lastDeliveredAt lastFailure lastStatus
      nextAttemptAt offAt removedAt revision state summary updatedAt url`,
    Mandate: 'basis city endedAt expiresAt history id isInForce revision speaker summary updatedAt',
  },
  'history, and what was struck out': {
    Query: 'changes struck',
    Agreement: 'history',
    City: 'history',
    Event: 'history',
    Exchange: 'history',
    Invitation: 'history',
    Partnership: 'history',
    Change: 'at byId byRole call differences id undoWith verb whyNot',
    ChangeNoticeEdge: 'at id kind recordId',
    Difference: 'field from to',
    Struck: 'at byId byRole id partId reason recordId restoredAt summary',
  },
  'people, who may have to be forgotten on a day by the clock of PostgreSQL': {
    Query: 'contact contacts search',
    City: 'contacts offices',
    Contact: `address channels city deleteOn email erasedAt erasedReason history id isCurrent kind languages name note occasion phone
      post privacy purpose revision role since summary title until updatedAt`,
    Office: 'address channels email languages phone title',
    SearchHitEdge: 'excerpt kind score title',
    Invitation: 'delegatedFrom delegation',
    Reply: 'answeredBy delegatedTo enteredBy note',
    Rsvp: 'delegated',
  },
  'an instant, or how late it was': {
    Reply: 'enteredAt isLate',
  },
  'what partners report, and what is done about it': {
    Query: 'corrections',
    Correction: `about answer city correctWith decidedAt field history id proposedAt revision source status summary updatedAt value`,
  },
};

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** Every type with fields that a query can come to. */
function typesOf(asked: GraphQLSchema): Fielded[] {
  const seen = new Set<GraphQLNamedType>();
  const walk = (type: GraphQLNamedType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isUnionType(type) || isInterfaceType(type)) asked.getPossibleTypes(type).forEach(walk);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) walk(getNamedType(field.type));
  };
  walk(asked.getQueryType()!);
  return [...seen].filter((type): type is Fielded => isObjectType(type) || isInterfaceType(type));
}

const reasonsFor = (type: string, field: string) =>
  Object.entries(NOT_CACHED).filter(([, fields]) => isListed(fields, type, field));

/** The fields that are neither cached nor told why not, and those that are both. */
function undecided(asked: GraphQLSchema): string[] {
  return typesOf(asked).flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => Number(isListed(CACHED_FIELDS, type.name, field)) + reasonsFor(type.name, field).length !== 1)
      .map((field) => `${type.name}.${field}`),
  );
}

it('every field is cached, or there is one reason why not', () => {
  expect(undecided(schema)).toEqual([]);
});

it('a new field is noticed', () => {
  const sdl = readFileSync('schema.graphql', 'utf8');
  const grown = sdl.replace(/^type City implements Node \{/m, 'type City implements Node {\n  mood: String\n');
  expect(undecided(buildSchema(grown))).toEqual(['City.mood']);
});

it('no field is listed that is not there', () => {
  const types = typesOf(schema);
  const isThere = (type: string, field: string) =>
    types.some(
      (one) =>
        (one.name === type || (type.startsWith('*') && one.name.endsWith(type.slice(1)))) && one.getFields()[field],
    );
  const gone = [CACHED_FIELDS, ...Object.values(NOT_CACHED)].flatMap((fields) =>
    Object.entries(fields).flatMap(([type, names]) =>
      names
        .split(/\s+/)
        .filter((field) => !isThere(type, field))
        .map((field) => `${type}.${field}`),
    ),
  );
  expect(gone).toEqual([]);
});
