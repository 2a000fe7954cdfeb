import { getNamedType, isLeafType, isListType, isNonNullType, type GraphQLObjectType } from 'graphql';
import { inputTypeOf, meant } from '../support/meant.js';
import { isThing, Telling } from '../support/telling.js';
import { leaksIn } from './access-expectations.js';
import { MUTATIONS, type Made } from './access-matrix.js';
import { AccessWorld, type Who } from './access-world.js';

let world: AccessWorld;
const tellings = {} as Record<Who, Telling>;

beforeAll(async () => {
  world = await AccessWorld.open();
  for (const who of ['grodno', 'staff', 'admin'] as const)
    tellings[who] = await Telling.of(world.registry, world.by(who), ['cursor', 'startCursor', 'endCursor']);
}, 120_000);
afterAll(() => world?.registry.close());

/** The record that a payload answers with, and its type; none where there are several, or lines. */
function recordOf(telling: Telling, mutation: string): [name: string, type: GraphQLObjectType] | null {
  const payload = telling.schema.getMutationType()!.getFields()[mutation]!.type;
  for (const { name, type } of Object.values((getNamedType(payload) as GraphQLObjectType).getFields())) {
    const inside = getNamedType(type);
    if (!isListType(isNonNullType(type) ? type.ofType : type) && !isLeafType(inside) && isThing(inside))
      return [name, inside as GraphQLObjectType];
  }
  return null;
}

/** Does it, and compares all that is answered of the record with what its ID is answered with right afterwards. */
async function answersAsItStands(who: Who, mutation: string, input: object, part: number): Promise<any> {
  const telling = tellings[who];
  const [name, record] = recordOf(telling, mutation) ?? [];
  const parts = record ? telling.inParts(record) : [''];
  const selection = parts[part % parts.length]!;
  const shown = name ? `${name} { id ${selection} }` : '';
  const answer = await telling.ask(
    `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) { ${shown} userErrors { code message suggestions } } }`,
    { input: meant(mutation, input) },
  );
  expect([mutation, answer.errors, leaksIn(who, answer)]).toEqual([mutation, undefined, []]);
  const { it } = answer.data;
  if (name && it[name]) {
    const query = `{ node(id: "${it[name].id}") { ... on ${record!.name} { id ${selection} } } }`;
    const { data } = await telling.ask(query);
    expect({ mutation, record: it[name] }).toEqual({ mutation, record: data.node });
  }
  return { record: name && it[name], errors: it.userErrors };
}

/** What a partner says of itself. */
const OF_PARTNERS = ['invitationReply', 'correctionPropose', 'accessKeyRotate'];

describe('what a mutation answers is what a query answers to the same viewer right afterwards', () => {
  it.each(['staff', 'admin'] as const)('of each mutation, for %s and for the partner of the story', async (who) => {
    const made: Made = {};
    for (const [i, { name, input }] of MUTATIONS.entries()) {
      const by = OF_PARTNERS.includes(name) && who === 'staff' ? 'grodno' : who;
      const { record, errors } = await answersAsItStands(by, name, input(who.toUpperCase(), made), i);
      expect([name, errors]).toEqual([name, []]);
      if (!record) continue;
      made[name] = record.id;
      const { data } = await tellings[who].ask(
        `{ node(id: "${record.id}") { ... on Partnership { p: acts { id kind } history(first: 1) { nodes { call } } } ... on Agreement { acts { id kind } links { id kind } } } }`,
      );
      for (const { kind, id } of [...(data.node?.p ?? data.node?.acts ?? []), ...(data.node?.links ?? [])])
        made[`${name}.${kind}`] = id;
      const [change] = data.node?.history?.nodes ?? [];
      if (change) made[`${name}.call`] = change.call;
    }
    expect(Object.keys(made).length).toBeGreaterThan(40);
  });
});

describe('operations 2: staff find or create what only administrators know', () => {
  const ru = [{ language: 'ru', text: 'Совсем другое' }];

  it.each([
    ['partnershipPropose', { plannedKind: 'CONTACT', on: '2024-01-01' }],
    ['partnershipEstablish', { kind: 'FRIENDSHIP', on: '2024-02-02' }],
  ])('%s on a hidden tie answers with what was said and nothing else', async (name, input) => {
    const { record, errors } = await answersAsItStands('staff', name, { city: 'YALTA', ...input }, 0);
    expect(errors).toEqual([]);
    expect(record.acts.map(({ on }: any) => on.text)).not.toContain('2020-05-05');
    expect([record.motive, record.story]).toEqual([null, null]);
    const { data } = await tellings.staff.ask(
      `{ node(id: "${record.id}") { ... on Partnership { motive story acts { basis } history { nodes { differences { from to } } } } } }`,
    );
    expect(leaksIn('staff', data)).toEqual([]);
  });

  const PARTIES = { parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'YALTA' }], signed: '2020' };
  it.each([
    ['agreementRegister', 'agreement', 'RESTRICTED', { kind: 'MEMORANDUM', titles: ru, ...PARTIES }],
    ['eventPlan', 'event', 'EV-RESTRICTED', { kind: 'FORUM', titles: ru, starts: '2096-05-05' }],
  ])('%s with a hidden code is answered as with one that was voided', async (name, record, hidden, input) => {
    const code = `${hidden}-VOID`;
    await answersAsItStands(
      'admin',
      name,
      { ...input, code, ...(name === 'eventPlan' && { starts: '2096-06-06' }) },
      0,
    );
    await answersAsItStands('admin', `${record}Void`, { [record]: code, reason: 'Ошибка' }, 0);
    const before = await world.everything();
    const answers = [];
    for (const taken of [code, hidden])
      answers.push((await answersAsItStands('staff', name, { ...input, code: taken }, 0)).errors);
    expect(JSON.stringify(answers[1]).replaceAll(hidden, code)).toBe(JSON.stringify(answers[0]));
    expect(answers[1]).toHaveLength(1);
    expect(await world.everything()).toEqual(before);
  });
});
