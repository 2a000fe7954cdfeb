import { newApp } from '../src/app.js';
import { dataSource } from '../src/data-source.js';
import { Config } from '../src/platform/config/config.js';
import { openDatabase } from '../src/platform/database/database.js';
import { Registry } from './support/registry.js';

let registry: Registry;

beforeAll(async () => {
  registry = await Registry.open('demonstration');
});
afterAll(() => registry.close());
afterEach(() => registry.clock.set());

const ISSUED =
  'accessKey { id label role city { code } permissions state expiresAt revokedAt revision } secret userErrors { code message field }';

async function issue(input: string, as: 'staff' | 'admin' = 'staff') {
  return (await registry.data(`mutation { it: accessKeyIssue(input: { ${input} }) { ${ISSUED} } }`, { as })).it;
}

const revoke = (key: string, as: 'staff' | 'admin' = 'staff') =>
  registry.data(
    `mutation { it: accessKeyRevoke(input: { key: "${key}" }) { accessKey { state } userErrors { code message } } }`,
    { as },
  );

const WHO = '{ viewer { role label permissions city { code } cities { nodes { code } } key { state expiresAt } } }';
const whoIs = (key: string) => registry.ask(WHO, { key });
const stateOf = async (key: string) => (await whoIs(key)).errors?.[0]!.extensions.code ?? 'VALID';
const keysStored = () =>
  registry.database.query('SELECT id, revision, expires_at, revoked_at FROM access_key ORDER BY id');

describe('a partner’s key', () => {
  it('is issued by staff, shown once, stored as a hash, and says who comes with it', async () => {
    const { accessKey, secret, userErrors } = await issue(
      'label: "Портал Гродно", city: "гродно", expiresOn: "2099-06-30"',
    );
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^sckey_[\w-]{43}$/);
    expect(accessKey).toEqual({
      id: expect.stringMatching(/^key_/),
      label: 'Портал Гродно',
      role: 'PARTNER',
      city: { code: 'BY-GRODNO' },
      permissions: ['ANSWER_INVITATIONS', 'PROPOSE_CORRECTIONS'],
      state: 'VALID',
      // The last second of the day in Yuzhno-Sakhalinsk.
      expiresAt: '2099-06-30T12:59:59.000Z',
      revokedAt: null,
      revision: 1,
    });
    expect((await whoIs(secret)).data.viewer).toEqual({
      role: 'PARTNER',
      label: 'Портал Гродно',
      permissions: ['ANSWER_INVITATIONS', 'PROPOSE_CORRECTIONS'],
      city: { code: 'BY-GRODNO' },
      cities: { nodes: [{ code: 'BY-GRODNO' }] },
      key: { state: 'VALID', expiresAt: '2099-06-30T12:59:59.000Z' },
    });
    const everything = JSON.stringify([
      await registry.database.query('SELECT * FROM access_key'),
      await registry.database.query('SELECT * FROM change'),
      await registry.database.query('SELECT * FROM mutation_key'),
    ]);
    expect(everything).not.toContain(secret);
    expect(everything).toContain(accessKey.id);
  });

  it('dies at midnight at home after its last day', async () => {
    registry.clock.set('2026-05-01T00:00:00Z');
    const { secret } = await issue('label: "Портал", city: "KR-ANSAN", expiresOn: "2026-05-31"');
    registry.clock.set('2026-05-31T12:59:58Z');
    expect(await stateOf(secret)).toBe('VALID');
    registry.clock.set('2026-05-31T13:00:00Z');
    expect(await stateOf(secret)).toBe('UNAUTHENTICATED');
  });

  it('may be narrowed to reading', async () => {
    const { secret } = await issue('label: "Только чтение", city: "BY-GRODNO", permissions: []');
    expect((await whoIs(secret)).data.viewer.permissions).toEqual([]);
    const reply = await registry.ask(
      'mutation { invitationReply(input: { event: "EV-2023-SKI", city: "BY-GRODNO", value: ACCEPTED }) { userErrors { code } } }',
      { key: secret },
    );
    expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('is replaced with an overlap in which both work', async () => {
    registry.clock.set('2026-05-01T00:00:00Z');
    const old = await issue('label: "Портал Ансана", city: "KR-ANSAN", permissions: [ANSWER_INVITATIONS]');
    const next = await issue(`replaces: "${old.accessKey.id}", overlapHours: 24`);
    expect(next.accessKey).toMatchObject({
      label: 'Портал Ансана',
      city: { code: 'KR-ANSAN' },
      permissions: ['ANSWER_INVITATIONS'],
      expiresAt: null,
    });
    registry.clock.set('2026-05-01T23:59:59Z');
    expect([await stateOf(old.secret), await stateOf(next.secret)]).toEqual(['VALID', 'VALID']);
    registry.clock.set('2026-05-02T00:00:00Z');
    expect([await stateOf(old.secret), await stateOf(next.secret)]).toEqual(['UNAUTHENTICATED', 'VALID']);
  });

  it('that ends some day passes that day on to the one in its place, unless another is named', async () => {
    registry.clock.set('2026-05-01T00:00:00Z');
    const old = await issue('label: "Портал Ансана", city: "KR-ANSAN", expiresOn: "2026-06-30"');
    const next = await issue(`replaces: "${old.accessKey.id}"`);
    expect([next.userErrors, next.accessKey.expiresAt]).toEqual([[], old.accessKey.expiresAt]);
    const later = await issue(`replaces: "${next.accessKey.id}", expiresOn: "2027-06-30"`);
    expect(later.accessKey.expiresAt).toBe('2027-06-30T12:59:59.000Z');
    const endless = await issue(`replaces: "${later.accessKey.id}", expiresOn: null`);
    expect(endless.accessKey.expiresAt).toBeNull();
  });

  it('is replaced again, as when the secret of the new one is lost, by one that lasts as long as it did at first', async () => {
    registry.clock.set('2026-05-01T00:00:00Z');
    const endless = await issue('label: "Портал Ансана", city: "KR-ANSAN"');
    const ending = await issue('label: "Портал Ансана", city: "KR-ANSAN", expiresOn: "2026-06-30"');
    for (const { accessKey } of [endless, ending])
      for (const overlapHours of [72, 24, 24]) {
        const next = await issue(`replaces: "${accessKey.id}", overlapHours: ${overlapHours}`);
        expect([next.userErrors, next.accessKey.expiresAt]).toEqual([[], accessKey.expiresAt]);
      }
  });

  it('is not replaced once it opens nothing any more', async () => {
    registry.clock.set('2026-05-01T00:00:00Z');
    const revoked = await issue('label: "Портал Ансана", city: "KR-ANSAN"');
    await revoke(revoked.accessKey.id);
    const expired = await issue('label: "Портал Ансана", city: "KR-ANSAN", expiresOn: "2026-05-01"');
    registry.clock.set('2026-05-01T13:00:00Z');
    const before = await keysStored();
    for (const [{ accessKey }, message] of [
      [revoked, /^Этот ключ отозван: выдайте новый без replaces, указав label и city\.$/],
      [expired, /^Срок этого ключа истёк: выдайте новый без replaces, указав label и city\.$/],
    ] as const)
      expect(await issue(`replaces: "${accessKey.id}"`)).toEqual({
        accessKey: null,
        secret: null,
        userErrors: [
          {
            code: 'NOT_ALLOWED_IN_STATE',
            message: expect.stringMatching(message),
            field: ['input', 'replaces'],
          },
        ],
      });
    expect(await keysStored()).toEqual(before);
  });

  it('once revoked opens nothing on any instance, from the next request on', async () => {
    const { accessKey, secret } = await issue('label: "Портал", city: "BY-GRODNO"');
    const other = await newApp(
      await openDatabase(dataSource(registry.databaseUrl)),
      new Config({ LOG_LEVEL: 'silent' }),
    );
    await other.listen(0, '127.0.0.1');
    try {
      const there = async () => {
        const response = await fetch(`${await other.getUrl()}/graphql`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
          body: '{"query":"{ viewer { role } }"}',
        });
        const { data, errors } = (await response.json()) as { data?: any; errors?: any[] };
        return data?.viewer?.role ?? errors![0].extensions.code;
      };
      expect([await stateOf(secret), await there()]).toEqual(['VALID', 'PARTNER']);
      expect((await revoke(accessKey.id)).it).toEqual({ accessKey: { state: 'REVOKED' }, userErrors: [] });
      expect([await there(), await stateOf(secret)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    } finally {
      await other.close();
    }
  });

  it('tells when it was used last, to the minute', async () => {
    registry.clock.set('2026-05-01T10:00:00Z');
    const { accessKey, secret } = await issue('label: "Портал", city: "BY-GRODNO"');
    const lastUse = async () =>
      (await registry.data(`{ node(id: "${accessKey.id}") { ... on AccessKey { lastUsedAt } } }`)).node.lastUsedAt;
    const noted = async (at: string) => {
      // It is written beside the answer, not before it.
      for (let i = 0; i < 100 && (await lastUse()) !== at; i++) await new Promise((soon) => setTimeout(soon, 20));
      expect(await lastUse()).toBe(at);
    };
    expect(await lastUse()).toBeNull();
    await whoIs(secret);
    await noted('2026-05-01T10:00:00.000Z');
    registry.clock.set('2026-05-01T10:00:59Z');
    await whoIs(secret);
    registry.clock.set('2026-05-01T10:01:00Z');
    await whoIs(secret);
    await noted('2026-05-01T10:01:00.000Z');
  });
});

describe('keys', () => {
  it.each([
    [
      'city: "BY-GRODNO"',
      'REQUIRED',
      ['input', 'label'],
      'Укажите в label, для чего ключ, например label: "Портал города".',
    ],
    [
      'label: "x"',
      'REQUIRED',
      ['input', 'city'],
      'Укажите в city, за какой город действует партнёр, например city: "BY-GRODNO".',
    ],
    ['label: "x", city: "Гроднa"', 'NOT_FOUND', ['input', 'city'], /^Города «Гроднa» в реестре нет\. .*BY-GRODNO/],
    ['label: "x", city: "Южно-Сахалинск"', 'CONFLICTING', ['input', 'city'], /^Это город самого реестра/],
    [
      'label: "x", city: "BY-GRODNO", permissions: [KEEP_CITIES]',
      'CONFLICTING',
      ['input', 'permissions'],
      'Ключу с ролью PARTNER нельзя дать разрешение KEEP_CITIES: уберите его.',
    ],
    [
      'label: "x", city: "BY-GRODNO", expiresOn: "2020-01-01"',
      'TOO_EARLY',
      ['input', 'expiresOn'],
      'Срок ключа уже прошёл: укажите день не раньше сегодняшнего.',
    ],
    ['label: "x", city: "BY-GRODNO", expiresOn: "2026-02-30"', 'INVALID', ['input', 'expiresOn'], /./],
    ['replaces: "key_unknown"', 'NOT_FOUND', ['input', 'replaces'], /^Ключа «key_unknown» нет: введите/],
  ])('«%s» is refused with what to type, and nothing is issued', async (input, code, field, message) => {
    const before = await keysStored();
    const { accessKey, secret, userErrors } = await issue(input);
    expect([accessKey, secret]).toEqual([null, null]);
    expect(userErrors).toEqual([
      { code, field, message: message instanceof RegExp ? expect.stringMatching(message) : message },
    ]);
    expect(await keysStored()).toEqual(before);
  });

  it('of staff are an administrator’s to issue, and staff neither see nor revoke them', async () => {
    const asked = await registry.ask(
      'mutation { accessKeyIssue(input: { label: "x", role: STAFF }) { secret userErrors { code } } }',
    );
    expect(asked.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const { accessKey, userErrors } = await issue('label: "Новый сотрудник", role: STAFF', 'admin');
    expect([userErrors, accessKey.role]).toEqual([[], 'STAFF']);
    const read = await registry.data(
      `{ node(id: "${accessKey.id}") { id } accessKeys(first: 100) { nodes { role } } }`,
    );
    expect(read.node).toBeNull();
    expect([...new Set(read.accessKeys.nodes.map(({ role }: any) => role))]).toEqual(['PARTNER']);
    expect((await revoke(accessKey.id)).it).toEqual({
      accessKey: null,
      userErrors: [{ code: 'NOT_FOUND', message: expect.stringMatching(/^Ключа «key_.*» нет/) }],
    });
    const all = await registry.data('{ accessKeys(first: 100) { nodes { role } } }', { as: 'admin' });
    expect([...new Set(all.accessKeys.nodes.map(({ role }: any) => role))].sort()).toEqual([
      'ADMIN',
      'PARTNER',
      'STAFF',
    ]);
  });

  it('give no more than the key has that they are issued with', async () => {
    const narrow = async (role: string, permissions: string) =>
      (await issue(`label: "x", role: ${role}, permissions: [${permissions}]`, 'admin')).secret;
    const issuedWith = async (key: string, input: string) => {
      const { it } = await registry.data(`mutation { it: accessKeyIssue(input: { ${input} }) { ${ISSUED} } }`, { key });
      return it.userErrors[0] ?? it.accessKey.permissions;
    };
    const keeper = await narrow('ADMIN', 'KEEP_PORTALS, KEEP_KEYS, READ_HISTORY');
    const before = await keysStored();
    const refused = (permission: string) => ({
      code: 'CONFLICTING',
      message: `Вам самим не разрешено ${permission}: перечислите в permissions только то, что разрешено вам: KEEP_PORTALS, KEEP_KEYS, READ_HISTORY.`,
      field: ['input', 'permissions'],
    });
    const all = (answer: any) => ({
      ...answer,
      message: answer.message.replace(/вам: .*\./, 'вам: KEEP_PORTALS, KEEP_KEYS, READ_HISTORY.'),
    });
    expect(all(await issuedWith(keeper, 'label: "x", role: ADMIN'))).toEqual(refused('KEEP_CITIES'));
    expect(all(await issuedWith(keeper, 'label: "x", role: STAFF'))).toEqual(refused('KEEP_CITIES'));
    expect(all(await issuedWith(keeper, 'label: "x", role: ADMIN, permissions: [READ_HISTORY, SET_HOME]'))).toEqual(
      refused('SET_HOME'),
    );
    expect(await keysStored()).toEqual(before);
    expect(await issuedWith(keeper, 'label: "x", role: STAFF, permissions: [KEEP_PORTALS]')).toEqual(['KEEP_PORTALS']);
    expect(await issuedWith(keeper, 'label: "x", role: ADMIN, permissions: []')).toEqual([]);
  });

  it('cannot take the place of one of another city', async () => {
    const { accessKey } = await issue('label: "Портал", city: "BY-GRODNO"');
    const before = await keysStored();
    const { userErrors } = await issue(`replaces: "${accessKey.id}", city: "KR-ANSAN"`);
    expect(userErrors.map(({ code }: any) => code)).toEqual(['CONFLICTING']);
    expect(await keysStored()).toEqual(before);
  });

  it('are no partner’s business, except its own', async () => {
    const secret = await registry.keyFor('BY-GRODNO');
    const other = await issue('label: "Портал", city: "KR-ANSAN"');
    const asked = await registry.ask(`{ accessKeys { nodes { id } } }`, { key: secret });
    expect(asked.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const read = await registry.ask(`{ node(id: "${other.accessKey.id}") { id } }`, { key: secret });
    expect(read).toEqual({ data: { node: null } });
  });

  it.each(['sckey_', 'sckey_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'x', 'a b', 'e30.e30.', 'я'.repeat(40)])(
    'such as «%s» open nothing',
    async (forged) => {
      const answer = await registry.ask(WHO, { key: encodeURI(forged) });
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    },
  );
});

describe('R32: a partner speaks for another city', () => {
  const register = async (input: string) =>
    (
      await registry.data(
        `mutation { it: mandateRegister(input: { ${input} }) { mandate { id isInForce summary } userErrors { code message field suggestions } } }`,
      )
    ).it;

  it('only by a mandate, while it holds', async () => {
    registry.clock.set('2026-05-01T00:00:00Z');
    const secret = await registry.keyFor('BY-MINSK');
    const cities = async () => (await whoIs(secret)).data.viewer.cities.nodes.map(({ code }: any) => code);
    expect(await cities()).toEqual(['BY-MINSK']);
    const { mandate, userErrors } = await register(
      'city: "Ленинский район города Минска", speaker: "Минск", basis: "Письмо № 12", until: "2026-12-31"',
    );
    expect([userErrors, mandate]).toEqual([
      [],
      {
        id: expect.stringMatching(/^mandate_/),
        isInForce: true,
        summary: 'Минск представляет «Ленинский район города Минска» (Письмо № 12): полномочие действует.',
      },
    ]);
    expect(await cities()).toEqual(['BY-MINSK', 'BY-MINSK-LENINSKY']);

    const again = await register('city: "BY-MINSK-LENINSKY", speaker: "BY-MINSK", basis: "Письмо № 13"');
    expect(again.userErrors).toEqual([
      {
        code: 'DUPLICATE',
        message: expect.stringContaining(mandate.id),
        field: ['input', 'speaker'],
        suggestions: [mandate.id],
      },
    ]);

    registry.clock.set('2026-12-31T13:00:00Z');
    expect(await cities()).toEqual(['BY-MINSK']);
    registry.clock.set('2026-12-31T12:59:00Z');
    expect(await cities()).toEqual(['BY-MINSK', 'BY-MINSK-LENINSKY']);
    const ended = await registry.data(
      `mutation { it: mandateEnd(input: { mandate: "${mandate.id}" }) { mandate { isInForce } userErrors { code } } }`,
    );
    expect(ended.it).toEqual({ mandate: { isInForce: false }, userErrors: [] });
    expect(await cities()).toEqual(['BY-MINSK']);
  });

  it.each([
    ['city: "BY-MINSK", speaker: "BY-MINSK", basis: "x"', 'CONFLICTING', ['input', 'speaker']],
    ['city: "RU-YUZHNO-SAKHALINSK", speaker: "BY-MINSK", basis: "x"', 'CONFLICTING', ['input', 'city']],
    ['city: "KR-ANSAN", speaker: "BY-MINSK", basis: " "', 'REQUIRED', ['input', 'basis']],
    ['city: "KR-ANSAN", speaker: "BY-MINSK", basis: "x", until: "2020-01-01"', 'TOO_EARLY', ['input', 'until']],
    ['city: "KR-ANSAN", speaker: "нигде", basis: "x"', 'NOT_FOUND', ['input', 'speaker']],
  ])('«%s» is refused, and nobody speaks for anybody', async (input, code, field) => {
    const before = await registry.database.query('SELECT id FROM mandate');
    const { mandate, userErrors } = await register(input);
    expect([mandate, userErrors.map((error: any) => [error.code, error.field])]).toEqual([null, [[code, field]]]);
    expect(await registry.database.query('SELECT id FROM mandate')).toEqual(before);
  });
});
