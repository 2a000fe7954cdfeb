import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { Registry } from '../support/registry.js';

let registry: Registry;
let partner: string;
beforeAll(async () => {
  registry = await Registry.open('demonstration');
  partner = await registry.keyFor('BY-GRODNO');
});
afterAll(() => registry?.close());

type As = 'staff' | 'admin' | 'public' | 'partner';
const OUTSIDE: As[] = ['public', 'partner'];
const INSIDE: As[] = ['staff', 'admin'];
const by = (as: As) => (as === 'partner' ? { key: partner } : { as });
const REFUSED = { public: 'UNAUTHENTICATED', partner: 'FORBIDDEN' } as Record<As, string>;
const LANGUAGES = ['ru', 'en'];
const FULL = getIntrospectionQuery({ inputValueDeprecation: true });

async function shownTo(as: As, language: string): Promise<IntrospectionQuery['__schema']> {
  return (await registry.data(FULL, { ...by(as), language })).__schema;
}
const namesOf = (shape: IntrospectionQuery['__schema']) => new Set(shape.types.map(({ name }) => name));
const partsOf = (shape: IntrospectionQuery['__schema']) =>
  shape.types.flatMap(({ name, ...type }) => [
    name,
    ...('fields' in type ? (type.fields ?? []).map((field) => `${name}.${field.name}`) : []),
  ]);

/** All that only staff are shown, and no more: whatever may hold a person's data, and what leads to it. */
const PERSONAL = [
  /^(Contact|ContactKind|ContactOrder|ContactFilter|ContactEdge|ContactConnection)(\.|$)/,
  /^Contact(Add|Update|Erase)(Input|Payload)(\.|$)/,
  /^(DelegationRole|ErasureReason)$/,
  /^Query\.contacts?$/,
  /^Mutation\.contact(Add|Update|Erase)$/,
  /^City\.contacts$/,
  /^Invitation\.delegation$/,
  /^Calendar(Subscription|SubscriptionEdge|SubscriptionConnection|Audience|Content|Address)(\.|$)/,
  /^Calendar(Subscribe|Unsubscribe)(Input|Payload)(\.|$)/,
  /^Query\.calendarSubscriptions$/,
  /^Mutation\.calendar(Subscribe|Unsubscribe)$/,
];

describe('R43: the schema that is shown', () => {
  it.each(LANGUAGES)('is whole to staff and administrators, in %s', async (language) => {
    for (const as of INSIDE) expect(namesOf(await shownTo(as, language))).toContain('Contact');
    expect(partsOf(await shownTo('staff', language))).toEqual(partsOf(await shownTo('admin', language)));
  });

  it.each(OUTSIDE.flatMap((as) => LANGUAGES.map((language) => [as, language] as const)))(
    'has to %s no field that could hold a person’s data, nor its type, and all else, in %s',
    async (as, language) => {
      const [whole, shown] = [partsOf(await shownTo('staff', language)), partsOf(await shownTo(as, language))];
      expect(shown.filter((part) => !whole.includes(part))).toEqual([]);
      const missing = whole.filter((part) => !shown.includes(part));
      expect(missing.filter((part) => !PERSONAL.some((pattern) => pattern.test(part)))).toEqual([]);
      expect(PERSONAL.filter((pattern) => !missing.some((part) => pattern.test(part)))).toEqual([]);
      expect(shown.filter((part) => PERSONAL.some((pattern) => pattern.test(part)))).toEqual([]);
      expect(missing).toContain('Contact');
    },
  );

  it.each(OUTSIDE)('knows no Contact for %s, neither by name nor among the nodes', async (as) => {
    const ask = `{
      contact: __type(name: "Contact") { name } input: __type(name: "ContactAddInput") { name }
      role: __type(name: "DelegationRole") { name } node: __type(name: "Node") { possibleTypes { name } }
    }`;
    for (const language of LANGUAGES) {
      const { contact, input, role, node } = await registry.data(ask, { ...by(as), language });
      expect([contact, input, role]).toEqual([null, null, null]);
      expect(node.possibleTypes.map(({ name }: { name: string }) => name).sort()).toEqual([
        'AccessKey',
        'Agreement',
        'Anniversary',
        'Change',
        'City',
        'Correction',
        'Event',
        'Exchange',
        'Invitation',
        'Mandate',
        'Partnership',
        'Struck',
        'Webhook',
      ]);
    }
    expect((await registry.data(ask)).contact).toEqual({ name: 'Contact' });
  });

  it.each(OUTSIDE)('is not told to %s beside other questions, where it would be whole', async (as) => {
    const mixed = 'query Q { ...R viewer { role } } fragment R on Query { __type(name: "Contact") { name } }';
    expect(await registry.ask(mixed, by(as))).toEqual({
      errors: [
        {
          message: 'Описание схемы запрашивайте отдельно, без других полей.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(await registry.data(mixed)).toEqual({ __type: { name: 'Contact' }, viewer: { role: 'STAFF' } });
  });
});

const NO_KEY = {
  ru: 'Нужен действующий ключ доступа. В песочнице впишите его в поле «Ключ доступа» наверху, из программы передайте в заголовке «Authorization: Bearer <ключ>»; если передали — он введён с ошибкой или отозван.',
  en: 'A valid access key is required. Send it in the header «Authorization: Bearer <key>»; if you did, it is mistyped or revoked.',
};

describe('whoever asks for what is not theirs', () => {
  it.each(['ru', 'en'] as const)('is refused before a variable is read, in %s', async (language) => {
    const query = 'mutation M($input: AgreementRegisterInput!) { r: agreementRegister(input: $input) { __typename } }';
    for (const variables of [{}, { input: {} }, { input: { kind: 'NONE', titles: 'x'.repeat(30_000) } }])
      expect(await registry.ask(query, { as: 'public', language, variables })).toEqual({
        data: null,
        errors: [
          {
            message: NO_KEY[language],
            path: ['r'],
            locations: [{ line: 1, column: 47 }],
            extensions: { code: 'UNAUTHENTICATED', suggestions: [] },
          },
        ],
      });
    const { errors } = await registry.ask(query, { language, variables: { input: {} } });
    expect(errors!.map(({ extensions }) => extensions.code)).not.toContain('UNAUTHENTICATED');
  });

  it.each([
    ['{ node(id: "contact_x") { ... on Contact { name } } }', 'node'],
    ['{ node(id: "contact_x") { ... on Contact { __typename } } }', 'node'],
    ['{ node(id: "subscription_x") { ... on CalendarSubscription { label } } }', 'node'],
    ['{ search(text: "x") { nodes { ... on Contact { email } } } }', 'search'],
    ['{ contacts { nodes { ...F } } node(id: "contact_x") { ...F } } fragment F on Contact { name }', 'node'],
  ])('is refused the whole where it is of people by their type: %s', async (query, root) => {
    for (const as of OUTSIDE) {
      const answer = await registry.ask(query, by(as));
      expect([answer.data, answer.errors!.map(({ extensions }) => extensions)]).toEqual([
        null,
        [{ code: REFUSED[as], suggestions: [] }],
      ]);
      expect(query).toContain(answer.errors![0]!.path![0]);
      if (!query.includes('...F')) expect(answer.errors![0]!.path).toEqual([root]);
    }
    expect((await registry.ask(query)).errors).toBeUndefined();
  });

  it.each([
    [
      '{ home { timeZone city { code contacts { totalCount } } } }',
      ['home', 'city', 'contacts'],
      { home: { timeZone: 'Asia/Sakhalin', city: { code: 'RU-YUZHNO-SAKHALINSK', contacts: null } } },
    ],
    [
      '{ home { timeZone } ...R } fragment R on Query { all: contacts { nodes { ...C } } } fragment C on Contact { name }',
      ['all'],
      { home: { timeZone: 'Asia/Sakhalin' }, all: null },
    ],
    [
      '{ agreement(ref: "AGR-2022-003") { code parties { city { code ...C } } } } fragment C on City { contacts { totalCount } }',
      ['agreement', 'parties', 0, 'city', 'contacts'],
      {
        agreement: {
          code: 'AGR-2022-003',
          parties: [
            { city: { code: 'RU-YUZHNO-SAKHALINSK', contacts: null } },
            { city: { code: 'BY-GRODNO', contacts: null } },
          ],
        },
      },
    ],
    [
      '{ home { timeZone } accessKeys { totalCount } }',
      ['accessKeys'],
      { home: { timeZone: 'Asia/Sakhalin' }, accessKeys: null },
    ],
    [
      '{ home { timeZone } mandates { totalCount } }',
      ['mandates'],
      { home: { timeZone: 'Asia/Sakhalin' }, mandates: null },
    ],
    ['{ home { timeZone } struck { totalCount } }', ['struck'], { home: { timeZone: 'Asia/Sakhalin' }, struck: null }],
    [
      '{ home { timeZone } calendarSubscriptions { nodes { label } } }',
      ['calendarSubscriptions'],
      { home: { timeZone: 'Asia/Sakhalin' }, calendarSubscriptions: null },
    ],
  ])('is refused by itself, with its path, and what is beside it is answered: %s', async (query, path, data) => {
    // Some times, since a query that comes again is compiled.
    for (const as of OUTSIDE)
      for (let time = 0; time < 5; time++) {
        const answer = await registry.ask(query, by(as));
        expect(answer.data).toEqual(data);
        expect(answer.errors![0]).toMatchObject({ path, extensions: { code: REFUSED[as] } });
      }
    expect((await registry.ask(query)).errors).toBeUndefined();
  });

  it('is refused before a mutation does anything, even where only its answer holds it', async () => {
    const query = `mutation { correctionPropose(input: { about: "AGR-2022-003", field: "title", value: "Иначе" }) {
      correction { id city { contacts { totalCount } } } } }`;
    const before = await registry.everyRow();
    const { data, errors } = await registry.ask(query, { key: partner });
    expect([data, errors!.map(({ path, extensions }) => [path, extensions.code])]).toEqual([
      null,
      [[['correctionPropose'], 'FORBIDDEN']],
    ]);
    expect(await registry.everyRow()).toEqual(before);
  });

  it('is refused by what is run, not by what stands beside it', async () => {
    const query = 'query A { home { timeZone } } query B { contacts { totalCount } }';
    const run = async (operationName: string) => {
      const body = JSON.stringify({ query, operationName });
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`${registry.url}/graphql`, { method: 'POST', headers, body });
      const { data, errors } = (await response.json()) as Awaited<ReturnType<Registry['ask']>>;
      return [response.status, data, errors?.[0]?.extensions.code];
    };
    expect(await run('A')).toEqual([200, { home: { timeZone: 'Asia/Sakhalin' } }, undefined]);
    expect(await run('B')).toEqual([200, { contacts: null }, 'UNAUTHENTICATED']);
  });
});

const CONTACTS = '{ contacts { totalCount } }';

describe('a bad key', () => {
  it.each([
    FULL,
    '{ __type(name: "City") { name } }',
    '{ __type(name: "City") { name } viewer { role } }',
    '{ __typename }',
    '{ city(ref: "YALTA") { code } }',
  ])('is told nothing, not even of the schema: %s', async (query) => {
    const { data, errors } = await registry.ask(query, { key: 'sckey_wrong' });
    expect([data, errors!.map(({ message, extensions }) => [message, extensions])]).toEqual([
      null,
      [[NO_KEY.ru, { code: 'UNAUTHENTICATED' }]],
    ]);
  });

  it.each(['{ __schema { queryType { name } } }', '{ __typename }', '{ viewer { role } }', CONTACTS])(
    'is told so with the status of HTTP that says it, where errors have one: %s',
    async (query) => {
      const ask = async (Accept: string, Authorization: string) => {
        const headers = { 'Content-Type': 'application/json', Accept, Authorization };
        const response = await fetch(`${registry.url}/graphql`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query }),
        });
        const { data, errors } = (await response.json()) as Awaited<ReturnType<Registry['ask']>>;
        const told = errors!.map(({ extensions }) => extensions.code);
        return [response.status, response.headers.get('www-authenticate'), data, told];
      };
      for (const wrong of ['Bearer sckey_wrong', 'Basic dTpw', 'nothing'])
        expect([
          await ask('application/graphql-response+json', wrong),
          await ask('application/json', wrong),
          await ask('*/*', wrong),
        ]).toEqual([
          [401, 'Bearer', undefined, ['UNAUTHENTICATED']],
          [200, null, null, ['UNAUTHENTICATED']],
          [200, null, null, ['UNAUTHENTICATED']],
        ]);
    },
  );
});
