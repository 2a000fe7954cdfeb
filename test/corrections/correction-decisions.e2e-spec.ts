import type { Logger } from 'typeorm';
import {
  FIELDS,
  grodno,
  ids,
  magadan,
  NOW,
  propose,
  proposed,
  refused,
  registry,
  rows,
  run,
  type Input,
} from './correction-client.js';

const LATER = '2026-05-04T00:00:00.000Z';

const decide = (input: Input, options: object = {}, fields = FIELDS) =>
  run('correctionDecide', fields, { decision: 'ACCEPTED', answer: 'Так в подлиннике', ...input }, options);

const order = (change: { differences: { field: string }[] }, field: string) =>
  change.differences.findIndex((one) => one.field === field);

describe('corrections', () => {
  it('is decided by staff, who then has what to do next; the city reads the answer and no more', async () => {
    const before = await rows();
    expect(await decide({ correction: ids.first }, { key: grodno })).toEqual({
      data: null,
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })],
    });
    expect(await rows()).toEqual(before);
    registry.clock.set(LATER);
    const { correction, userErrors } = (await decide({ correction: ids.first, ifRevision: 1 })).data.it;
    expect(userErrors).toEqual([]);
    expect(correction).toMatchObject({
      revision: 2,
      status: 'ACCEPTED',
      answer: 'Так в подлиннике',
      proposedAt: NOW,
      decidedAt: LATER,
      summary:
        'Гродно: в соглашении AGR-2022-003 неверно поле signed, должно быть «2022-12-08». Принято. Так в подлиннике',
      history: { nodes: [{ verb: 'CORRECTION_DECIDED' }, { verb: 'CORRECTION_PROPOSED' }] },
      correctWith:
        'mutation { agreementUpdate(input: { agreement: "AGR-2022-003", signed: "2022-12-08" }) { userErrors { message suggestions } } }',
    });
    const { node } = await registry.data(`{ node(id: "${ids.first}") { ... on Correction { ${FIELDS} } } }`, {
      key: grodno,
    });
    expect(node).toEqual({ ...correction, correctWith: null, history: null });
    const signed = `{ agreement(ref: "AGR-2022-003") { signed { text } } }`;
    expect((await registry.data(signed)).agreement).toEqual({ signed: { text: '2022-12-07' } });
    expect((await registry.data(correction.correctWith)).agreementUpdate.userErrors).toEqual([]);
    expect((await registry.data(signed)).agreement).toEqual({ signed: { text: '2022-12-08' } });
  });

  it('is answered once, on what was read, and with something', async () => {
    const id = await proposed({ value: '2022-12-10' });
    const before = await rows();
    expect((await decide({ correction: id, ifRevision: 3 }, {}, 'id revision status')).data.it).toEqual({
      correction: { id, revision: 1, status: 'OPEN' },
      userErrors: [
        {
          code: 'STALE_REVISION',
          message: 'Запись уже изменена: её редакция 1, а вы правите 3. Прочтите её снова и повторите с ifRevision: 1.',
          field: ['input', 'ifRevision'],
          suggestions: ['1'],
        },
      ],
    });
    expect(await decide({ correction: id, answer: ' ' })).toEqual(
      refused('REQUIRED', 'Заполните поле answer.', 'answer'),
    );
    expect(await decide({ correction: id, answer: 'я'.repeat(2001) })).toEqual(
      refused('TOO_LONG', 'Не более 2000 знаков.', 'answer'),
    );
    for (const ref of ['correction_01m8446vyn3geddk3qszgpx5rx', ids.agreement!, 'Гродно'])
      expect(await decide({ correction: ref })).toEqual(
        refused(
          'NOT_FOUND',
          `Исправления «${ref}» нет. Введите его id из списка: corrections(filter: { statuses: [OPEN] }).`,
          'correction',
        ),
      );
    expect(await rows()).toEqual(before);

    const no = await decide({ correction: id, decision: 'DECLINED', answer: 'В подлиннике иначе' });
    expect(no.data.it).toMatchObject({ correction: { status: 'DECLINED', correctWith: null }, userErrors: [] });
    const decided = await rows();
    for (const decision of ['ACCEPTED', 'DECLINED'])
      expect(await decide({ correction: id, decision })).toEqual(
        refused(
          'NOT_ALLOWED_IN_STATE',
          'На это исправление уже ответили. Отклонено. Город может предложить его заново (correctionPropose).',
          'correction',
        ),
      );
    expect(await rows()).toEqual(decided);
    expect(await proposed({ value: '2022-12-10' })).not.toBe(id);
  });

  it('is nobody else’s to see, count, guess or reach by a cursor', async () => {
    const ask = `query($after: String) { node(id: "${ids.first}") { id }
      corrections(after: $after, filter: { cities: ["BY-GRODNO"] }) { totalCount nodes { id } pageInfo { hasNextPage } }
      of: corrections(filter: { about: ["AGR-2022-003"] }) { totalCount nodes { id } }
      all: corrections { totalCount nodes { id } }
      viewer { corrections { totalCount nodes { id } } } }`;
    const { corrections } = await registry.data(`{ corrections(first: 1) { edges { cursor } } }`);
    const [{ cursor }] = corrections.edges;
    const none = { totalCount: 0, nodes: [] };
    const own = { totalCount: 1, nodes: [{ id: ids.letter }] };
    for (const after of [null, cursor])
      expect(await registry.ask(ask, { key: magadan, variables: { after } })).toEqual({
        data: {
          node: null,
          corrections: { ...none, pageInfo: { hasNextPage: false } },
          of: none,
          all: own,
          viewer: { corrections: own },
        },
      });
    expect((await registry.data(ask.replace(ids.first!, ids.letter!), { key: grodno })).node).toBeNull();
  });

  describe('shows no more than its record', () => {
    const noRecord = (ref: string) =>
      refused(
        'NOT_FOUND',
        `Записи «${ref}» нет, или она вам не видна. Введите её id или код города, соглашения или мероприятия, например AGR-2022-003.`,
        'about',
      );
    const visible = (visibility: string) =>
      registry.data(
        `mutation { agreementUpdate(input: { agreement: "GRODNO-1", visibility: ${visibility} }) { userErrors { code } } }`,
        { as: 'admin' },
      );

    it('and is not proposed for a city of what that city does not see, whoever writes it down', async () => {
      await visible('RESTRICTED');
      const { mandateRegister: given } = await registry.data(`mutation {
        mandateRegister(input: { city: "RU-MAGADAN", speaker: "BY-GRODNO", basis: "Письмо № 13" }) { mandate { id } userErrors { code } } }`);
      const before = await rows();
      const nobody = 'agreement_01m8446vyn3geddk3qszgpx5rx';
      for (const [about, options] of [
        ['SECRET-1', {}],
        [ids.secret!, {}],
        [ids.planned!, {}],
        [nobody, {}],
        ['GRODNO-1', { as: 'admin' }],
      ] as const)
        expect(await propose({ about, city: 'BY-GRODNO', field: 'code' }, options)).toEqual(noRecord(about));
      await visible('PARTNER');
      const forMagadan = { about: 'GRODNO-1', city: 'RU-MAGADAN' };
      for (const options of [{ key: grodno }, {}])
        expect(await propose(forMagadan, options)).toEqual(noRecord('GRODNO-1'));
      expect({ ...(await rows()), agreement: 0, change: 0 }).toEqual({ ...before, agreement: 0, change: 0 });
      await registry.data(`mutation { mandateEnd(input: { mandate: "${given.mandate.id}" }) { userErrors { code } } }`);
    });

    it('and is hidden from staff with it; whoever wrote it reads it still', async () => {
      const id = await proposed({ about: 'GRODNO-1', value: '2023-01-01' });
      const read = `{ node(id: "${id}") { id } corrections(first: 100) { totalCount nodes { id } } }`;
      const told = async (options: object) => {
        const { node, corrections } = await registry.data(read, options);
        const isListed = corrections.nodes.some((one: { id: string }) => one.id === id);
        expect(corrections.totalCount).toBe(corrections.nodes.length);
        return [node !== null, isListed];
      };
      expect(await told({})).toEqual([true, true]);
      await visible('RESTRICTED');
      const before = await rows();
      expect(await told({})).toEqual([false, false]);
      expect([await told({ as: 'admin' }), await told({ key: grodno })]).toEqual([
        [true, true],
        [true, true],
      ]);
      expect((await decide({ correction: id })).data.it.userErrors).toEqual([
        expect.objectContaining({ code: 'NOT_FOUND' }),
      ]);
      expect(await rows()).toEqual(before);
      await visible('PARTNER');
    });
  });

  it('is nothing for whoever has no key', async () => {
    const before = await rows();
    const code = { extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) };
    const unknown = { data: null, errors: [expect.objectContaining(code)] };
    expect(await registry.ask('{ corrections { nodes { id } } }', { as: 'public' })).toEqual(unknown);
    expect(await propose({ city: 'BY-GRODNO' }, { as: 'public' })).toEqual(unknown);
    expect(await decide({ correction: ids.first }, { as: 'public' })).toEqual(unknown);
    const ask = `{ node(id: "${ids.first}") { id } viewer { corrections { totalCount } } }`;
    expect(await registry.ask(ask, { as: 'public' })).toEqual({
      data: { node: null, viewer: { corrections: { totalCount: 0 } } },
    });
    expect(await rows()).toEqual(before);
  });

  it('tells a city of what it said of a record that is for it no more, and nothing of the record', async () => {
    const id = await proposed({ about: 'GRODNO-1', value: '2024-06', city: 'BY-GRODNO' }, {});
    const open = (visibility: string) =>
      registry.data(
        `mutation { agreementUpdate(input: { agreement: "GRODNO-1", visibility: ${visibility} }) { userErrors { code } } }`,
      );
    await open('INTERNAL');
    const ask = `{ node(id: "${id}") { ... on Correction { about { id } summary } } }`;
    expect((await registry.data(ask)).node).toEqual({
      about: { id: ids.grodno },
      summary: 'Гродно: в соглашении GRODNO-1 неверно поле signed, должно быть «2024-06». Ещё не рассмотрено.',
    });
    expect((await registry.data(ask, { key: grodno })).node).toEqual({
      about: null,
      summary: 'Гродно: в соглашении неверно поле signed, должно быть «2024-06». Ещё не рассмотрено.',
    });
    await open('PARTNER');
  });

  it('leaves in history that texts changed, and none of the texts', async () => {
    const ask = `{ node(id: "${ids.first}") { ... on Correction { history { nodes { verb byRole differences { field from to } } } } } }`;
    const { nodes } = (await registry.data(ask)).node.history;
    const none = { from: null, to: null };
    expect(nodes).toEqual([
      {
        verb: 'CORRECTION_DECIDED',
        byRole: 'STAFF',
        differences: [
          { field: 'answer', ...none },
          { field: 'status', from: '"OPEN"', to: '"ACCEPTED"' },
          { field: 'decidedAt', from: null, to: `"${LATER}"` },
        ].sort((a, b) => order(nodes[0], a.field) - order(nodes[0], b.field)),
      },
      {
        verb: 'CORRECTION_PROPOSED',
        byRole: 'PARTNER',
        differences: [
          { field: 'cityId', from: null, to: `"${ids.city}"` },
          { field: 'aboutId', from: null, to: `"${ids.agreement}"` },
          { field: 'field', from: null, to: '"signed"' },
          { field: 'value', ...none },
          { field: 'source', ...none },
          { field: 'status', from: null, to: '"OPEN"' },
        ].sort((a, b) => order(nodes[1], a.field) - order(nodes[1], b.field)),
      },
    ]);
  });

  it('takes as many statements for a long list as for a short one', async () => {
    const count = async (first: number) => {
      const said: string[] = [];
      registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
      const ask = `{ corrections(first: ${first}, filter: { cities: ["BY-GRODNO"] }) { nodes { about { id } city { code } summary correctWith } } }`;
      const { corrections } = await registry.data(ask);
      return { found: corrections.nodes.length, said: said.length };
    };
    const all = await count(100);
    expect(all.found).toBeGreaterThan(9);
    // With one more correction about the same record it is the same.
    await proposed({ value: '2022-12-11' });
    expect(await count(100)).toEqual({ found: all.found + 1, said: all.said });
    // The key, the filter's city, the page (2), the six kinds of record, and the city.
    expect(all.said).toBe(11);
  });

  it('is listed by status, city and record, the latest first, page by page', async () => {
    const list = async (args: string, key?: string) => {
      const { corrections } = await registry.data(
        `{ corrections(${args}) { totalCount nodes { id status } pageInfo { endCursor } } }`,
        { ...(key && { key }) },
      );
      return corrections as {
        totalCount: number;
        nodes: { id: string; status: string }[];
        pageInfo: { endCursor: string };
      };
    };
    const all = await list('first: 100');
    const found = all.nodes.map(({ id }) => id);
    expect(found).toEqual([...found].sort().reverse());
    expect(all.totalCount).toBe(found.length);
    const some = async (filter: string) => (await list(`first: 100, filter: { ${filter} }`)).nodes;
    const of = (...statuses: string[]) => all.nodes.filter(({ status }) => statuses.includes(status));
    expect(await some('statuses: [OPEN]')).toEqual(of('OPEN'));
    expect(await some('statuses: [ACCEPTED, DECLINED]')).toEqual(of('ACCEPTED', 'DECLINED'));
    expect(of('OPEN').length + of('ACCEPTED', 'DECLINED').length).toBe(all.totalCount);
    expect(await some('statuses: []')).toEqual([]);
    expect(await some('cities: ["Магадан"]')).toEqual([{ id: ids.letter, status: 'OPEN' }]);
    expect(await some('about: ["OPEN-1"], statuses: [OPEN]')).toEqual([{ id: ids.letter, status: 'OPEN' }]);
    expect(await some('about: ["OPEN-1"], cities: ["BY-GRODNO"]')).toEqual([]);
    const first = await list('first: 2');
    const next = await list(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...next.nodes]).toEqual(all.nodes.slice(0, 4));
    const strange = await registry.ask('{ corrections(filter: { about: ["Атлантида"] }) { nodes { id } } }');
    expect(strange.errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
