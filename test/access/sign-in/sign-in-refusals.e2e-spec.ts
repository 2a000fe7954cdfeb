import { decodeJwt, exportSPKI, SignJWT } from 'jose';
import { newKey, settingsFor } from '../../support/identity-provider.js';
import { Registry } from '../../support/registry.js';
import { Visitor } from '../../support/visitor.js';
import {
  answerFor,
  ask,
  provider,
  refusedAt,
  registry,
  sentenceOf,
  SENTENCES,
  signedIn,
  WHO,
} from './sign-in-client.js';

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

  it('when answers are made up again and again: the provider is asked about thirty a minute', async () => {
    const limited = await Registry.open(
      'empty',
      { ...settingsFor(provider), RATE_PER_ADDRESS: '450' },
      { isFresh: true },
    );
    const visitor = new Visitor();
    await visitor.go(`${limited.url}/sign-in`);
    const state = [...visitor.cookiesOf(limited.url).values()][0]!.split('.')[0]!;
    const before = provider.tokenRequests;
    const statuses: number[] = [];
    for (let i = 0; i < 45; i++)
      statuses.push(
        (await visitor.go(`${limited.url}/sign-in/callback?code=guess${i}&state=${state}&iss=${provider.issuer}`))
          .status,
      );
    await limited.close();
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect(statuses.slice(0, 30).every((status) => status >= 400 && status < 500)).toBe(true);
    expect(provider.tokenRequests - before).toBeGreaterThan(0);
    expect(provider.tokenRequests - before).toBeLessThanOrEqual(35);
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
