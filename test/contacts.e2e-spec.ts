import { Viewer } from '../src/access/viewer.js';
import { ContactPurge } from '../src/contacts/contact-purge.service.js';
import { Contacts } from '../src/contacts/contacts.service.js';
import { standing } from '../src/contacts/standing.js';
import { newId } from '../src/kernel/ids.js';
import { Nodes } from '../src/platform/graphql/nodes.js';
import { Program } from './program.js';
import { Registry } from './support/registry.js';

type As = 'staff' | 'admin' | 'public';

let registry: Registry;
const open = async () => {
  registry = await Registry.open('article');
  registry.clock.set('2024-05-06T01:00:00Z');
};
const close = () => registry.close();

async function act(mutation: string, input: object, { as = 'staff' as As, language = 'ru', selection = 'id' } = {}) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { contact { ${selection} } userErrors { code field message } } }`,
    { variables: { input }, as, language },
  );
  return { contact: it.contact, errors: it.userErrors };
}
const done = async (...args: Parameters<typeof act>) => {
  const { contact, errors } = await act(...args);
  expect(errors).toEqual([]);
  return contact;
};
const refused = async (...args: Parameters<typeof act>) => {
  const { contact, errors } = await act(...args);
  return { contact, errors: errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`) };
};

const OFFICE = { city: 'BY-GRODNO', kind: 'OFFICE', title: 'Отдел внешних связей', email: 'foreign@grodno.example' };
const PERSON = {
  city: 'BY-GRODNO',
  kind: 'PERSON',
  name: 'Новак Ян',
  post: 'Начальник отдела',
  phone: '+375152123456',
};
const MEMBER = {
  city: 'BY-GRODNO',
  kind: 'DELEGATION_MEMBER',
  name: 'Ковальская Анна',
  purpose: 'Пропуска на регату',
  deleteOn: '2024-06-30',
};

/** Everything that is stored, in every table, as text. */
async function everything(): Promise<string> {
  const tables: { name: string }[] = await registry.database.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(15);
  const rows = await Promise.all(
    tables.map(({ name }) => registry.database.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)),
  );
  return tables
    .map(({ name }, i) => `${name}\n${rows[i].map(({ row }: { row: string }) => row).join('\n')}`)
    .join('\n');
}
const codeOf = async (query: string, as: As) => (await registry.ask(query, { as })).errors?.[0]?.extensions.code;
const names = async (args: string, as: As = 'staff') => {
  const { contacts } = await registry.data(`{ contacts${args && `(${args})`} { totalCount nodes { title name } } }`, {
    as,
  });
  expect(contacts.totalCount).toBe(contacts.nodes.length);
  return contacts.nodes.map(({ title, name }: any) => name ?? title);
};

describe('a contact', () => {
  beforeEach(open);
  afterEach(close);

  it('is added, read back whole, changed and cleared', async () => {
    const WHOLE = `city { code } kind privacy title name post since { text } until isCurrent email phone address channels languages
      role purpose deleteOn occasion note erasedAt erasedReason revision summary`;
    const { id } = await done('contactAdd', {
      ...PERSON,
      since: '2020',
      until: '2024-12-31',
      languages: ['RU', 'be'],
      channels: ['PHONE', 'EMAIL'],
    });
    const asked = `{ contact(ref: "${id}") { ${WHOLE} } node(id: "${id}") { ... on Contact { ${WHOLE} } } }`;
    const before = {
      city: { code: 'BY-GRODNO' },
      kind: 'PERSON',
      privacy: 'INTERNAL',
      title: null,
      name: 'Новак Ян',
      post: 'Начальник отдела',
      since: { text: '2020' },
      until: '2024-12-31',
      isCurrent: true,
      email: null,
      phone: '+375152123456',
      address: null,
      channels: ['PHONE', 'EMAIL'],
      languages: ['ru', 'be'],
      role: null,
      purpose: null,
      deleteOn: null,
      occasion: null,
      note: null,
      erasedAt: null,
      erasedReason: null,
      revision: 1,
      summary: 'Гродно: Новак Ян, Начальник отдела (+375152123456); по 31 декабря 2024 года.',
    };
    expect(await registry.data(asked)).toEqual({ contact: before, node: before });

    const change = {
      contact: id,
      ifRevision: 1,
      post: null,
      until: null,
      channels: null,
      email: 'novak@grodno.example',
    };
    await done('contactUpdate', change);
    const after = {
      ...before,
      post: null,
      until: null,
      channels: [],
      email: 'novak@grodno.example',
      revision: 2,
      summary: 'Гродно: Новак Ян (novak@grodno.example, +375152123456).',
    };
    expect(await registry.data(asked)).toEqual({ contact: after, node: after });
  });

  it('R44: leaves in history which fields changed, and no value', async () => {
    const { id } = await done('contactAdd', PERSON);
    await done('contactUpdate', { contact: id, email: 'novak@grodno.example', post: null });
    await done('contactErase', { contact: id, reason: 'REQUEST' });
    const { contact } = await registry.data(
      `{ contact(ref: "${id}") { history { nodes { verb differences { field from to } } } } }`,
    );
    const fields = (...of: string[]) => of.map((field) => ({ field, from: null, to: null }));
    expect(contact.history.nodes).toEqual([
      { verb: 'CONTACT_ERASED', differences: fields('name', 'email', 'phone', 'erasedAt', 'erasedReason') },
      { verb: 'CONTACT_UPDATED', differences: fields('post', 'email') },
      {
        verb: 'CONTACT_ADDED',
        differences: fields('kind', 'name', 'post', 'phone', 'cityId', 'privacy', 'channels', 'languages'),
      },
    ]);
    const stored = await registry.database.query('SELECT differences FROM change WHERE thing_id = $1', [id]);
    for (const { differences } of stored)
      expect(Object.values(differences).filter((one) => JSON.stringify(one) !== '{}')).toEqual([]);
  });

  it('R44: once erased is nowhere in any table, and only its trace stays', async () => {
    const { id } = await done('contactAdd', {
      ...MEMBER,
      email: 'anna@grodno.example',
      phone: '+375152765432',
      note: 'Не ест рыбу',
      title: 'Клуб бега',
      clientMutationKey: 'Ковальская Анна',
    });
    await done('contactUpdate', { contact: id, address: 'Ожешко, 5', role: 'ATHLETE' });
    const traces = ['Ковальская', 'ковальская', 'anna@', '765432', 'рыбу', 'бега', 'Ожешко', 'регат', '2024-06-30'];
    const found = async () => {
      const text = await everything();
      return traces.filter((trace) => text.includes(trace));
    };
    expect(await found()).toEqual(traces);
    await done('contactErase', { contact: id, reason: 'REQUEST', ifRevision: 2 });
    expect(await found()).toEqual([]);

    const fact = `... on Contact { id city { code } kind name phone erasedReason summary revision }`;
    const { node, contacts, city } = await registry.data(
      `{ node(id: "${id}") { ${fact} } contacts { totalCount } city(ref: "BY-GRODNO") { contacts { totalCount } } }`,
    );
    expect(node).toEqual({
      id,
      city: { code: 'BY-GRODNO' },
      kind: 'DELEGATION_MEMBER',
      name: null,
      phone: null,
      revision: 3,
      erasedReason: 'REQUEST',
      summary: 'Гродно: контакт удалён (по обращению самого человека).',
    });
    expect([contacts.totalCount, city.contacts.totalCount]).toEqual([0, 0]);
    const stored = await everything();
    expect(await refused('contactErase', { contact: id, reason: 'MISTAKE' })).toEqual({
      contact: null,
      errors: ['NOT_ALLOWED_IN_STATE input.contact'],
    });
    expect((await refused('contactUpdate', { contact: id, name: 'Анна' })).errors).toEqual([
      'NOT_ALLOWED_IN_STATE input.contact',
    ]);
    expect(await everything()).toBe(stored);
  });

  it('is made once by the same key, and stale edits are refused', async () => {
    const input = { ...OFFICE, clientMutationKey: 'a' };
    const first = await done('contactAdd', input);
    expect(await done('contactAdd', input)).toEqual(first);
    expect((await refused('contactAdd', { ...input, title: 'Приёмная' })).errors).toEqual([
      'KEY_REUSED input.clientMutationKey',
    ]);
    expect(await names('')).toEqual(['Отдел внешних связей']);
    await done('contactUpdate', { contact: first.id, phone: '31-25-26', ifRevision: 1 });
    const stored = await everything();
    for (const [mutation, more] of [
      ['contactUpdate', { phone: null }],
      ['contactErase', { reason: 'MISTAKE' }],
    ] as const)
      expect(
        await act(mutation, { contact: first.id, ifRevision: 1, ...more }, { selection: 'revision phone' }),
      ).toMatchObject({ contact: { revision: 2, phone: '31-25-26' }, errors: [{ code: 'STALE_REVISION' }] });
    expect(await everything()).toBe(stored);
  });

  it('R43: is refused in both languages with what to type, and nothing is stored', async () => {
    const { id } = await done('contactAdd', OFFICE);
    const stored = await everything();
    const refusals: [mutation: string, input: object, error: string, ru: RegExp, en: RegExp][] = [
      [
        'contactAdd',
        { ...OFFICE, title: undefined },
        'REQUIRED input.title',
        /^Введите название/,
        /^Enter the name of the office/,
      ],
      ['contactAdd', { ...OFFICE, name: 'Ян' }, 'CONFLICTING input.name', /уберите name/, /omit name/],
      ['contactAdd', { ...OFFICE, email: 'нет' }, 'INVALID input.email', /Введите один адрес/, /Enter one address/],
      ['contactAdd', { ...OFFICE, phone: 'нет' }, 'INVALID input.phone', /Введите один номер/, /Enter one number/],
      ['contactAdd', { ...OFFICE, title: 'я'.repeat(201) }, 'TOO_LONG input.title', /200 знаков/, /200 characters/],
      ['contactAdd', { ...OFFICE, city: 'Гроднa' }, 'NOT_FOUND input.city', /BY-GRODNO/, /BY-GRODNO/],
      ['contactAdd', { ...PERSON, privacy: 'PUBLIC' }, 'CONFLICTING input.privacy', /INTERNAL/, /INTERNAL/],
      ['contactAdd', { ...PERSON, name: null }, 'REQUIRED input.name', /^Введите фамилию/, /^Enter the person’s name/],
      ['contactAdd', { ...PERSON, since: '2025', until: '2024-01-01' }, 'TOO_EARLY input.until', /введите/, /enter/],
      ['contactAdd', { ...PERSON, role: 'HEAD' }, 'CONFLICTING input.role', /уберите role/, /omit role/],
      ['contactAdd', { ...MEMBER, purpose: null }, 'REQUIRED input.purpose', /^Введите/, /^Enter what/],
      ['contactAdd', { ...MEMBER, deleteOn: null }, 'REQUIRED input.deleteOn', /^Введите/, /^Enter the last day/],
      [
        'contactAdd',
        { ...MEMBER, deleteOn: '2024-05-05' },
        'TOO_EARLY input.deleteOn',
        /введите 2024-05-06/,
        /2024-05-06/,
      ],
      ['contactAdd', { ...MEMBER, deleteOn: '2024-06-31' }, 'INVALID input.deleteOn', /2024-06-30/, /2024-06-30/],
      ['contactAdd', { ...MEMBER, occasion: newId('exchange') }, 'NOT_FOUND input.occasion', /Введите/, /Enter its ID/],
      ['contactAdd', { ...MEMBER, occasion: 'AGR-2022-001' }, 'NOT_FOUND input.occasion', /Введите/, /Enter its ID/],
      [
        'contactUpdate',
        { contact: id, title: null },
        'REQUIRED input.title',
        /^Введите название/,
        /^Enter the name of the office/,
      ],
      ['contactUpdate', { contact: id, post: 'Мэр' }, 'CONFLICTING input.post', /уберите post/, /omit post/],
      ['contactUpdate', { contact: 'Новак' }, 'NOT_FOUND input.contact', /Введите его идентификатор/, /Enter its ID/],
      ['contactErase', { contact: newId('contact'), reason: 'REQUEST' }, 'NOT_FOUND input.contact', /Введите/, /Enter/],
    ];
    for (const [mutation, input, error, ru, en] of refusals)
      for (const [language, sentence] of [
        ['ru', ru],
        ['en', en],
      ] as const) {
        const { contact, errors } = await act(mutation, input, { language });
        expect([contact, errors.map(({ code, field }: any) => `${code} ${field.join('.')}`)]).toEqual([null, [error]]);
        expect(errors[0].message).toMatch(sentence);
      }
    expect(await everything()).toBe(stored);
  });

  it('knows because of what somebody travels, once a higher floor can tell', async () => {
    const exchange = { id: newId('exchange') };
    // What an exchange is, no floor of this test knows: the platform finds it by its id.
    registry.app
      .get(Nodes, { strict: false })
      .register('exchange', async (_by, id) => (id === exchange.id ? exchange : null));
    const { id } = await done('contactAdd', { ...MEMBER, occasion: exchange.id });
    await done('contactAdd', { ...MEMBER, name: 'Другой' });
    expect(await names(`filter: { occasion: "${exchange.id}" }`)).toEqual(['Ковальская Анна']);
    const nobody = newId('invitation');
    const found = await registry.app.get(Contacts, { strict: false }).byOccasions(Viewer.SYSTEM, [exchange.id, nobody]);
    expect([...found].map(([of, travellers]) => [of, travellers.map((one) => one.id)])).toEqual([
      [exchange.id, [id]],
      [nobody, []],
    ]);
    await done('contactUpdate', { contact: id, occasion: null });
    expect(await names(`filter: { occasion: "${exchange.id}" }`)).toEqual([]);
  });
});

describe('who sees whom', () => {
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    await open();
    const add = async (key: string, input: object) =>
      (ids[key] = (await done('contactAdd', input, { as: 'admin' })).id);
    await add('public', { ...OFFICE, address: 'Ожешко, 22', channels: ['EMAIL'], languages: ['ru'] });
    await add('partner', { ...OFFICE, title: 'Для партнёров', privacy: 'PARTNER' });
    await add('restricted', { ...OFFICE, title: 'Для администраторов', privacy: 'RESTRICTED' });
    await add('closed', { ...OFFICE, title: 'Закрытый отдел', until: '2024-05-05' });
    await add('person', { ...PERSON, until: '2024-05-06' });
    await add('ended', { ...PERSON, name: 'Бывший Глава', until: '2023-12-31' });
    await add('member', MEMBER);
    await add('magadan', { ...OFFICE, city: 'RU-MAGADAN', title: 'Приёмная Магадана' });
  });
  afterAll(close);

  it('R43: everybody sees the open offices of today', async () => {
    const ask = '{ city(ref: "BY-GRODNO") { offices { title email phone address channels languages } } }';
    const open = {
      title: 'Отдел внешних связей',
      email: 'foreign@grodno.example',
      phone: null,
      address: 'Ожешко, 22',
      channels: ['EMAIL'],
      languages: ['ru'],
    };
    expect((await registry.data(ask, { as: 'public' })).city.offices).toEqual([open]);
    const titles = async (as: As) =>
      (await registry.data(ask, { as })).city.offices.map(({ title }: { title: string }) => title);
    expect(await titles('staff')).toEqual(['Отдел внешних связей', 'Для партнёров']);
    expect(await titles('admin')).toEqual(['Отдел внешних связей', 'Для партнёров', 'Для администраторов']);
  });

  it('R43: what everybody is shown has no place for a person', async () => {
    const { office } = await registry.data(
      '{ office: __type(name: "Office") { fields { name } interfaces { name } } }',
      {
        as: 'public',
      },
    );
    expect(office.fields.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['title', 'email', 'phone', 'address', 'channels', 'languages'].sort(),
    );
    expect(office.interfaces).toEqual([]);
  });

  it('R43: nobody without a key reads or writes contacts', async () => {
    for (const query of [
      '{ contacts { totalCount } }',
      '{ contacts { nodes { name } } }',
      `{ contact(ref: "${ids.public}") { id } }`,
      '{ city(ref: "BY-GRODNO") { contacts { totalCount } } }',
      `mutation { contactAdd(input: { city: "BY-GRODNO", kind: OFFICE, title: "Икс" }) { contact { id } } }`,
      `mutation { contactUpdate(input: { contact: "${ids.public}", title: "Икс" }) { contact { id } } }`,
      `mutation { contactErase(input: { contact: "${ids.public}", reason: MISTAKE }) { contact { id } } }`,
    ])
      expect([query, await codeOf(query, 'public')]).toEqual([query, 'UNAUTHENTICATED']);
    for (const id of Object.values(ids))
      expect(await registry.data(`{ node(id: "${id}") { id } }`, { as: 'public' })).toEqual({ node: null });
  });

  it('restricted ones are for administrators alone', async () => {
    const ask = `{ contact(ref: "${ids.restricted}") { title } node(id: "${ids.restricted}") { id } }`;
    expect(await registry.data(ask)).toEqual({ contact: null, node: null });
    expect(await registry.data(ask, { as: 'admin' })).toEqual({
      contact: { title: 'Для администраторов' },
      node: { id: ids.restricted },
    });
    expect((await refused('contactErase', { contact: ids.restricted, reason: 'MISTAKE' })).errors).toEqual([
      'NOT_FOUND input.contact',
    ]);
    expect(await names('filter: { text: "администраторов" }')).toEqual([]);
    expect(await names('filter: { text: "администраторов" }', 'admin')).toEqual(['Для администраторов']);
  });

  it.each([
    ['filter: { cities: ["Магадан"] }', ['Приёмная Магадана']],
    ['filter: { kinds: [PERSON, DELEGATION_MEMBER] }', ['Новак Ян', 'Бывший Глава', 'Ковальская Анна']],
    ['filter: { text: "ВНЕШНИХ-связей" }', ['Отдел внешних связей']],
    ['filter: { text: "новак" }', ['Новак Ян']],
    ['filter: { text: "начальник" }', ['Новак Ян', 'Бывший Глава']],
    ['filter: { text: "🏙️" }', []],
    ['filter: { kinds: [PERSON], isCurrent: true }', ['Новак Ян']],
    ['filter: { kinds: [PERSON], isCurrent: false }', ['Бывший Глава']],
    ['filter: { kinds: [PERSON], isCurrent: true }, asOf: "2024-05-07"', []],
    ['filter: { kinds: [PERSON], isCurrent: true }, asOf: "2023-12-31"', ['Новак Ян', 'Бывший Глава']],
    ['filter: { kinds: [PERSON] }, orderBy: [UNTIL_ASC]', ['Бывший Глава', 'Новак Ян']],
    ['filter: { kinds: [PERSON] }, orderBy: [ADDED_DESC]', ['Бывший Глава', 'Новак Ян']],
    [
      'filter: { cities: ["Магадан", "BY-GRODNO"], kinds: [OFFICE], isCurrent: true }, orderBy: [ADDED_DESC]',
      ['Приёмная Магадана', 'Для партнёров', 'Отдел внешних связей'],
    ],
  ])('R45: listed with %s', async (args, expected) => expect(await names(args)).toEqual(expected));

  it('is listed page by page', async () => {
    const all: string[] = [];
    for (let after = ''; ;) {
      const { contacts } = await registry.data(
        `{ contacts(first: 3, orderBy: [UNTIL_ASC]${after && `, after: "${after}"`}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      all.push(...contacts.nodes.map(({ id }: { id: string }) => id));
      if (!contacts.pageInfo.hasNextPage) break;
      after = contacts.pageInfo.endCursor;
    }
    const { ended, closed, person, public: first, partner, member, magadan } = ids;
    expect(all).toEqual([ended, closed, person, first, partner, member, magadan]);
  });

  it('R44, R45: rounds of invitations reach offices and posts, not those who travel', async () => {
    const contacts = registry.app.get(Contacts, { strict: false });
    const { data } = await registry.ask('{ a: city(ref: "BY-GRODNO") { id } b: city(ref: "KR-ANSAN") { id } }');
    const found = await contacts.byCities(Viewer.SYSTEM, [data.a.id, data.b.id]);
    const { member: _, magadan: __, ...reached } = ids;
    expect([...found].map(([city, of]) => [city, of.map(({ id }) => id)])).toEqual([
      [data.a.id, Object.values(reached)],
      [data.b.id, []],
    ]);
    expect([...found.values()].map((of) => standing(of, '2024-05-06'))).toEqual(['REACHABLE', 'NONE']);
    const nobody = await contacts.byCities(Viewer.PUBLIC, [data.a.id]);
    expect(nobody.get(data.a.id)!.map(({ id }) => id)).toEqual([ids.public, ids.closed]);
  });

  it('takes as many statements for many cities as for one', async () => {
    const count = async (query: string) => {
      const said: string[] = [];
      const { logger } = registry.database;
      registry.database.logger = { ...logger, logQuery: (text: string) => void said.push(text) } as never;
      await registry.data(query);
      registry.database.logger = logger;
      return said.filter((text) => /FROM "?contact"?/.test(text)).length;
    };
    const fields = 'offices { title } contacts { nodes { name city { code } isCurrent } }';
    expect(await count(`{ city(ref: "BY-GRODNO") { ${fields} } }`)).toBe(2);
    expect(await count(`{ cities { nodes { ${fields} } } }`)).toBe(2);
  });
});

describe('the day of deletion', () => {
  beforeEach(open);
  afterEach(close);

  const purge = () => registry.app.get(ContactPurge, { strict: false });
  const DAY_AFTER = '2024-06-30T13:00:00Z'; // 1 July on Sakhalin

  it('R44: hides at once, by the clock of home, and the purge erases', async () => {
    const { id } = await done('contactAdd', MEMBER);
    const other = await done('contactAdd', { ...MEMBER, name: 'Позже', deleteOn: '2024-07-01' });
    const ask = `{ node(id: "${id}") { id } contact(ref: "${id}") { name } city(ref: "BY-GRODNO") { contacts { totalCount } } }`;
    registry.clock.set('2024-06-30T12:59:59Z');
    expect(await registry.data(ask)).toEqual({
      node: { id },
      contact: { name: 'Ковальская Анна' },
      city: { contacts: { totalCount: 2 } },
    });
    expect(await purge().run()).toBe(0);

    registry.clock.set(DAY_AFTER);
    expect(await registry.data(ask)).toEqual({ node: null, contact: null, city: { contacts: { totalCount: 1 } } });
    expect(await names('')).toEqual(['Позже']);
    expect((await refused('contactUpdate', { contact: id, deleteOn: '2025-01-01' })).errors).toEqual([
      'NOT_FOUND input.contact',
    ]);
    expect(await everything()).toMatch('Ковальская');

    expect(await purge().run()).toBe(1);
    expect(await everything()).not.toMatch('Ковальская');
    const { contact } = await registry.data(
      `{ contact(ref: "${id}") { name erasedReason revision history { nodes { verb byId byRole } } } }`,
    );
    expect(contact).toEqual({
      name: null,
      erasedReason: 'EXPIRED',
      revision: 2,
      history: {
        nodes: [
          {
            verb: 'CONTACT_ERASED',
            byId: 'system',
            byRole: 'ADMIN',
          },
          {
            verb: 'CONTACT_ADDED',
            byId: expect.stringMatching(/^key_/),
            byRole: 'STAFF',
          },
        ],
      },
    });
    expect(await purge().run()).toBe(0);
    expect((await registry.data(`{ contact(ref: "${other.id}") { revision } }`)).contact.revision).toBe(1);
  });

  it('R44: is kept by several purges at once, each person erased once', async () => {
    for (let i = 0; i < 5; i++) await done('contactAdd', { ...MEMBER, name: `Ковальская ${i}` });
    registry.clock.set(DAY_AFTER);
    const counts = await Promise.all([purge().run(), purge().run(), purge().run()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(5);
    const [{ n }] = await registry.database.query(
      `SELECT count(*)::int AS n FROM change WHERE verb = 'CONTACT_ERASED'`,
    );
    expect(n).toBe(5);
  });

  it('R44: comes again and again, and a failure ends nothing', async () => {
    await done('contactAdd', MEMBER);
    registry.clock.set(DAY_AFTER);
    await registry.database.query('ALTER TABLE contact RENAME TO gone');
    await purge().begin(20);
    await registry.database.query('ALTER TABLE gone RENAME TO contact');
    for (const end = Date.now() + 5000; (await everything()).includes('Ковальская') && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await everything()).not.toMatch('Ковальская');
  });

  it('R44: is kept by a service that starts, and no log tells of a person', async () => {
    await done('contactAdd', MEMBER);
    const service = new Program('main.js', [], { DATABASE_URL: registry.databaseUrl, PORT: '0', LOG_LEVEL: 'trace' });
    try {
      const [, graphql] = await service.says(/^GraphQL {5}(\S+)$/m);
      expect(await everything()).not.toMatch('Ковальская');

      // A statement that fails with the values in its hands is what a log is most likely to tell of.
      await registry.database.query(`
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
        CREATE TRIGGER refuse BEFORE INSERT ON contact FOR EACH ROW EXECUTE FUNCTION refuse()`);
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${registry.keyOf('staff')}` };
      const typed = `contactAdd(input: { city: "BY-GRODNO", kind: PERSON, name: "Тайный Иван", email: "taynyy@x.example" })`;
      const post = async (query: string, variables = {}) =>
        (await fetch(graphql!, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
      expect(await post(`mutation { ${typed} { contact { id } } }`)).toMatchObject({
        errors: [{ extensions: { code: 'INTERNAL' } }],
      });
      await post(`mutation { ${typed.replace('PERSON', '"Тайный"')} { contact { id } } }`);
      await post(`mutation ($input: ContactAddInput!) { contactAdd(input: $input) { contact { id } } }`, {
        input: { name: 'Тайный Иван', kind: 5 },
      });
      await post(`{ contacts(filter: { text: "Тайный" }) { nodes { name } } }`);
      await fetch(
        `${graphql}?query=${encodeURIComponent('{ contacts(filter: { text: "taynyy@x" }) { totalCount } }')}`,
      );
    } finally {
      service.signal('SIGTERM');
    }
    const { out, err } = await service.end();
    expect(out).toMatch(/INSERT INTO \\"contact\\"/);
    expect(out).toMatch('Erased contacts past their day of deletion: 1.');
    expect(`${out}${err}`).not.toMatch(/тайный|taynyy|%D0%A2|ковальская|регат/i);
  });
});
