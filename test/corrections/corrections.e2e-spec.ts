import type { Logger } from 'typeorm';
import { ofTheQuestion } from '../support/statements.js';
import {
  decide,
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
} from './correction-client.js';

const LATER = '2026-05-04T00:00:00.000Z';

const order = (change: { differences: { field: string }[] }, field: string) =>
  change.differences.findIndex((one) => one.field === field);

describe('corrections', () => {
  it('says what is wrong in a record, and changes none', async () => {
    const before = await rows();
    const answer = await propose({ source: 'Сайт города: novosti/8-dekabrya' });
    ids.first = answer.data.it.correction.id;
    expect(ids.first).toMatch(/^correction_/);
    expect(answer).toEqual({
      data: {
        it: {
          correction: {
            id: ids.first,
            revision: 1,
            about: { id: ids.agreement },
            city: { code: 'BY-GRODNO' },
            field: 'signed',
            value: '2022-12-08',
            source: 'Сайт города: novosti/8-dekabrya',
            status: 'OPEN',
            answer: null,
            proposedAt: NOW,
            decidedAt: null,
            updatedAt: expect.stringMatching(/Z$/),
            correctWith: null,
            summary:
              'Гродно: в соглашении AGR-2022-003 неверно поле signed, должно быть «2022-12-08». Ещё не рассмотрено.',
            history: null,
          },
          userErrors: [],
        },
      },
    });
    const after = await rows();
    expect({ ...after, correction: 0, change: 0 }).toEqual({ ...before, correction: 0, change: 0 });
  });

  it('knows what waits for an answer already, in whatever key, and also at the same moment', async () => {
    const before = await rows();
    for (const input of [{}, { value: ' 2022-12-08 ' }, { about: ids.agreement, city: 'Гродно' }])
      expect(await propose(input)).toMatchObject({
        data: { it: { correction: { id: ids.first, revision: 1, status: 'OPEN' }, userErrors: [] } },
      });
    expect(await propose({ source: 'Письмо 7' })).toEqual(
      refused(
        'DUPLICATE',
        `Город уже сообщил об этом, из другого источника, и ждёт ответа: node(id: "${ids.first}"). Уберите source.`,
        'source',
        [ids.first!],
      ),
    );
    expect(await rows()).toEqual(before);
    const both = await Promise.all([propose({ value: '2022-12-09' }), propose({ value: '2022-12-09' })]);
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject({ data: { it: { correction: { value: '2022-12-09' }, userErrors: [] } } });
  });

  it('answers for the first thing when it is asked again under the same key', async () => {
    const input = { field: 'titles', value: 'Договор', clientMutationKey: 'портал-1' };
    const first = await propose(input);
    const before = await rows();
    expect(await propose(input)).toEqual(first);
    expect(await propose({ ...input, value: 'Иной договор' })).toEqual(
      refused(
        'KEY_REUSED',
        'Этот clientMutationKey уже использован с другими данными. Для новой записи укажите новый ключ.',
        'clientMutationKey',
      ),
    );
    expect(await rows()).toEqual(before);
  });

  it.each(['city', 'partnership', 'agreement', 'event', 'exchange', 'invitation', 'grodno'])(
    'may be about what the city sees: %s',
    async (name) => {
      const field = { exchange: 'result', invitation: 'quota', city: 'website', partnership: 'since' }[name] ?? 'code';
      const { it } = (await propose({ about: ids[name], field, value: '1' }, undefined, 'about { id }')).data;
      expect(it).toEqual({ correction: { about: { id: ids[name] } }, userErrors: [] });
    },
  );

  it('is entered by staff for a city that wrote a letter, which then sees it', async () => {
    const input = { city: 'магадан', about: 'open-1', field: 'signed', value: '2024-05', source: 'Письмо № 7' };
    ids.letter = await proposed(input, {});
    const read = `{ viewer { corrections { nodes { id source status } } } }`;
    const { viewer } = await registry.data(read, { key: magadan });
    expect(viewer.corrections.nodes).toEqual([{ id: ids.letter, source: 'Письмо № 7', status: 'OPEN' }]);
    expect(await registry.data(read)).toEqual({ viewer: { corrections: { nodes: [] } } });
    const before = await rows();
    expect(await propose({}, {})).toEqual(
      refused('REQUIRED', 'Укажите город, который сообщил об ошибке: city: "BY-GRODNO".', 'city'),
    );
    expect(await rows()).toEqual(before);
  });

  it('may be said by who has a mandate, while it lasts, and only read under a key that only reads', async () => {
    const minsk = await registry.keyFor('BY-MINSK');
    const input = {
      city: 'BY-MINSK-LENINSKY',
      about: 'BY-MINSK-LENINSKY',
      field: 'website',
      value: 'https://x.example',
    };
    const forAnother = refused(
      'FORBIDDEN_PARTY',
      'Вы не можете сообщать об ошибках от имени BY-MINSK-LENINSKY. Уберите city или введите свой город (см. viewer { city { code } }).',
      'city',
    );
    expect(await propose(input, { key: minsk })).toEqual(forAnother);
    const given = await registry.data(`mutation {
      mandateRegister(input: { city: "BY-MINSK-LENINSKY", speaker: "BY-MINSK", basis: "Письмо № 12" }) { mandate { id } userErrors { code } } }`);
    const id = await proposed(input, { key: minsk });
    const read = '{ viewer { corrections { nodes { id city { code } } } } corrections { nodes { id } } }';
    const reader = { key: await registry.keyFor('BY-MINSK', { permissions: [] }) };
    expect(await registry.data(read, reader)).toEqual({
      viewer: { corrections: { nodes: [{ id, city: { code: 'BY-MINSK-LENINSKY' } }] } },
      corrections: { nodes: [{ id }] },
    });
    const before = await rows();
    const { data, errors } = await propose({ field: 'code' }, reader);
    expect([data, errors!.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    expect(await rows()).toEqual(before);
    const { mandateRegister } = given;
    await registry.data(
      `mutation { mandateEnd(input: { mandate: "${mandateRegister.mandate.id}" }) { userErrors { code } } }`,
    );
    expect(await propose({ ...input, value: 'https://y.example' }, { key: minsk })).toEqual(forAnother);
    expect((await registry.data(read, { key: minsk })).corrections.nodes).toEqual([]);
  });

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
      refused('REQUIRED', 'Заполните поле «Пояснение для города» (input.answer).', 'answer'),
    );
    expect(await decide({ correction: id, answer: 'я'.repeat(2001) })).toEqual(
      refused(
        'TOO_LONG',
        'В поле «Пояснение для города» (input.answer) помещается не больше 2000 знаков, а сейчас их 2001.',
        'answer',
      ),
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
      return { found: corrections.nodes.length, said: ofTheQuestion(said).length };
    };
    const all = await count(100);
    expect(all.found).toBeGreaterThan(9);
    // With one more correction about the same record it is the same.
    await proposed({ value: '2022-12-11' });
    expect(await count(100)).toEqual({ found: all.found + 1, said: all.said });
    // The filter's city, the page, the six kinds of record, and whether a city shares its name; the city is known.
    expect(all.said).toBe(9);
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
