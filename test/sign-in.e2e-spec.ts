import { decodeJwt, exportSPKI, SignJWT } from 'jose';
import { newApp } from '../src/app.js';
import { dataSource } from '../src/data-source.js';
import { Config } from '../src/platform/config/config.js';
import { openDatabase } from '../src/platform/database/database.js';
import { IdentityProvider, newKey, settingsFor } from './identity-provider.js';
import { Program } from './program.js';
import { Registry } from './support/registry.js';
import { Visitor, type Visit } from './visitor.js';

let provider: IdentityProvider;
let registry: Registry;
beforeAll(async () => {
  provider = await IdentityProvider.open();
  registry = await Registry.open('empty', settingsFor(provider));
});
afterAll(async () => {
  await registry?.close();
  await provider?.close();
});

/** Begins, says who it is on the provider's page, and stops before the answer reaches the registry. */
async function answerFor(
  visitor: Visitor,
  login: string,
  { to = '/playground', change = (address: URL): void => void address } = {},
): Promise<string> {
  const begun = await visitor.go(`${registry.url}/sign-in?to=${encodeURIComponent(to)}`);
  const address = new URL(begun.to);
  change(address);
  const page = await visitor.follow(address.href, `${provider.issuer}/interaction/`);
  const said = await visitor.go(page, { method: 'POST', body: new URLSearchParams({ login }) });
  return visitor.follow(said.to, `${registry.url}/sign-in/callback`);
}

async function signedIn(login: string): Promise<Visitor> {
  const visitor = new Visitor();
  expect((await visitor.go(await answerFor(visitor, login))).status).toBe(302);
  return visitor;
}

const ownPage = { accept: 'application/json', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** As the script of a page asks. */
async function ask(visitor: Visitor, query: string, headers: object = ownPage, url = registry.url): Promise<any> {
  const body = JSON.stringify({ query });
  const sent = { ...ownPage, 'sec-fetch-site': '', ...headers } as Record<string, string>;
  if (sent['sec-fetch-site'] === '') delete sent['sec-fetch-site'];
  return JSON.parse((await visitor.go(`${url}/graphql`, { method: 'POST', headers: sent, body })).text);
}

const WHO = '{ viewer { role signInPath signedInUntil } }';
const SUBSCRIBE = `mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [ANNIVERSARIES] }) {
  subscription { history { nodes { verb byId byRole } } } userErrors { message } } }`;
const EVERYBODY = { data: { viewer: { role: 'PUBLIC', signInPath: '/sign-in', signedInUntil: null } } };

/** Whatever a sign-in or a change leaves behind. */
async function traces(): Promise<Record<string, string[]>> {
  const [found] = await registry.database.query(`SELECT
    ARRAY(SELECT id FROM staff_member ORDER BY id) AS members,
    ARRAY(SELECT id || role || hash FROM staff_session ORDER BY id) AS sessions,
    ARRAY(SELECT id FROM change ORDER BY id) AS changes`);
  return found;
}

const sentenceOf = ({ text }: Visit) => /<p>([^<]*)<\/p>/.exec(text)?.[1];

const SENTENCES = {
  notBegun: 'Этот вход начат в другом браузере или окне или больше десяти минут назад. Начните заново.',
  usedUp: 'Этот вход уже использован, или его время истекло. Начните заново.',
  brokenOff: 'Вход был прерван. Начните заново.',
  notVerified:
    'Ответ службы единого входа не прошёл проверку, поэтому вход не выполнен. Начните заново; если это повторится, сообщите администратору.',
  noGroup:
    'Вы не состоите в группе, которая работает с этим реестром. Попросите администратора включить вас в группу отдела и войдите снова.',
  elsewhere: 'После входа можно перейти только на страницу этого реестра: укажите to=/playground.',
  away: 'Служба единого входа сейчас не отвечает. Повторите через минуту; ключи доступа тем временем работают.',
  ended: 'Ваш вход завершён. Войдите снова по адресу /sign-in; без входа видно только открытое.',
};

describe('whoever is in a group of the department', () => {
  it('is sent to the provider with PKCE, a state and a nonce, none of them twice', async () => {
    const addresses = [];
    for (const visitor of [new Visitor(), new Visitor()]) {
      const { status, to, headers } = await visitor.go(`${registry.url}/sign-in`);
      expect([status, headers.get('cache-control')]).toEqual([302, 'no-store']);
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^registry_sign_in=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/),
      ]);
      addresses.push(new URL(to));
    }
    const [first, second] = addresses.map(({ searchParams }) => Object.fromEntries(searchParams));
    const random = expect.stringMatching(/^[\w-]{43}$/);
    expect(first).toEqual({
      client_id: 'registry',
      response_type: 'code',
      redirect_uri: `${registry.url}/sign-in/callback`,
      scope: 'openid groups',
      state: random,
      nonce: random,
      code_challenge: random,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second![name]).not.toBe(first![name]);
  });

  it('comes back to the page that it was on, with a session that lasts ten hours', async () => {
    const visitor = new Visitor();
    const begunAt = Date.now();
    const arrived = await visitor.go(await answerFor(visitor, 'subject-olga', { to: '/playground?a=b#partnership_1' }));
    expect([arrived.status, arrived.to]).toEqual([302, `${registry.url}/playground?a=b#partnership_1`]);
    expect(arrived.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^registry_session=[\w-]{43}; Path=\/; Max-Age=36000; HttpOnly; SameSite=Lax$/),
      'registry_sign_in=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
      'registry_ask_again=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ]);
    const { data } = await ask(visitor, WHO);
    expect(data.viewer).toMatchObject({ role: 'STAFF', signInPath: '/sign-in' });
    const lasts = Date.parse(data.viewer.signedInUntil) - begunAt;
    expect(Math.round(lasts / 60_000)).toBe(600);
  });

  it.each([
    ['subject-olga', 'STAFF', false],
    ['subject-olga', 'STAFF', true],
    ['subject-pavel', 'ADMIN', false],
    ['subject-pavel', 'ADMIN', true],
  ])('%s is %s, whether the token tells the groups or userinfo alone: %s', async (login, role, isThin) => {
    provider.tellGroupsApart(isThin);
    expect((await ask(await signedIn(login), WHO)).data.viewer.role).toBe(role);
    provider.tellGroupsApart(false);
  });

  it('stands in history under one number of ours, whatever the browser; nothing else of the person is kept', async () => {
    const histories = [];
    for (const visitor of [await signedIn('subject-olga'), await signedIn('subject-olga')]) {
      const { data } = await ask(visitor, SUBSCRIBE);
      histories.push(data.calendarSubscribe);
    }
    const member = expect.stringMatching(/^member_[0-9a-z]{26}$/);
    const change = { verb: 'CALENDAR_SUBSCRIBED', byId: member, byRole: 'STAFF' };
    expect(histories[0]).toEqual({ subscription: { history: { nodes: [change] } }, userErrors: [] });
    expect(histories[1]).toEqual(histories[0]);
    const kept = await registry.database.query(`SELECT * FROM staff_member WHERE subject = 'subject-olga'`);
    expect(kept).toEqual([
      { id: member, issuer: provider.issuer, subject: 'subject-olga', created_at: expect.any(Date) },
    ]);
    expect(kept[0].id).toBe(histories[0].subscription.history.nodes[0].byId);
  });

  it('keeps the secret alone: the database has its hash', async () => {
    const visitor = await signedIn('subject-olga');
    const secret = visitor.cookiesOf(registry.url).get('registry_session')!;
    const rows = JSON.stringify(await registry.database.query('SELECT * FROM staff_session'));
    expect(rows).not.toContain(secret);
  });

  it('ends an earlier session of the same browser by signing in again', async () => {
    const visitor = await signedIn('subject-olga');
    const before = (await traces()).sessions!.length;
    const begun = await visitor.go(`${registry.url}/sign-in`);
    // The provider remembers who it is.
    const arrived = await visitor.go(await visitor.follow(begun.to, `${registry.url}/sign-in/callback`));
    expect(arrived.status).toBe(302);
    expect((await traces()).sessions).toHaveLength(before);
    expect((await ask(visitor, WHO)).data.viewer.role).toBe('STAFF');
  });
});

/** An answer that must let nobody in: what is shown, and that nothing is left behind. */
async function refusedAt(visitor: Visitor, address: string, status: number, sentence: string): Promise<Visit> {
  const before = await traces();
  const visit = await visitor.go(address);
  expect([visit.status, sentenceOf(visit)]).toEqual([status, sentence]);
  expect(visit.headers.getSetCookie().filter((line) => line.startsWith('registry_session'))).toEqual([]);
  expect(await traces()).toEqual(before);
  expect(await ask(visitor, WHO)).toEqual(EVERYBODY);
  expect(await ask(visitor, SUBSCRIBE)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(await traces()).toEqual(before);
  return visit;
}

describe('nobody is let in, and nothing changes', () => {
  it('without a group; the next sign-in asks who it is', async () => {
    const visitor = new Visitor();
    const visit = await refusedAt(visitor, await answerFor(visitor, 'subject-guest'), 403, SENTENCES.noGroup);
    expect(visit.text).toContain('<a href="/sign-in">Войти ещё раз</a>');
    expect(visit.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const again = await visitor.go(`${registry.url}/sign-in`);
    expect(new URL(again.to).searchParams.get('prompt')).toBe('login');
    visitor.cookiesOf(provider.issuer).clear();
    expect((await visitor.go(await answerFor(visitor, 'subject-olga'))).status).toBe(302);
    expect((await ask(visitor, WHO)).data.viewer.role).toBe('STAFF');
  });

  it('as JSON and in English where that is asked for', async () => {
    const visitor = new Visitor();
    const answer = await answerFor(visitor, 'subject-guest');
    const visit = await visitor.go(answer, { headers: { accept: 'application/json', 'accept-language': 'en' } });
    expect(JSON.parse(visit.text)).toEqual({
      statusCode: 403,
      code: 'FORBIDDEN',
      message:
        'You are not in a group that has access to this registry. Ask the administrator to add you to the group of the department, then sign in again.',
    });
    expect(visit.headers.getSetCookie()).toHaveLength(1);
  });

  it('when the state is another', async () => {
    const visitor = new Visitor();
    const answer = new URL(await answerFor(visitor, 'subject-olga'));
    answer.searchParams.set('state', 'x'.repeat(43));
    await refusedAt(visitor, answer.href, 400, SENTENCES.notBegun);
  });

  it('when the answer comes to another browser', async () => {
    await refusedAt(new Visitor(), await answerFor(new Visitor(), 'subject-olga'), 400, SENTENCES.notBegun);
  });

  it('when the answer is to another sign-in of the same browser', async () => {
    const visitor = new Visitor();
    const answer = await answerFor(visitor, 'subject-olga');
    await visitor.go(`${registry.url}/sign-in`);
    await refusedAt(visitor, answer, 400, SENTENCES.notBegun);
  });

  it.each([
    ['nonce', SENTENCES.notVerified],
    ['code_challenge', SENTENCES.usedUp],
  ])('when the %s was changed on the way', async (name, sentence) => {
    const visitor = new Visitor();
    const change = ({ searchParams }: URL) => searchParams.set(name, 'x'.repeat(43));
    await refusedAt(visitor, await answerFor(visitor, 'subject-olga', { change }), 400, sentence);
  });

  it('when the answer names another provider', async () => {
    const visitor = new Visitor();
    const answer = new URL(await answerFor(visitor, 'subject-olga'));
    answer.searchParams.set('iss', 'https://evil.example');
    await refusedAt(visitor, answer.href, 400, SENTENCES.notVerified);
  });

  it('a second time by the same code', async () => {
    const visitor = new Visitor();
    const answer = await answerFor(visitor, 'subject-olga');
    const jar = visitor.cookiesOf(registry.url);
    const attempt = jar.get('registry_sign_in')!;
    expect((await visitor.go(answer)).status).toBe(302);
    jar.clear();
    jar.set('registry_sign_in', attempt);
    await refusedAt(visitor, answer, 400, SENTENCES.usedUp);
  });

  it('when the person breaks off', async () => {
    const visitor = new Visitor();
    await refusedAt(visitor, await answerFor(visitor, ''), 400, SENTENCES.brokenOff);
  });

  it('when the code is made up, or missing', async () => {
    const visitor = new Visitor();
    const answer = new URL(await answerFor(visitor, 'subject-olga'));
    answer.searchParams.set('code', 'made-up');
    await refusedAt(visitor, answer.href, 400, SENTENCES.usedUp);
    answer.searchParams.delete('code');
    await refusedAt(visitor, answer.href, 400, SENTENCES.notVerified);
  });

  it.each([
    ['nonsense', () => 'nonsense', SENTENCES.notBegun],
    ['a verifier', ([state, nonce, , to]: string[]) => [state, nonce, 'x'.repeat(43), to].join('.'), SENTENCES.usedUp],
    ['a nonce', ([state, , verifier, to]: string[]) => [state, 'x', verifier, to].join('.'), SENTENCES.notVerified],
    [
      'a way out',
      ([state, nonce, verifier]: string[]) =>
        [state, nonce, verifier, Buffer.from('//evil.example').toString('base64url')].join('.'),
      SENTENCES.elsewhere,
    ],
  ])('when somebody put %s into the cookie', async (_, tamper, sentence) => {
    const visitor = new Visitor();
    const answer = await answerFor(visitor, 'subject-olga');
    const jar = visitor.cookiesOf(registry.url);
    jar.set('registry_sign_in', tamper(jar.get('registry_sign_in')!.split('.')));
    await refusedAt(visitor, answer, 400, sentence);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', 'playground', ''])(
    'and sent to %j afterwards',
    async (to) => {
      const visit = await new Visitor().go(`${registry.url}/sign-in?to=${encodeURIComponent(to)}`);
      expect([visit.status, visit.to, sentenceOf(visit)]).toEqual([400, '', SENTENCES.elsewhere]);
      expect(visit.headers.getSetCookie()).toEqual([]);
    },
  );
});

describe('an ID token lets nobody in that', () => {
  afterEach(() => void (provider.forge = undefined));

  const SPOILT: [string, (idToken: string) => string | Promise<string>][] = [
    ['has expired', (token) => again(token, { exp: Math.floor(Date.now() / 1000) - 60 })],
    ['is not valid yet', (token) => again(token, { nbf: Math.floor(Date.now() / 1000) + 60 })],
    ['is for another client', (token) => again(token, { aud: 'portal' })],
    ['is for others too, and was given to one of them', (token) => again(token, { aud: ['registry', 'portal'] })],
    ['is of another provider', (token) => again(token, { iss: 'https://id.evil.example' })],
    ['says no nonce', (token) => again(token, { nonce: undefined })],
    ['says nobody', (token) => again(token, { sub: undefined })],
    ['is not signed: alg none', (token) => unsigned(token)],
    ['is signed by the public key: alg HS256', async (token) => again(token, {}, 'HS256', await publicAsSecret())],
    [
      'is signed by another key under the same name',
      async (token) => again(token, {}, 'RS256', (await newKey('x')).private),
    ],
    ['had its groups changed', (token) => patched(token, { groups: ['it'] })],
    ['is no token', () => 'nonsense'],
  ];

  it.each(SPOILT)('%s', async (_, spoil) => {
    provider.forge = spoil;
    const visitor = new Visitor();
    await refusedAt(visitor, await answerFor(visitor, 'subject-olga'), 400, SENTENCES.notVerified);
  });

  it('while the same one unspoilt does', async () => {
    provider.forge = (token) => again(token);
    await signedIn('subject-olga');
  });
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const again = (token: string, differing = {}, alg = 'RS256', key: CryptoKey | Uint8Array = provider.key.private) =>
  new SignJWT({ ...decodeJwt(token), ...differing }).setProtectedHeader({ alg, kid: provider.key.jwk.kid! }).sign(key);
const unsigned = (token: string) => `${part({ alg: 'none' })}.${token.split('.')[1]}.`;
const publicAsSecret = async () => new TextEncoder().encode(await exportSPKI(provider.key.public));
function patched(token: string, differing: object): string {
  const [header, , signature] = token.split('.');
  return [header, part({ ...decodeJwt(token), ...differing }), signature].join('.');
}

describe('a session', () => {
  it('speaks for nobody with a page of another site, and such a page cannot read an answer', async () => {
    const visitor = await signedIn('subject-olga');
    const before = await traces();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://portal.city.example' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ]) {
      expect([headers, await ask(visitor, WHO, headers)]).toEqual([headers, EVERYBODY]);
      const { errors } = await ask(visitor, SUBSCRIBE, headers);
      expect([headers, errors[0].extensions.code]).toEqual([headers, 'UNAUTHENTICATED']);
    }
    expect(await traces()).toEqual(before);
    const { headers } = await visitor.go(`${registry.url}/graphql`, {
      method: 'POST',
      headers: { ...ownPage, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      body: '{"query":"{ viewer { role } }"}',
    });
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([
      null,
      null,
    ]);
  });

  it('speaks for a page of ours where browsers tell the origin alone', async () => {
    const { data } = await ask(await signedIn('subject-olga'), WHO, { origin: registry.url });
    expect(data.viewer.role).toBe('STAFF');
  });

  it('gives way to a key that is named', async () => {
    const visitor = await signedIn('subject-olga');
    const authorization = `Bearer ${registry.keyOf('admin')}`;
    expect((await ask(visitor, WHO, { ...ownPage, authorization })).data.viewer.role).toBe('ADMIN');
    const wrong = { ...ownPage, authorization: 'Bearer wrong' };
    expect((await ask(visitor, WHO, wrong)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('that is made up, changed or expired is told to have ended, and is forgotten', async () => {
    const visitor = await signedIn('subject-olga');
    const jar = visitor.cookiesOf(registry.url);
    const secret = jar.get('registry_session')!;
    const before = await traces();
    for (const wrong of ['made-up', `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, `${secret}A`]) {
      jar.set('registry_session', wrong);
      const { data, errors } = await ask(visitor, SUBSCRIBE);
      expect([data, errors[0].extensions.code, errors[0].message]).toEqual([null, 'UNAUTHENTICATED', SENTENCES.ended]);
      expect(jar.has('registry_session')).toBe(false);
      expect(await ask(visitor, WHO)).toEqual(EVERYBODY);
    }
    jar.set('registry_session', secret);
    registry.clock.set(new Date(Date.now() + 36_000_000 - 60_000).toISOString());
    expect((await ask(visitor, WHO)).data.viewer.role).toBe('STAFF');
    registry.clock.set(new Date(Date.now() + 36_000_000).toISOString());
    expect((await ask(visitor, SUBSCRIBE)).errors[0].message).toBe(SENTENCES.ended);
    registry.clock.set();
    expect(await traces()).toEqual(before);
  });

  it('that has expired is cleared away by the next sign-in', async () => {
    await signedIn('subject-olga');
    registry.clock.set(new Date(Date.now() + 36_000_000).toISOString());
    await signedIn('subject-olga');
    expect((await traces()).sessions).toHaveLength(1);
    registry.clock.set();
    await registry.database.query('DELETE FROM staff_session');
  });
});

describe('signing out', () => {
  const signOut = (visitor: Visitor, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    visitor.go(`${registry.url}/sign-out`, { method: 'POST', headers });

  it('on one instance is out on another at once, and the next sign-in asks who it is', async () => {
    const database = await openDatabase(dataSource(registry.databaseUrl));
    const other = await newApp(database, new Config({ LOG_LEVEL: 'silent', ...settingsFor(provider) }));
    await other.listen(0, '127.0.0.1');
    try {
      const visitor = await signedIn('subject-olga');
      const cookie = `registry_session=${visitor.cookiesOf(registry.url).get('registry_session')}`;
      const there = async () => ask(new Visitor(), WHO, { ...ownPage, cookie }, await other.getUrl());
      expect((await there()).data.viewer.role).toBe('STAFF');

      const { status, headers } = await signOut(visitor);
      expect([status, headers.getSetCookie()]).toEqual([
        204,
        [
          'registry_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
          'registry_ask_again=1; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax',
        ],
      ]);
      expect((await there()).errors[0].message).toBe(SENTENCES.ended);
      expect(await ask(visitor, WHO)).toEqual(EVERYBODY);
      const next = await visitor.go(`${registry.url}/sign-in`);
      expect(new URL(next.to).searchParams.get('prompt')).toBe('login');
    } finally {
      await other.close();
    }
  });

  it('is left to pages of ours, and to POST', async () => {
    const visitor = await signedIn('subject-olga');
    const before = await traces();
    const notOurs: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      {},
    ];
    for (const headers of notOurs) {
      const { status, text } = await signOut(visitor, headers);
      expect([status, JSON.parse(text).code]).toEqual([403, 'FORBIDDEN']);
    }
    expect((await visitor.go(`${registry.url}/sign-out`)).status).toBe(405);
    expect(await traces()).toEqual(before);
    expect((await ask(visitor, WHO)).data.viewer.role).toBe('STAFF');
  });

  it('without a session does no harm', async () => {
    expect((await signOut(new Visitor())).status).toBe(204);
  });
});

describe('the operator', () => {
  const run = (...args: string[]) => new Program('cli.js', args, { DATABASE_URL: registry.databaseUrl }).end();

  it('sees who is signed in, and signs somebody out everywhere at once', async () => {
    await registry.database.query('DELETE FROM staff_session');
    const [first, second, admin] = [
      await signedIn('subject-olga'),
      await signedIn('subject-olga'),
      await signedIn('subject-pavel'),
    ];
    const line = (subject: string, role: string) =>
      expect.stringMatching(new RegExp(`^member_\\w{26}\\t${subject}\\t${role}\\t[\\d:.TZ-]+\\t[\\d:.TZ-]+$`));
    const { out } = await run('session', 'list');
    expect(out.trim().split('\n')).toEqual([
      line('subject-pavel', 'ADMIN'),
      line('subject-olga', 'STAFF'),
      line('subject-olga', 'STAFF'),
    ]);

    const memberId = out.split('\n')[1]!.split('\t')[0]!;
    expect(await run('session', 'end', memberId)).toMatchObject({ code: 0, out: 'Ended sessions: 2.\n' });
    for (const visitor of [first, second]) expect((await ask(visitor, WHO)).errors[0].message).toBe(SENTENCES.ended);
    expect((await ask(admin, WHO)).data.viewer.role).toBe('ADMIN');

    const [nobody, other] = await Promise.all([
      run('session', 'end', 'subject-olga'),
      run('session', 'end', 'subject-pavel'),
    ]);
    expect(nobody).toEqual({ code: 1, out: '', err: '«subject-olga» is not signed in: see session list.\n' });
    expect(other).toMatchObject({ code: 0, out: 'Ended sessions: 1.\n' });
    expect((await ask(admin, WHO)).errors[0].message).toBe(SENTENCES.ended);
  });
});

describe('when the provider is away', () => {
  it('sign-in says so with 503, sessions and keys of ours go on, and it works again once the provider does', async () => {
    const away = await IdentityProvider.open();
    await away.close();
    const late = await Registry.open('empty', settingsFor(away));
    try {
      const visitor = new Visitor();
      const visit = await visitor.go(`${late.url}/sign-in`);
      expect([visit.status, sentenceOf(visit), visit.headers.getSetCookie()]).toEqual([503, SENTENCES.away, []]);
      expect(await late.data('{ viewer { role } }', { as: 'admin' })).toEqual({ viewer: { role: 'ADMIN' } });
      await away.reopen();
      expect((await visitor.go(`${late.url}/sign-in`)).status).toBe(302);
    } finally {
      await late.close();
      await away.close();
    }
  });

  it('an answer that comes then lets nobody in', async () => {
    const [visitor, staff] = [new Visitor(), await signedIn('subject-olga')];
    const answer = await answerFor(visitor, 'subject-olga');
    await provider.close();
    try {
      await refusedAt(visitor, answer, 503, SENTENCES.away);
      expect((await ask(staff, WHO)).data.viewer.role).toBe('STAFF');
    } finally {
      await provider.reopen();
    }
  });
});

describe('a registry and a provider that are not set up for one another', () => {
  const UNFIT =
    'Служба единого входа настроена для этого реестра неправильно. Сообщите администратору; ключи доступа тем временем работают.';

  it('say so when the secret is wrong', async () => {
    const unfit = await Registry.open('empty', settingsFor(provider, { OIDC_CLIENT_SECRET: 'wrong' }));
    try {
      const visitor = new Visitor();
      const begun = await visitor.go(`${unfit.url}/sign-in`);
      const page = await visitor.follow(begun.to, `${provider.issuer}/interaction/`);
      const body = new URLSearchParams({ login: 'subject-olga' });
      const said = await visitor.go(page, { method: 'POST', body });
      const visit = await visitor.go(await visitor.follow(said.to, `${unfit.url}/sign-in/callback`));
      expect([visit.status, sentenceOf(visit)]).toEqual([503, UNFIT]);
      expect(await unfit.database.query('SELECT 1 FROM staff_session')).toEqual([]);
    } finally {
      await unfit.close();
    }
  });

  it('say so when the provider calls itself otherwise', async () => {
    const OIDC_ISSUER = provider.issuer.replace('127.0.0.1', 'localhost');
    const unfit = await Registry.open('empty', settingsFor(provider, { OIDC_ISSUER }));
    try {
      const visit = await new Visitor().go(`${unfit.url}/sign-in`);
      expect([visit.status, sentenceOf(visit)]).toEqual([503, UNFIT]);
    } finally {
      await unfit.close();
    }
  });
});

describe('behind a proxy that ends TLS', () => {
  it('addresses and cookies are those of PUBLIC_URL', async () => {
    const safe = await Registry.open('empty', settingsFor(provider, { PUBLIC_URL: 'https://cities.example' }));
    try {
      const { to, headers } = await new Visitor().go(`${safe.url}/sign-in`);
      expect(new URL(to).searchParams.get('redirect_uri')).toBe('https://cities.example/sign-in/callback');
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^__Host-registry_sign_in=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
        ),
      ]);
    } finally {
      await safe.close();
    }
  });
});

describe('without a provider in the configuration', () => {
  it('there is no sign-in: nothing is offered, and cookies are nothing', async () => {
    const plain = await Registry.open();
    try {
      const visitor = new Visitor();
      const json = { headers: { accept: 'application/json' } };
      for (const path of ['/sign-in', '/sign-in/callback?code=a&state=b']) {
        const { status, text } = await visitor.go(plain.url + path, json);
        expect([path, status, JSON.parse(text)]).toEqual([
          path,
          404,
          {
            statusCode: 404,
            code: 'NOT_FOUND',
            message: 'Единый вход здесь не настроен: используйте ключ доступа.',
          },
        ]);
      }
      expect((await visitor.go(`${plain.url}/sign-out`, { method: 'POST' })).status).toBe(404);
      const cookie = 'registry_session=whatever';
      expect(await ask(visitor, WHO, { ...ownPage, cookie }, plain.url)).toEqual({
        data: { viewer: { role: 'PUBLIC', signInPath: null, signedInUntil: null } },
      });
    } finally {
      await plain.close();
    }
  });
});
