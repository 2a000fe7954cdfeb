import { IdentityProvider, settingsFor } from '../../support/identity-provider.js';
import { Registry } from '../../support/registry.js';
import { Visitor } from '../../support/visitor.js';
import {
  answerFor,
  ask,
  ownPage,
  provider,
  refusedAt,
  sentenceOf,
  SENTENCES,
  signedIn,
  WHO,
} from './sign-in-client.js';

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
