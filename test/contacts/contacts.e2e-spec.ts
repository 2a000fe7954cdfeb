import { Viewer } from '../../src/access/viewer.js';
import { Contacts } from '../../src/contacts/contacts.service.js';
import { newId } from '../../src/kernel/ids.js';
import { Nodes } from '../../src/platform/graphql/nodes.js';
import {
  act,
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
} from './contact-client.js';

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
    const traces = ['Ковальская', 'ковалская', 'anna@', '765432', 'рыбу', 'бега', 'Ожешко', 'регат', '2024-06-30'];
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
      [
        'contactAdd',
        { ...OFFICE, name: 'Ян' },
        'CONFLICTING input.name',
        /уберите поле «Фамилия и имя»/,
        /leave the field «The name of the person»/,
      ],
      ['contactAdd', { ...OFFICE, email: 'нет' }, 'INVALID input.email', /Введите один адрес/, /Enter one address/],
      ['contactAdd', { ...OFFICE, phone: 'нет' }, 'INVALID input.phone', /Введите один номер/, /Enter one number/],
      ['contactAdd', { ...OFFICE, title: 'я'.repeat(201) }, 'TOO_LONG input.title', /200 знаков/, /200 characters/],
      ['contactAdd', { ...OFFICE, city: 'Гроднa' }, 'NOT_FOUND input.city', /BY-GRODNO/, /BY-GRODNO/],
      ['contactAdd', { ...PERSON, privacy: 'PUBLIC' }, 'CONFLICTING input.privacy', /INTERNAL/, /INTERNAL/],
      ['contactAdd', { ...PERSON, name: null }, 'REQUIRED input.name', /^Введите фамилию/, /^Enter the person’s name/],
      ['contactAdd', { ...PERSON, since: '2025', until: '2024-01-01' }, 'TOO_EARLY input.until', /введите/, /enter/],
      [
        'contactAdd',
        { ...PERSON, role: 'HEAD' },
        'CONFLICTING input.role',
        /Поле «Роль в делегации» .* есть только/,
        /has the field «The role in the delegation»/,
      ],
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
      [
        'contactUpdate',
        { contact: id, post: 'Мэр' },
        'CONFLICTING input.post',
        /уберите поле «Должность человека»/,
        /leave the field «The post of the person»/,
      ],
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
      .register('exchange', async (_by, ids) => new Map(ids.includes(exchange.id) ? [[exchange.id, exchange]] : []));
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
