import { decodeJwt, exportSPKI } from 'jose';
import { IdentityProvider, newKey, settingsFor } from '../../support/identity-provider.js';
import { Registry } from '../../support/registry.js';

let provider: IdentityProvider;
let registry: Registry;
/** A key that the provider has never had. */
let other: Awaited<ReturnType<typeof newKey>>;
beforeAll(async () => {
  provider = await IdentityProvider.open();
  registry = await Registry.open('empty', settingsFor(provider));
  other = await newKey('other');
});
afterAll(async () => {
  await registry?.close();
  await provider?.close();
});

/** As a program asks. */
async function ask(token: string, query: string, { url = registry.url, language = 'en' } = {}): Promise<any> {
  const headers = {
    accept: 'application/json',
    'accept-language': language,
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

const WHO = '{ viewer { role label signedInUntil } }';
const SUBSCRIBE = `mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [ANNIVERSARIES] }) {
  subscription { history { nodes { byId byRole } } } userErrors { message } } }`;
const MEMBER = expect.stringMatching(/^member_[0-9a-z]{26}$/);

async function traces(): Promise<object> {
  const [found] = await registry.database.query(`SELECT
    ARRAY(SELECT id || subject FROM staff_member ORDER BY id) AS members,
    ARRAY(SELECT id FROM staff_session ORDER BY id) AS sessions,
    ARRAY(SELECT id FROM change ORDER BY id) AS changes`);
  return found;
}

/** A token that must open nothing, and leave nothing behind. */
async function refused(token: string, code: string, message: string): Promise<void> {
  const before = await traces();
  for (const query of [WHO, SUBSCRIBE]) {
    const { data, errors } = await ask(token, query);
    expect([data, errors.map(({ extensions, message }: any) => [extensions.code, message])]).toEqual([
      null,
      [[code, message]],
    ]);
  }
  expect(await traces()).toEqual(before);
}

const SENTENCES = {
  expired: 'The access token has expired. Get a new one from the sign-in service.',
  ofOthers:
    'The access token was not issued for this registry, or not by its sign-in service. Request one with the audience of the registry.',
  notGenuine: 'The signature of the access token is invalid. Get a new one from the sign-in service.',
  idToken: 'This is not an access token; it may be an ID token. Send the access_token.',
  noGroup:
    'You are not in a group that has access to this registry. Ask the administrator to add you to the group of the department, then sign in again.',
  away: 'The sign-in service is not responding. Try again in a minute; access keys still work.',
  noKey:
    'A valid access key is required. Send it in the header «Authorization: Bearer <key>»; if you did, it is mistyped or revoked.',
};

describe('a program with an access token of the provider', () => {
  it('is let in by its groups, until the token ends, and stands in history under a number of ours', async () => {
    const token = await provider.tokenOf('report-program');
    const { viewer } = (await ask(token, WHO)).data;
    expect(viewer).toEqual({
      role: 'STAFF',
      label: MEMBER,
      signedInUntil: new Date(decodeJwt(token).exp! * 1000).toISOString(),
    });
    const { subscription } = (await ask(token, SUBSCRIBE)).data.calendarSubscribe;
    expect(subscription).toEqual({ history: { nodes: [{ byId: viewer.label, byRole: 'STAFF' }] } });
    expect((await ask(await provider.tokenOf('report-program'), WHO)).data.viewer.label).toBe(viewer.label);
  });

  it.each([
    [{ groups: ['international', 'it'] }, 'ADMIN'],
    [{ groups: 'international' }, 'STAFF'],
    [{ aud: ['https://other.example', 'https://registry.example'] }, 'STAFF'],
    [{ exp: Math.floor(Date.now() / 1000) - 5 }, 'STAFF'],
    [{ nbf: Math.floor(Date.now() / 1000) + 5 }, 'STAFF'],
  ])('%j, as our clocks may differ by a little, is %s', async (differing, role) => {
    expect((await ask(await provider.sign(differing), WHO)).data.viewer.role).toBe(role);
  });

  it.each(['JWT', 'at+jwt', 'application/at+JWT', undefined])('may call its type %s', async (typ) => {
    expect((await ask(await provider.sign({}, { typ }), WHO)).data.viewer.role).toBe('STAFF');
  });

  it('is one person to history whichever way it comes: by the provider’s issuer and subject', async () => {
    const [first, second, other] = await Promise.all(
      ['subject-new', 'subject-new', 'subject-other'].map(
        async (sub) => (await ask(await provider.sign({ sub }), WHO)).data.viewer.label,
      ),
    );
    expect([first, second, other]).toEqual([MEMBER, MEMBER, MEMBER]);
    expect([first === second, first === other]).toEqual([true, false]);
  });

  it('reads the schema where it is closed', async () => {
    const closed = await Registry.open('empty', settingsFor(provider, { INTROSPECTION: 'closed' }));
    try {
      const schema = '{ __schema { queryType { name } } }';
      expect((await ask(await provider.sign(), schema, closed)).data.__schema.queryType.name).toBe('Query');
      const { errors } = await ask(await provider.sign({ groups: [] }), schema, closed);
      expect(errors[0].extensions.code).toBe('FORBIDDEN');
    } finally {
      await closed.close();
    }
  });
});

describe('an access token opens nothing, and nothing changes, that', () => {
  const soon = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

  it.each([
    ['has expired', () => provider.sign({ exp: soon(-60) }), SENTENCES.expired],
    ['never ends', () => provider.sign({ exp: undefined }), SENTENCES.ofOthers],
    ['is not valid yet', () => provider.sign({ nbf: soon(60) }), SENTENCES.ofOthers],
    ['is for another service', () => provider.sign({ aud: 'https://other.example' }), SENTENCES.ofOthers],
    ['is for nobody', () => provider.sign({ aud: undefined }), SENTENCES.ofOthers],
    ['is of another provider', () => provider.sign({ iss: 'https://id.evil.example' }), SENTENCES.ofOthers],
    ['is of nobody', () => provider.sign({ iss: undefined }), SENTENCES.ofOthers],
    ['names no subject', () => provider.sign({ sub: undefined }), SENTENCES.ofOthers],
    ['is an ID token', () => provider.sign({ nonce: 'n' }, { typ: 'JWT' }), SENTENCES.idToken],
    ['is an ID token of Keycloak', () => provider.sign({ typ: 'ID' }, { typ: 'JWT' }), SENTENCES.idToken],
    ['is a refresh token of Keycloak', () => provider.sign({ typ: 'Refresh' }, { typ: 'JWT' }), SENTENCES.idToken],
    ['says that somebody signed out', () => provider.sign({ events: {} }, { typ: 'JWT' }), SENTENCES.idToken],
    ['is of another kind', () => provider.sign({}, { typ: 'logout+jwt' }), SENTENCES.idToken],
    ['is signed by a key of its own', () => signedByOther({}), SENTENCES.notGenuine],
    ['is signed by another key under the same name', () => signedByOther({ kid: 'first' }), SENTENCES.notGenuine],
    ['brings its key along', () => bringingKey(), SENTENCES.notGenuine],
    ['is signed by the public key: alg HS256', () => signedByPublicKey(), SENTENCES.notGenuine],
    ['is not signed: alg none', () => unsigned('none'), SENTENCES.notGenuine],
    ['is not signed: alg None', () => unsigned('None'), SENTENCES.notGenuine],
    ['lost its signature', async () => cut(await provider.sign(), 0), SENTENCES.notGenuine],
    ['lost the end of it', async () => cut(await provider.sign(), -9), SENTENCES.notGenuine],
    ['had its groups changed', async () => withGroups(await provider.sign(), ['it']), SENTENCES.notGenuine],
    ['is half a token', async () => (await provider.sign()).split('.').slice(0, 2).join('.'), SENTENCES.noKey],
    ['is longer than any', () => provider.sign({ more: 'x'.repeat(9000) }), SENTENCES.noKey],
  ])('%s', async (_, token, sentence) => {
    await refused(await token(), 'UNAUTHENTICATED', sentence);
  });

  it('is of a program in no group', async () => {
    await refused(await provider.tokenOf('stranger-program'), 'FORBIDDEN', SENTENCES.noGroup);
    await refused(await provider.sign({ groups: undefined }), 'FORBIDDEN', SENTENCES.noGroup);
    await refused(await provider.sign({ groups: { international: true } }), 'FORBIDDEN', SENTENCES.noGroup);
  });

  it('names a subject that cannot be stored', async () => {
    const { data, errors } = await ask(await provider.sign({ sub: 'olga\0' }), WHO);
    expect([data, errors[0].extensions.code]).toEqual([null, 'SERVICE_UNAVAILABLE']);
  });

  it('is perhaps an ID token, where the audience is our client: then it has to say what it is', async () => {
    const own = await Registry.open('empty', settingsFor(provider, { OIDC_AUDIENCE: '' }));
    try {
      const roleWith = async (typ: string) => {
        const { data, errors } = await ask(await provider.sign({ aud: 'registry' }, { typ }), WHO, own);
        return data?.viewer.role ?? errors[0].message;
      };
      expect([await roleWith('at+jwt'), await roleWith('JWT')]).toEqual(['STAFF', SENTENCES.idToken]);
    } finally {
      await own.close();
    }
  });

  it('comes where nobody signs in', async () => {
    const plain = await Registry.open();
    try {
      const { errors } = await ask(await provider.sign(), WHO, plain);
      expect(errors[0].message).toBe(SENTENCES.noKey);
    } finally {
      await plain.close();
    }
  });

  it('is told so in Russian too', async () => {
    const { errors } = await ask(await provider.sign({ exp: soon(-60) }), WHO, { language: 'ru' });
    expect(errors[0].message).toBe('Срок действия токена доступа истёк. Получите в службе единого входа новый.');
  });
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signedByOther = (header: object) => provider.sign({}, header, other.private);
function bringingKey(): Promise<string> {
  const { n, e, kty } = other.jwk;
  return provider.sign({}, { jwk: { n, e, kty } }, other.private);
}
async function signedByPublicKey(): Promise<string> {
  return provider.sign({}, { alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(provider.key.public)));
}
async function unsigned(alg: string): Promise<string> {
  return `${part({ alg, typ: 'at+jwt' })}.${(await provider.sign()).split('.')[1]}.`;
}
const cut = (token: string, by: number) => {
  const [header, payload, signature] = token.split('.');
  return [header, payload, signature!.slice(0, by)].join('.');
};
const withGroups = (token: string, groups: string[]) => {
  const [header, , signature] = token.split('.');
  return [header, part({ ...decodeJwt(token), groups }), signature].join('.');
};

describe('the keys of the provider', () => {
  const COOLDOWN = 5000;
  const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

  it('are followed when it changes them, without a new start; the old one opens nothing then', async () => {
    const old = await provider.sign();
    expect((await ask(old, WHO)).data.viewer.role).toBe('STAFF');
    await later(COOLDOWN);
    provider.changeTo(await newKey('second'));
    expect((await ask(await provider.tokenOf('report-program'), WHO)).data.viewer.role).toBe('STAFF');
    await refused(old, 'UNAUTHENTICATED', SENTENCES.notGenuine);
  });

  it('are not asked for anew with each forged token', async () => {
    await later(COOLDOWN);
    const [before, since] = [provider.keyRequests, Date.now()];
    for (let i = 0; i < 20; i++) {
      const { errors } = await ask(await signedByOther({ kid: `forged-${i}` }), WHO);
      expect(errors[0].message).toBe(SENTENCES.notGenuine);
    }
    expect(provider.keyRequests - before).toBeLessThanOrEqual(1 + Math.floor((Date.now() - since) / COOLDOWN));
  });
});

describe('when the provider is away', () => {
  it('tokens wait, keys of ours work, and nothing has to be started again', async () => {
    const token = await provider.sign();
    await provider.close();
    const late = await Registry.open('empty', settingsFor(provider));
    try {
      const { data, errors } = await ask(token, WHO, late);
      expect([data, errors[0].extensions.code, errors[0].message]).toEqual([
        null,
        'SERVICE_UNAVAILABLE',
        SENTENCES.away,
      ]);
      expect((await ask(late.keyOf('staff'), WHO, late)).data.viewer).toEqual({
        role: 'STAFF',
        label: 'STAFF',
        signedInUntil: null,
      });
      // Who has its keys already can do without it for a while.
      expect((await ask(token, WHO)).data.viewer.role).toBe('STAFF');
      await provider.reopen();
      expect((await ask(token, WHO, late)).data.viewer.role).toBe('STAFF');
    } finally {
      await late.close();
    }
  });
});
