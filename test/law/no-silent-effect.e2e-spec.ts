import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { Registry } from '../support/registry.js';
import { AGREEMENT_ACTS } from './agreement-acts.js';
import { AGREEMENT_CORRECTIONS } from './agreement-corrections.js';
import { AGREEMENTS } from './agreements.js';
import { CITIES } from './cities.js';
import { CITY_CORRECTIONS } from './city-corrections.js';
import { CONTACTS } from './contacts.js';
import { CORRECTIONS } from './corrections.js';
import { EVENT_CORRECTIONS } from './event-corrections.js';
import { EVENTS } from './events.js';
import { EXCHANGES } from './exchanges.js';
import { INVITATIONS } from './invitations.js';
import { isLaw, type Law, type Story } from './law.js';
import { Listener } from './listener.js';
import { PARTNERSHIP_CORRECTIONS } from './partnership-corrections.js';
import { PARTNERSHIPS } from './partnerships.js';
import { PORTALS } from './portals.js';
import { lawsOf, Teller } from './teller.js';
import { UNDO } from './undo.js';

const STORIES: Record<string, Story> = {
  cities: CITIES,
  contacts: CONTACTS,
  partnerships: PARTNERSHIPS,
  agreements: AGREEMENTS,
  'acts on agreements': AGREEMENT_ACTS,
  'corrections of agreements': AGREEMENT_CORRECTIONS,
  portals: PORTALS,
  events: EVENTS,
  invitations: INVITATIONS,
  exchanges: EXCHANGES,
  corrections: CORRECTIONS,
  'partnership corrections': PARTNERSHIP_CORRECTIONS,
  'corrections of events': EVENT_CORRECTIONS,
  'undone calls': UNDO,
  'corrections of cities': CITY_CORRECTIONS,
};

// What every mutation of its kind takes alike; told of all of them below.
const COMMON = ['clientMutationKey', 'ifRevision', 'dryRun', 'confirm'];

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const mutations = Object.values(schema.getMutationType()!.getFields());
const inputOf = (mutation: string) =>
  getNamedType(mutations.find(({ name }) => name === mutation)!.args[0]!.type) as GraphQLInputObjectType;
const takes = (mutation: string, field: string) => field in inputOf(mutation).getFields();

/** Every field of an input and of the inputs inside it: `names.language`. */
function fieldsOf(input: GraphQLInputObjectType, path = ''): string[] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const inside = getNamedType(type);
    return [path + name, ...(isInputObjectType(inside) ? fieldsOf(inside, `${path}${name}.`) : [])];
  });
}

/** Every field that a value gives. */
function given(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => given(item, path));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => [path + name, ...given(item, `${path}${name}.`)]);
}

describe('law 2 knows', () => {
  const laws = Object.values(STORIES).flatMap(lawsOf);

  it('every mutation of the schema', () => {
    expect([...new Set(laws.map(({ mutation }) => mutation))].sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  it.each(mutations.map(({ name }) => name))('of %s every field, and an answer that shows what it does', (mutation) => {
    const ids = new Proxy({}, { get: () => 'id' });
    const shown = laws
      .filter((law) => law.mutation === mutation)
      .flatMap(({ steps }) => steps)
      .flatMap((step) => {
        if (step.kind === 'refuses') return [step.field];
        return step.kind === 'shows' ? given(typeof step.input === 'function' ? step.input(ids) : step.input) : [];
      });
    const missing = fieldsOf(inputOf(mutation)).filter((field) => !COMMON.includes(field) && !shown.includes(field));
    expect(missing).toEqual([]);
  });
});

describe.each(Object.entries(STORIES))('nothing that is typed is dropped in silence: %s', (_name, story) => {
  let registry: Registry;
  let teller: Teller;
  beforeAll(async () => {
    registry = await Registry.open('demonstration');
    registry.clock.set('2026-11-30T00:00:00Z');
    teller = new Teller(registry, await Listener.of(registry));
  });
  afterAll(() => registry?.close());

  story.forEach((part, i) => {
    if (isLaw(part)) describe(part.mutation, () => tell(part, () => teller));
    else it(`(${i}: ${'given' in part ? part.given : part.reads})`, () => teller.give(part));
  });
});

function tell(law: Law, teller: () => Teller): void {
  const first = law.steps.find(({ kind }) => kind === 'shows');
  if (first && takes(law.mutation, 'ifRevision'))
    it('is refused on another revision', () => teller().stale(law, teller().read(first.input)));
  if (first && takes(law.mutation, 'dryRun'))
    it('does nothing in a dry run', () => teller().dry(law, teller().read(first.input)));
  const key = takes(law.mutation, 'clientMutationKey') ? `${law.mutation} ${first?.does}` : undefined;
  for (const step of law.steps) it(step.does, () => teller().step(law, step, step === first ? key : undefined));
}
