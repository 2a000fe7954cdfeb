import { newApp } from '../../../src/app.js';
import { dataSource } from '../../../src/data-source.js';
import { Config } from '../../../src/platform/config/config.js';
import { openDatabase } from '../../../src/platform/database/database.js';
import { settingsFor } from '../../support/identity-provider.js';
import { Visitor } from '../../support/visitor.js';
import {
  ask,
  EVERYBODY,
  ownPage,
  provider,
  registry,
  SENTENCES,
  signedIn,
  SUBSCRIBE,
  traces,
  WHO,
} from './sign-in-client.js';

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

  it('speaks for a GET of our own page only with a header that a link cannot send', async () => {
    const visitor = await signedIn('subject-olga');
    const role = async (headers: Record<string, string>) => {
      const { text } = await visitor.go(`${registry.url}/graphql?query=%7Bviewer%7Brole%7D%7D`, {
        headers: { accept: 'application/json', ...headers },
      });
      return JSON.parse(text).data.viewer.role;
    };
    const { 'sec-fetch-site': site } = ownPage;
    expect(await role({ 'sec-fetch-site': site })).toBe('PUBLIC');
    expect(await role({ 'sec-fetch-site': site, 'apollo-require-preflight': '1' })).toBe('STAFF');
    expect(await role({ 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' })).toBe('PUBLIC');
    expect(await role({ authorization: `Bearer ${registry.keyOf('admin')}` })).toBe('ADMIN');
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
