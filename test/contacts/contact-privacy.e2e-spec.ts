import { Viewer } from '../../src/access/viewer.js';
import { ContactPurge } from '../../src/contacts/contact-purge.service.js';
import { Contacts } from '../../src/contacts/contacts.service.js';
import { standing } from '../../src/contacts/standing.js';
import { Program } from '../support/program.js';
import {
  close,
  done,
  everything,
  MEMBER,
  names,
  OFFICE,
  open,
  PERSON,
  refused,
  registry,
  type As,
} from './contact-client.js';

const codeOf = async (query: string, as: As) => (await registry.ask(query, { as })).errors?.[0]?.extensions.code;

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

  it('R43: an office for partners is shown to the portal of its own city, and to no other', async () => {
    const titlesFor = async (city: string, options: { key?: string; as?: As }) =>
      (await registry.data(`{ city(ref: "${city}") { offices { title } } }`, options)).city.offices.map(
        ({ title }: { title: string }) => title,
      );
    const grodno = { key: await registry.keyFor('BY-GRODNO') };
    const magadan = { key: await registry.keyFor('RU-MAGADAN') };
    expect(await titlesFor('BY-GRODNO', grodno)).toEqual(['Отдел внешних связей', 'Для партнёров']);
    expect(await titlesFor('RU-MAGADAN', grodno)).toEqual(['Приёмная Магадана']);
    expect(await titlesFor('BY-GRODNO', magadan)).toEqual(['Отдел внешних связей']);
    expect(await titlesFor('BY-GRODNO', { as: 'public' })).toEqual(['Отдел внешних связей']);
    for (const { key } of [grodno, magadan]) {
      expect(await registry.data(`{ node(id: "${ids.partner}") { id } }`, { key })).toEqual({ node: null });
      expect((await registry.data('{ search(text: "партнёров") { nodes { id } } }', { key })).search.nodes).toEqual([]);
    }
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
    // A service with another clock would hold that of this one against its own.
    await purge().onModuleDestroy();
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
