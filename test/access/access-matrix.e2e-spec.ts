import {
  getNamedType,
  GraphQLList,
  isEnumType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from 'graphql';
import type { Answer } from '../support/registry.js';
import {
  field,
  GONE,
  insideOf,
  isOffice,
  isThing,
  leaksIn,
  lineOf,
  mayAsk,
  REFUSED,
  ROLE_OF,
  ROOTS,
  schema,
  selectionOf,
  toldTo,
  typeOf,
  types,
  without,
} from './access-expectations.js';
import { ELSEWHERE, FIELDS, MUTATIONS, QUERIES, type Made } from './access-matrix.js';
import { AccessWorld, byId, WHO, WORDS, type Who } from './access-world.js';

let world: AccessWorld;

/** `Type.field` of all that had something to say to an administrator. */
const answered = new Set<string>();

beforeAll(async () => {
  world = await AccessWorld.open();
  await world.anniversaries();
}, 120_000);

afterAll(() => world?.registry.close());

/** Asks, and whatever comes back holds no word that is not theirs. */
async function ask(who: Who, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await world.registry.ask(query, { ...world.by(who), variables });
  const leaks = leaksIn(who, answer);
  expect(leaks.length > 0 ? { who, query, variables, leaks } : null).toBeNull();
  return answer;
}

async function data(who: Who, query: string): Promise<any> {
  const { data: told, errors } = await ask(who, query);
  expect(errors).toBeUndefined();
  return told;
}

describe('the matrix', () => {
  it('has one line for each field of the schema, and none for another', () => {
    const fields = types.flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const));
    expect(fields.filter(([type, field]) => !lineOf(type, field)).map((pair) => pair.join('.'))).toEqual([]);
    const stale = Object.entries(FIELDS).flatMap(([type, lines]) =>
      Object.values(lines)
        .flatMap((names) => names.trim().split(/\s+/))
        .filter((field) => !fields.some(([of, name]) => name === field && of.endsWith(type.replace('*', ''))))
        .map((field) => `${type}.${field}`),
    );
    expect(stale).toEqual([]);
    for (const [root, lines] of Object.entries(ROOTS))
      expect(Object.keys(lines).sort()).toEqual(
        Object.keys((schema.getType(root) as GraphQLObjectType).getFields()).sort(),
      );
  });

  it('misses a field that it has no line for', () => {
    expect([lineOf('City', 'code'), lineOf('City', 'secretNote'), lineOf('CityConnection', 'secretNote')]).toEqual([
      'all',
      undefined,
      undefined,
    ]);
  });
});

/** The ids of everything, by type. */
async function idsByType(): Promise<Map<GraphQLObjectType, string[]>> {
  const ids = [...world.ids.filter((id) => !id.startsWith('act_')), ...(await world.anniversaries())];
  const byType = new Map<GraphQLObjectType, string[]>();
  for (const id of ids) byType.set(typeOf(id), [...(byType.get(typeOf(id)) ?? []), id]);
  return byType;
}

// As many as one question may name.
const AT_ONCE = 20;

/** What somebody is told of things of one type, by their ids. */
async function nodesFor(who: Who, ids: readonly string[], type: GraphQLObjectType, selection: string): Promise<any[]> {
  const found: any[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const each = some.map((id, i) => `n${i}: node(id: "${id}") { ...it }`).join(' ');
    const told = await data(who, `{ ${each} } fragment it on Node { __typename id ... on ${type.name} ${selection} }`);
    found.push(...some.map((_, i) => told[`n${i}`]));
  }
  return found;
}

/** What an administrator is told of them, which all others are compared with: asked once. */
const whole = new Map<GraphQLObjectType, Promise<any[]>>();

describe('everything that the registry knows', () => {
  it.each(WHO)('is told by its id to %s as the matrix says, and nothing else', async (who) => {
    const told: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [type, ids] of await idsByType()) {
      const isPeople = Object.keys(type.getFields()).every((field) => lineOf(type.name, field) === 'people');
      if (!whole.has(type)) whole.set(type, nodesFor('admin', ids, type, selectionOf(type, 'admin')));
      const all = await whole.get(type)!;
      without(all, new GraphQLList(type), answered);
      if (isPeople && !isOffice(who)) {
        for (const id of ids) {
          const { errors } = await ask(who, `{ node(id: "${id}") { ... on ${type.name} { id } } }`);
          expect(errors?.map(({ extensions }) => extensions.code)).toEqual([REFUSED[who]]);
          expect((await data(who, `{ node(id: "${id}") { id } }`)).node).toBeNull();
        }
        continue;
      }
      const nodes = await nodesFor(who, ids, type, selectionOf(type, who));
      ids.forEach((id, i) => {
        told[id] = without(nodes[i], type);
        const due = toldTo(world, who, all[i], type);
        expected[id] = due === GONE ? null : without(due, type);
      });
    }
    expect(told).toEqual(expected);
    expect(Object.values(told).filter((one) => one !== null).length).toBeGreaterThan(20);
  });
});

/** What each query is asked with, and whether its list is what is shown of all that an administrator is told. */
const LISTS: Record<string, string> = {
  agreements: 'first: 100',
  anniversaries: 'first: 100, from: "2022-01-01", to: "2023-12-31"',
  calendarSubscriptions: 'first: 100',
  cities: 'first: 100',
  contacts: 'first: 100',
  corrections: 'first: 100',
  events: 'first: 100',
  exchanges: 'first: 100',
  mandates: 'first: 100',
  partnerships: 'first: 100',
  webhooks: 'first: 100',
};

const asked = (name: string, args: string, who: Who) =>
  `{ it: ${name}${args && `(${args})`}${insideOf(field('Query', name).type, who)} }`;

describe('each list', () => {
  it.each(Object.keys(LISTS).flatMap((name) => WHO.map((who) => [name, who] as const)))(
    '%s holds what is shown to %s, and counts no more',
    async (name, who) => {
      if (!mayAsk(who, QUERIES[name]!)) return refuses(who, asked(name, LISTS[name]!, 'admin'));
      const { type } = field('Query', name);
      const all = (await data('admin', asked(name, LISTS[name]!, 'admin'))).it;
      without(all, type, answered);
      const { it } = await data(who, asked(name, LISTS[name]!, who));
      const inOrder = (told: any) => ({
        ...told,
        nodes: byId(told.nodes),
        edges: byId(told.edges.map((e: any) => e.node)),
      });
      expect(inOrder(without(it, type))).toEqual(inOrder(without(toldTo(world, who, all, type), type)));
      expect(all.nodes.length).toBeGreaterThan(1);
    },
  );

  it.each(WHO)('accessKeys is of partners to staff, of all to administrators: asked by %s', async (who) => {
    const query = asked('accessKeys', 'first: 100', 'admin');
    if (!isOffice(who)) return refuses(who, query);
    const { it } = await data(who, query);
    without(it, field('Query', 'accessKeys').type, answered);
    const { nodes } = (await data(who, '{ accessKeys(first: 100) { nodes { label role } } }')).accessKeys;
    const labels = nodes.map(({ label }: { label: string }) => label).sort();
    const partners = ['Взамен', 'ГРОДНЕНСКОЕ', 'КОРЕЙСКОЕ', 'Отозванный'];
    expect(labels).toEqual(who === 'admin' ? ['ADMIN', 'STAFF', ...partners] : partners);
    expect(it.totalCount).toBe(labels.length);
  });

  it.each(WHO)('changes tells %s of all that is shown to them, and of nothing else that is there', async (who) => {
    const { it } = await data(who, asked('changes', 'first: 100', who));
    without(it, field('Query', 'changes').type, answered);
    expect(it.pageInfo.hasNextPage).toBe(false);
    const there = it.edges.filter(({ kind }: any) => kind !== 'DISAPPEARED');
    const synced = /^(city|partnership|agreement|event|invitation|exchange)_/;
    const due = world.ids.filter((id) => synced.test(id) && world.isShown(id, who));
    expect(there.map(({ id }: any) => id).sort()).toEqual(due.sort());
    for (const { id, kind, node } of it.edges) {
      expect(node?.id ?? null).toBe(kind === 'DISAPPEARED' ? null : id);
      if (kind === 'DISAPPEARED') expect(world.isShown(id, who)).toBe(false);
    }
  });

  it.each(WHO.flatMap((who) => Object.keys(WORDS).map((word) => [word, who] as const)))(
    'search for %s finds what is shown to %s',
    async (word, who) => {
      const query = asked('search', `first: 100, text: "${word}"`, who);
      const { it } = await data(who, query);
      without(it, field('Query', 'search').type, answered);
      const found = it.nodes.map(({ id }: any) => id);
      expect(it.totalCount).toBe(found.length);
      expect(found.filter((id: string) => !world.isShown(id, who))).toEqual([]);
      expect(found.length > 0).toBe(WORDS[word]!.split(' ').includes(who));
    },
  );

  it.each(WHO)('a thing asked for by its code is found by %s when it is shown to them', async (who) => {
    for (const kind of ['agreement', 'event'] as const)
      for (const [label, id] of await world.labelled(kind)) {
        const { it } = await data(who, `{ it: ${kind}(ref: "${label.split(' ')[1]}") { id } }`);
        expect([label, it?.id ?? null]).toEqual([label, world.isShown(id, who) ? id : null]);
      }
    for (const [label, id] of await world.labelled('tie')) {
      const { it } = await data(who, `{ it: partnership(ref: "${id}") { id } }`);
      expect([label, it?.id ?? null]).toEqual([label, world.isShown(id, who) ? id : null]);
    }
    if (!isOffice(who)) return;
    for (const [label, id] of await world.labelled('contact')) {
      const { it } = await data(who, `{ it: contact(ref: "${id}") { id } }`);
      expect([label, it?.id ?? null]).toEqual([label, world.isShown(id, who) ? id : null]);
    }
  });
});

/** It is refused before anything of it runs, and nothing is changed by it; a query is answered with null. */
async function refuses(who: Who, query: string, variables?: Record<string, unknown>): Promise<void> {
  const { data: told, errors } = await ask(who, query, variables);
  expect(told && !query.startsWith('mutation') ? told.it : told).toBeNull();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual([REFUSED[who]]);
}

describe('who asks', () => {
  const CITIES: Partial<Record<Who, string[]>> = { grodno: ['BY-GRODNO', 'BY-LIDA'], ansan: ['KR-ANSAN'] };

  it.each(WHO)('is told to %s, with what is theirs', async (who) => {
    const { it } = await data(who, asked('viewer', '', who));
    without(it, field('Query', 'viewer').type, answered);
    const { viewer } = await data(who, '{ viewer { role city { code } cities { nodes { code } } key { id } } }');
    expect(viewer).toMatchObject({
      role: ROLE_OF[who],
      city: CITIES[who] ? { code: CITIES[who][0] } : null,
      cities: { nodes: (CITIES[who] ?? []).map((code) => ({ code })) },
    });
    const lists = ['agreements', 'corrections', 'invitations'].flatMap((name) => it[name].nodes);
    expect(lists.filter(({ id }: any) => !world.isShown(id, who))).toEqual([]);
    expect(lists.length > 0).toBe(CITIES[who] !== undefined);
  });

  it.each(WHO)('is told of the home the same: %s', async (who) => {
    const query = asked('home', '', who);
    const { it } = await data(who, query);
    without(it, field('Query', 'home').type, answered);
    expect(it).toEqual((await data('admin', query)).it);
  });
});

describe('people', () => {
  const lines = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => lineOf(type.name, name) === 'people' && isThing(type))
      .map((of) => [type.name, of] as const),
  );

  it.each(['public', 'grodno', 'ansan'] as const)('are in no question of %s', async (who) => {
    expect(lines.length).toBeGreaterThan(20);
    // A field of people on what others are shown too is refused by itself, where there is such a thing.
    for (const [type, of] of lines.filter(([name]) => name !== 'City' && name !== 'Invitation'))
      await refuses(who, `{ node(id: "x_1") { ... on ${type} { ${of.name}${insideOf(of.type, 'admin')} } } }`);
  });
});

describe('what was struck out', () => {
  beforeAll(async () => {
    const { it, and } = await data(
      'admin',
      `mutation {
      it: partnershipPropose(input: { city: "RU-MAGADAN", plannedKind: CONTACT, on: "2020" }) { partnership { id } }
      and: partnershipPropose(input: { city: "RU-MAGADAN", plannedKind: SISTER, on: "2021" }) { partnership { acts { id } } } }`,
    );
    await data(
      'admin',
      `mutation {
      partnershipActStrike(input: { act: "${and.partnership.acts[1].id}", reason: "СПИСОК" }) { userErrors { code } }
      partnershipVoid(input: { partnership: "${it.partnership.id}", reason: "СПИСОК" }) { userErrors { code } }
      partnershipRestore(input: { partnership: "${it.partnership.id}" }) { userErrors { code } } }`,
    );
  });

  it.each(WHO)('is listed for the office alone: asked by %s', async (who) => {
    if (!isOffice(who)) return refuses(who, asked('struck', '', 'admin'));
    without((await data(who, asked('struck', '', 'admin'))).it, field('Query', 'struck').type, answered);
    const struck = schema.getType('Struck') as GraphQLObjectType;
    const { it } = await data(who, `{ it: struck { nodes ${selectionOf(struck, 'admin')} } }`);
    without(it.nodes, new GraphQLList(struck), answered);
    expect(it.nodes.map(({ reason }: any) => reason)).toEqual(['СПИСОК', 'СПИСОК']);
  });
});

describe('each mutation', () => {
  const madeBy: Record<'staff' | 'admin', Made> = { staff: {}, admin: {} };
  const typed = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const mutation = (name: string) => shown(name, 'admin');
  const shown = (name: string, who: Who) =>
    `mutation($input: ${typed(name)}) { it: ${name}(input: $input)${insideOf(field('Mutation', name).type, who)} }`;

  it.each(['public', 'grodno', 'ansan'] as const)(
    'of the office is refused to %s, and changes nothing',
    async (who) => {
      const before = await world.everything();
      for (const { name, needs, input } of MUTATIONS)
        if (!mayAsk(who, needs)) await refuses(who, mutation(name), { input: input('STAFF', {}) });
      expect(await world.everything()).toEqual(before);
    },
  );

  it.each(['staff', 'admin'] as const)('is done for %s', async (who) => {
    const made = madeBy[who];
    for (const { name, input } of MUTATIONS) {
      const { data: told, errors } = await ask(who, mutation(name), { input: input(who.toUpperCase(), made) });
      expect([name, errors, told?.it.userErrors]).toEqual([name, undefined, []]);
      without(told.it, field('Mutation', name).type, answered);
      const thing = Object.values(told.it).find((one: any) => one?.id) as { id: string } | undefined;
      if (thing) made[name] = thing.id;
      if (!/^(partnership|agreement)_/.test(thing?.id ?? '')) continue;
      const query = `{ node(id: "${thing!.id}") { ... on Partnership { p: acts { id kind } history(first: 1) { nodes { call } } } ... on Agreement { acts { id kind } links { id kind } } } }`;
      const { node } = await data(who, query);
      for (const { kind, id } of [...(node.p ?? node.acts), ...(node.links ?? [])]) made[`${name}.${kind}`] = id;
      made[`${name}.call`] = node.history?.nodes[0].call;
    }
  });

  it.each(['public', 'grodno', 'ansan', 'staff'] as const)(
    'answers %s of what is hidden as of what is not there, and changes nothing',
    async (who) => {
      const hidden = await world.hiddenFrom(who);
      const before = await world.everything();
      let tried = 0;
      for (const { name, needs, input } of MUTATIONS) {
        if (!mayAsk(who, needs)) continue;
        const type = schema.getType(typed(name).slice(0, -1)) as GraphQLInputObjectType;
        for (const [key, { of, ids }] of Object.entries(hidden)) {
          const at = type.getFields()[key];
          if (!at || isEnumType(getNamedType(at.type))) continue;
          const as = (id: string) => ({ ...input('STAFF', madeBy.staff), [key]: isListType(at.type) ? [id] : id });
          for (const id of ids) {
            const none = `${of}_${'0'.repeat(26)}`;
            const [real, unreal] = [
              await ask(who, shown(name, who), { input: as(id) }),
              await ask(who, shown(name, who), { input: as(none) }),
            ];
            expect([name, key, JSON.stringify(real).replaceAll(id, none)]).toEqual([name, key, JSON.stringify(unreal)]);
            expect([name, key, real.errors, real.data?.it.userErrors.length > 0]).toEqual([name, key, undefined, true]);
            without(real.data.it, field('Mutation', name).type, answered);
            tried += 1;
          }
        }
      }
      expect(tried > 0).toBe(who !== 'public');
      expect(await world.everything()).toEqual(before);
    },
  );

  it('answers one partner of what is another’s as of what is not there', async () => {
    const before = await world.everything();
    const reply = (event: string, city: string) =>
      ask('ansan', shown('invitationReply', 'ansan'), { input: { event, city, value: 'ACCEPTED' } });
    for (const event of ['EV-2023-SKI', 'EV-PAST', 'EV-GRODNO'])
      for (const city of ['BY-GRODNO', 'BY-MINSK', 'BY-LIDA']) {
        const { it } = (await reply(event, city)).data;
        expect([it.invitation, it.userErrors.length]).toEqual([null, 1]);
      }
    const { it } = (
      await ask('ansan', shown('correctionPropose', 'ansan'), {
        input: { about: 'AGR-2022-003', city: 'BY-GRODNO', field: 'title', value: 'x' },
      })
    ).data;
    expect([it.correction, it.userErrors.map(({ code }: any) => code)]).toEqual([null, ['FORBIDDEN_PARTY']]);
    expect(await world.everything()).toEqual(before);
  });

  it('suggests places, which everybody may know', async () => {
    const { it } = (await ask('staff', mutation('cityUpdate'), { input: { city: 'Гроднa' } })).data;
    without(it, field('Mutation', 'cityUpdate').type, answered);
    expect(it.userErrors[0].suggestions).toEqual([expect.stringContaining('BY-GRODNO')]);
  });
});

describe('the answers', () => {
  it('had something to say in every field', () => {
    const silent = types
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
      .filter((name) => !answered.has(name));
    expect(silent).toEqual(ELSEWHERE);
  });
});
