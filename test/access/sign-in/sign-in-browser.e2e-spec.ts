import type { IncomingHttpHeaders, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itInBrowser, openBrowser } from '../../support/browser.js';
import { IdentityProvider, settingsFor } from '../../support/identity-provider.js';
import { Registry } from '../../support/registry.js';

jest.setTimeout(180_000);

let provider: IdentityProvider;
let registry: Registry;
beforeAll(async () => {
  provider = await IdentityProvider.open();
  registry = await Registry.open('demonstration', settingsFor(provider));
});
afterAll(async () => {
  await registry?.close();
  await provider?.close();
});

itInBrowser(
  'a member of staff signs in from the playground, works, signs out, and a colleague takes over',
  async () => {
    const { page, origins, errors, close } = (await openBrowser())!;
    try {
      const answer = page.locator('.graphiql-response .view-lines');
      const run = () => page.getByRole('button', { name: 'Выполнить' }).click();
      const signIn = page.getByRole('link', { name: 'Войти', exact: true });
      const sayWhoItIs = async (login: string) => {
        await page.getByLabel('Login').fill(login);
        await page.getByRole('button', { name: 'Continue' }).click();
      };
      const query = async (text: string) => {
        await page.getByRole('button', { name: 'Новая вкладка' }).click();
        await page.locator('.graphiql-query-editor .view-lines').click();
        await page.keyboard.insertText(text);
        await page.keyboard.press('Control+Enter');
      };

      const { partnership } = await registry.data('{ partnership(ref: "BY-GRODNO") { id } }');
      await page.goto(`${registry.url}/playground#${partnership.id}`);
      await page.getByRole('button', { name: 'Русский' }).click();
      await query('query Staff { contacts(first: 1) { totalCount } }');
      await answer.filter({ hasText: 'Нужен действующий ключ доступа' }).waitFor();

      await signIn.click();
      await page.waitForURL(`${provider.issuer}/interaction/*`);
      await sayWhoItIs('subject-guest');
      await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
      await page.getByText('Ask the administrator to add you to the group of the department').waitFor();
      await page.screenshot({ path: join(tmpdir(), 'sign-in-no-group.png') });
      // The provider remembers the guest, and is asked to ask again.
      await page.getByRole('link', { name: 'Sign in again' }).click();
      await sayWhoItIs('subject-olga');
      await page.waitForURL(`${registry.url}/playground`);
      await page.getByText('Вы вошли: сотрудник').waitFor();
      await page.getByLabel('Ключ доступа', { exact: true }).waitFor({ state: 'detached' });

      const sent = page.waitForRequest((request) => request.postDataJSON()?.query.includes('query Who '));
      await query('query Who { viewer { role } contacts(first: 1) { totalCount } }');
      const headers = await (await sent).allHeaders();
      expect([headers.authorization, headers['sec-fetch-site']]).toEqual([undefined, 'same-origin']);
      await answer.filter({ hasText: '"role": "STAFF"' }).waitFor();
      await page.screenshot({ path: join(tmpdir(), 'sign-in-staff.png') });
      expect(await page.evaluate(() => document.cookie)).toBe('');

      // For browsers another port is the same site: the cookie comes along, and yet speaks for nobody.
      const other = await page.context().newPage();
      await other.goto(`${provider.issuer}/.well-known/openid-configuration`);
      const left = () =>
        registry.database.query(
          'SELECT count(*)::int AS changes, (SELECT count(*)::int FROM staff_session) AS sessions FROM change',
        );
      const before = await left();
      const arrived: IncomingHttpHeaders[] = [];
      const server = registry.app.getHttpServer() as Server;
      server.on('request', ({ url, headers }) => void (url === '/sign-out' && arrived.push(headers)));
      const tried = await other.evaluate(async (address) => {
        const body = JSON.stringify({
          query: 'mutation { cityUpdate(input: { city: "BY-GRODNO", timeZone: "UTC" }) { userErrors { code } } }',
        });
        const send = (path: string, init: RequestInit) =>
          fetch(address + path, { method: 'POST', credentials: 'include', ...init }).then(
            ({ status }) => status,
            () => 'unreadable',
          );
        return [
          await send('/graphql', { headers: { 'content-type': 'application/json' }, body }),
          await send('/graphql', { mode: 'no-cors', body }),
          await send('/sign-out', { mode: 'no-cors' }),
        ];
      }, registry.url);
      expect(arrived).toEqual([
        expect.objectContaining({
          cookie: expect.stringContaining('registry_session='),
          'sec-fetch-site': 'same-site',
          origin: provider.issuer,
        }),
      ]);
      expect([tried, await left()]).toEqual([['unreadable', 'unreadable', 'unreadable'], before]);
      await other.close();

      await page.getByRole('button', { name: 'Выйти' }).click();
      await signIn.waitFor();
      expect(await registry.database.query('SELECT 1 FROM staff_session')).toEqual([]);
      await signIn.click();
      // The first answer that says that the sign-in has ended must be that to the question below.
      const schemaIsRead = page.waitForResponse((response) => !!response.request().postData()?.includes('__schema'));
      await sayWhoItIs('subject-pavel');
      await page.getByText('Вы вошли: администратор').waitFor();
      await schemaIsRead;

      // Signed out elsewhere: the next answer says so, and what is open stays open.
      await registry.database.query('DELETE FROM staff_session');
      await run();
      await answer.filter({ hasText: 'Ваш вход завершён' }).waitFor();
      await signIn.waitFor();
      await page.screenshot({ path: join(tmpdir(), 'sign-in-offered.png') });

      expect([...origins].filter((origin) => origin !== 'null').sort()).toEqual([registry.url, provider.issuer].sort());
      // What was refused above, and the icon that the provider has not.
      expect(errors.filter((error) => !/^(Failed to load resource|Access to fetch)/.test(error))).toEqual([]);
    } finally {
      await close();
    }
  },
);
