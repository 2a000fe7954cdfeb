import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Page } from 'playwright-core';
import { newApp } from '../../src/app.js';
import { dataSource } from '../../src/data-source.js';
import { Config } from '../../src/platform/config/config.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { itInBrowser, openBrowser, type OpenBrowser } from '../support/browser.js';
import { Registry } from '../support/registry.js';
import { codeBlocks, Shell } from '../support/shell.js';

jest.setTimeout(180_000);

const OFFICE_PASSWORD = 'of the office';
const readme = readFileSync('examples/portal/README.md', 'utf8');
const [issue, invite] = codeBlocks(readme, 'graphql') as [string, string];
const run = codeBlocks(readme, 'sh')[0]!;
const start = /^npm start$/m.exec(run)![0];

const folder = mkdtempSync(join(tmpdir(), 'registry-portal-'));
const shells: Shell[] = [];
let registry: Registry;
let instance: NestFastifyApplication;
let instanceUrl: string;
let key: string;
let portal: string;
let portalOfInstance: string;

beforeAll(async () => {
  registry = await Registry.open('demonstration');
  await openInstance(0);
  instanceUrl = await instance.getUrl();
  // The folder alone: whoever copies it has nothing else.
  const name = 'examples/portal';
  cpSync(name, join(folder, name), { recursive: true, filter: (path) => !/node_modules|dist|gql$/.test(path) });
});

afterAll(async () => {
  await Promise.all(shells.map((shell) => shell.end()));
  await instance?.close();
  await registry?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A second instance of the service on the same database. */
async function openInstance(port: number): Promise<void> {
  const database = await openDatabase(dataSource(registry.databaseUrl));
  instance = await newApp(database, new Config({ LOG_LEVEL: 'silent' }));
  await instance.listen(port, '127.0.0.1');
}

/** What npm has fetched before is not asked for again, nor anything about it. */
const QUIET_NPM = { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

/** Runs a step of the README, and waits until the portal listens. */
async function startPortal(step: string, cwd: string, registryUrl: string): Promise<string> {
  const env = { REGISTRY_URL: `${registryUrl}/graphql`, REGISTRY_KEY: key, OFFICE_PASSWORD };
  const shell = new Shell(step, cwd, { ...QUIET_NPM, ...env, PORT: '0', POLL_SECONDS: '1' });
  shells.push(shell);
  return (await shell.says(/^Portal {2}(http\S+)\/$/m))[1]!;
}

const REPLIES = `{ event(ref: "EV-TRY") { invitations { nodes { replies { value headcount note channel } } } } }`;
const replies = async () => (await registry.data(REPLIES)).event.invitations.nodes[0].replies;
/** One mutation, as staff. */
async function done(mutation: string): Promise<void> {
  const { it } = await registry.data(`mutation { it: ${mutation} { userErrors { message } } }`);
  expect(it).toEqual({ userErrors: [] });
}
const textOf = (page: Page, selector: string) => page.locator(selector).innerText();
/** The rows of a list of facts. */
async function factsOf(page: Page, selector: string): Promise<Record<string, string>> {
  const [names, texts] = await Promise.all(
    ['dt', 'dd'].map((tag) => page.locator(`${selector} ${tag}`).allInnerTexts()),
  );
  return Object.fromEntries(names!.map((name, i) => [name, texts![i]!]));
}

describe('the steps of the README', () => {
  it('issue a key', async () => {
    const { accessKeyIssue } = await registry.data(issue);
    expect(accessKeyIssue).toEqual({ secret: expect.stringMatching(/^sckey_/), userErrors: [] });
    key = accessKeyIssue.secret;
  });

  it('invite the city to something', async () => {
    const lines = [
      { outcome: 'INVITED', reason: 'В реестре нет контактов этого города. Добавьте их через contactAdd.' },
    ];
    expect(await registry.data(invite)).toEqual({
      eventPlan: { userErrors: [] },
      eventInvite: { lines, userErrors: [] },
    });
  });

  it('install the portal, build it and start it', async () => {
    portal = await startPortal(run, folder, registry.url);
  });

  it('start it again, on another instance of the service', async () => {
    portalOfInstance = await startPortal(start, join(folder, 'examples/portal'), instanceUrl);
  });

  it('say what is missing when there is no key', async () => {
    const { code, out } = await new Shell(start, join(folder, 'examples/portal'), { REGISTRY_KEY: '' }).done();
    expect([code, out]).toEqual([1, expect.stringMatching(/^Set REGISTRY_KEY to the key .+\.$/m)]);
  });
});

describe('the portal’s server', () => {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(portal + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const signedIn = { Authorization: `Basic ${Buffer.from(`clerk:${OFFICE_PASSWORD}`).toString('base64')}` };
  const mine = { input: { event: 'EV-TRY', city: 'BY-GRODNO', value: 'DECLINED' } };

  it('asks nothing with the key but what the page asks', async () => {
    const query = '{ viewer { label } }';
    for (const operationName of [undefined, 'Who', 'Viewer', '__proto__'])
      expect(await post('/office/graphql', { query, operationName, variables: mine }, signedIn)).toEqual({
        status: 400,
        text: '{"errors":[{"message":"Портал таких запросов не отправляет.","extensions":{"code":"BAD_USER_INPUT"}}]}',
      });
    const got = (search: string) => fetch(`${portal}/office/graphql?${search}`, { headers: signedIn });
    expect((await got(`operationName=Answer&variables=${encodeURIComponent(JSON.stringify(mine))}`)).status).toBe(400);
    expect((await got('operationName=Home&variables=%7B')).status).toBe(400);
    const home = await (await got('operationName=Home&query=%7Bviewer%7Blabel%7D%7D')).json();
    expect(home).toMatchObject({ data: { home: { city: { nameIn: { text: 'Южно-Сахалинск', language: 'ru' } } } } });
    expect(await replies()).toEqual([]);
  });

  it('writes the public page whole, with every text marked by its language', async () => {
    const got = async (address: string, headers = {}) => {
      const response = await fetch(portal + address, { headers });
      return { status: response.status, text: await response.text(), etag: response.headers.get('etag') };
    };
    const russian = await got('/?lang=ru');
    expect(russian.text).toContain('<html lang="ru"');
    expect(russian.text).toContain('<h3>Соглашение об установлении побратимских связей</h3>');
    expect(russian.text).toContain('<dt>Состояние</dt><dd>Действует</dd>');
    expect(russian.text).toContain('<link rel="alternate" hreflang="en" href="/?lang=en">');
    expect(await got('/?lang=ru', { 'If-None-Match': russian.etag! })).toMatchObject({ status: 304, text: '' });

    const japanese = (await got('/?lang=ja')).text;
    expect(japanese).toContain('<html lang="en"');
    expect(japanese).toMatch(/<h1>Our agreements with <span lang="ja">[^<]+<\/span><\/h1>/);
    expect(japanese).toContain('<h3><span lang="ru">Соглашение об установлении побратимских связей</span></h3>');
    // Of a language that the registry has nothing in, and of what is none, the page is in its own.
    for (const lang of ['xx', 'tlh', '%22%3E%3Cscript%3E', '_']) {
      const { text } = await got(`/?lang=${lang}`);
      expect(text).toContain('<h1>Our agreements with Yuzhno-Sakhalinsk</h1>');
      expect(text).not.toContain('<script>');
    }
    expect((await got('/', { 'Accept-Language': 'ja,en;q=0.5' })).text).toBe(japanese);
  });

  it('shows a value that the registry did not have when it was built', async () => {
    const grown = createServer(async ({ url, headers }, response) => {
      const { authorization, accept } = headers as Record<string, string>;
      const answer = await fetch(registry.url + url, { headers: { authorization: authorization!, accept: accept! } });
      response.end((await answer.text()).replaceAll('"IN_FORCE"', '"HIGHLY_PRAISED"'));
    });
    await new Promise<void>((listens) => grown.listen(0, '127.0.0.1', listens));
    const { port } = grown.address() as AddressInfo;
    const one = await startPortal(start, join(folder, 'examples/portal'), `http://127.0.0.1:${port}`);
    const response = await fetch(`${one}/?lang=ru`);
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('<dt>Состояние</dt><dd>highly praised</dd>'),
    ]);
    await new Promise((closes) => grown.close(closes));
  });

  it('lets nobody answer without the office’s password, nor from a page elsewhere', async () => {
    const answer = { operationName: 'Answer', variables: mine };
    expect((await post('/office/graphql', answer)).status).toBe(401);
    const wrong = { Authorization: `Basic ${Buffer.from('clerk:guess').toString('base64')}` };
    expect((await post('/office/graphql', answer, wrong)).status).toBe(401);
    expect((await post('/office/graphql', answer, { ...signedIn, 'Content-Type': 'text/plain' })).status).toBe(415);
    expect(await replies()).toEqual([]);
  });

  it('serves its own files alone, and the key in none of them', async () => {
    for (const path of ['/../package.json', '/server.js', '/page/portal.js', '/office/portal.js', '/graphql', '/.env'])
      expect([path, (await fetch(portal + path)).status]).toEqual([path, path.startsWith('/office') ? 401 : 404]);
    for (const path of ['/', '/portal.js', '/office.js', '/portal.css'])
      expect(await (await fetch(portal + path)).text()).not.toContain(key);
  });
});

describe('in a browser', () => {
  let browser: OpenBrowser;
  let page: Page;
  beforeEach(async () => {
    browser = (await openBrowser())!;
    page = browser?.page;
    await page?.context().setHTTPCredentials({ username: 'clerk', password: OFFICE_PASSWORD });
  });
  afterEach(() => browser?.close());

  const told = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const paper = (input: string) => done(`agreementUpdate(input: { agreement: "AGR-2022-003", ${input} })`);

  itInBrowser('everybody sees the agreements, and a change at the next poll', async () => {
    await page.goto(`${portal}/?lang=ru`);
    await page.locator('#AGR-2022-003').waitFor();
    expect(await textOf(page, 'h1')).toBe('Наши соглашения с городом Южно-Сахалинск');
    expect(await page.locator('#agreements h3').allInnerTexts()).toEqual([
      'Соглашение об установлении побратимских связей',
    ]);
    expect(await factsOf(page, '#agreements')).toEqual({
      Подписано: '7 декабря 2022 г.',
      Состояние: 'Действует',
      'С какого времени': '7 декабря 2022 г.',
      Почему: 'Подписано 7 декабря 2022 года, действует.',
      Стороны: 'Южно-Сахалинск — Гродно',
    });
    await page.screenshot({ path: join(tmpdir(), 'portal.png') });

    await paper('titles: [{ language: "ru", text: "Соглашение городов-побратимов" }]');
    await told('Соглашение городов-побратимов');
    await paper('visibility: PARTNER');
    await told('Соглашений пока нет.');
    await page.goto(`${portal}/office?lang=ru`);
    await told('Соглашение городов-побратимов');
    await paper(
      'visibility: PUBLIC, titles: [{ language: "ru", text: "Соглашение" }, { language: "en", text: "Agreement" }]',
    );
    await page.goto(portal);
    await page.locator('#AGR-2022-003').waitFor();
    expect(await textOf(page, 'h1')).toBe('Our agreements with Yuzhno-Sakhalinsk');
    expect(await page.locator('#agreements h3').allInnerTexts()).toEqual(['Agreement']);
    expect(await factsOf(page, '#agreements')).toEqual({
      Signed: 'December 7, 2022',
      Status: 'In force',
      Since: 'December 7, 2022',
      Why: 'Signed and in force on 7 December 2022.',
      Parties: 'Yuzhno-Sakhalinsk — Grodno',
    });
    expect([...browser.origins].filter((origin) => origin !== 'null')).toEqual([portal]);
    expect(browser.errors).toEqual([]);
  });

  itInBrowser('the office answers an invitation: once, whatever happens on the way', async () => {
    const article = page.locator('#invitations article');
    const choose = (label: string) => article.getByLabel('Ответ', { exact: true }).selectOption({ label });
    const send = article.getByRole('button', { name: 'Отправить ответ' });
    const note = article.getByLabel('Что передать');

    await page.goto(`${portal}/office?lang=ru`);
    await article.waitFor();
    expect(await factsOf(page, '#invitations')).toEqual({
      Когда: 'сентябрь 2050 г.',
      Мероприятие: 'Планируется',
      Письмо: 'Письмо направлено, № 12',
      'Ответить до': '2050-08-01 15:59 (Europe/Minsk)',
      'Наш ответ': 'Ответа ещё нет',
    });

    await choose('Вместо нас приедет другой город');
    await article.getByLabel('Какой город приедет').fill('Минcк');
    await note.fill('Ансамбль и ярмарка');
    await send.click();
    await told(/^Города «Минcк» в реестре нет\. Возможно, вы имели в виду BY-MINSK Минск/);
    await page.screenshot({ path: join(tmpdir(), 'portal-office.png'), fullPage: true });

    // What is typed outlives the polls, and is where it was.
    await choose('Приедем');
    await article.getByLabel('Сколько человек приедет').fill('7');
    await done('eventUpdate(input: { event: "EV-TRY", place: "Площадь Ленина" })');
    await told('Площадь Ленина');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('headcount');
    expect(await note.inputValue()).toBe('Ансамбль и ярмарка');
    expect(browser.errors).toEqual([]);

    // The answer is recorded, and the page is not told.
    await page.route('**/office/graphql', async (route) => {
      if (!route.request().postData()?.includes('invitationReply')) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await send.click();
    await told('Портал не отвечает: проверьте связь. Введённое осталось на странице.');
    expect(await replies()).toHaveLength(1);
    await page.unroute('**/office/graphql');
    expect(await note.inputValue()).toBe('Ансамбль и ярмарка');
    await send.dblclick();
    await told('Ответ записан в реестре.');
    await told('Приедем, человек: 7');
    const accepted = { value: 'ACCEPTED', headcount: 7, note: 'Ансамбль и ярмарка', channel: 'PORTAL' };
    expect(await replies()).toEqual([accepted]);

    await choose('Не приедем');
    await send.dblclick();
    await article.locator('dd', { hasText: 'Не приедем' }).waitFor();
    expect(await replies()).toEqual([accepted, { value: 'DECLINED', headcount: null, note: null, channel: 'PORTAL' }]);
    expect([...browser.origins].filter((origin) => origin !== 'null')).toEqual([portal]);
    expect(browser.errors).toEqual(['Failed to load resource: net::ERR_FAILED']);
  });

  itInBrowser('the office asks whether there is anything new, and for the lists only then', async () => {
    const asked: string[] = [];
    await page.goto(`${portal}/office?lang=ru`);
    await page.locator('#invitations article').waitFor();
    // The second question still walks to the end of what was there before.
    await page.waitForTimeout(2_500);
    page.on('request', (request) => {
      const operation = new URL(request.url()).searchParams.get('operationName');
      asked.push(operation ?? request.postDataJSON().operationName);
    });
    await page.waitForTimeout(3_500);
    expect([...new Set(asked)]).toEqual(['News']);
    await done('eventUpdate(input: { event: "EV-TRY", place: "Набережная" })');
    await told('Набережная');
    expect(asked.slice(asked.findIndex((name) => name !== 'News')).slice(0, 2)).toEqual([
      'OurAgreements',
      'OurInvitations',
    ]);
  });

  itInBrowser('a service that is away is told, and what was typed is sent when it is back', async () => {
    const article = page.locator('#invitations article');
    const before = await replies();
    await page.goto(`${portalOfInstance}/office?lang=en`);
    await article.getByLabel('Answer', { exact: true }).selectOption('TENTATIVE');
    await article.getByLabel('Anything else').fill('We have to ask the theatre');
    await instance.close();
    await told('The registry is not responding. Next attempt in 1 s.');
    await article.getByRole('button').click();
    await told('The registry is not responding. Your input has been kept. Send it again');
    expect(await textOf(page, '#AGR-2022-003 h3')).toBe('Agreement');
    expect(await replies()).toEqual(before);

    await openInstance(Number(new URL(instanceUrl).port));
    await page.locator('main > [role=alert]').waitFor({ state: 'hidden' });
    await article.getByRole('button').click();
    await told('The answer has been recorded in the registry.');
    const tentative = { value: 'TENTATIVE', headcount: null, note: 'We have to ask the theatre', channel: 'PORTAL' };
    expect(await replies()).toEqual([...before, tentative]);
  });

  itInBrowser('a revoked key is dead at once on every instance, and the pages say so', async () => {
    const elsewhere = await page.context().newPage();
    await page.goto(`${portal}/office?lang=ru`);
    await elsewhere.goto(`${portalOfInstance}/?lang=en`);
    for (const open of [page, elsewhere]) await open.locator('#AGR-2022-003').waitFor();
    const asked = () =>
      Promise.all(
        [registry.url, instanceUrl].map(async (url) => {
          const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` };
          const body = '{"query":"{ viewer { role } }"}';
          const answer: any = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
          return answer.errors?.[0].extensions.code ?? answer.data.viewer.role;
        }),
      );
    expect(await asked()).toEqual(['PARTNER', 'PARTNER']);
    const { id } = (await registry.data('{ accessKeys { nodes { id label } } }')).accessKeys.nodes.find(
      ({ label }: { label: string }) => label === 'Portal of Grodno',
    );
    await done(`accessKeyRevoke(input: { key: "${id}" })`);
    expect(await asked()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    await told(
      'Реестр не принял ключ портала: он отозван, истёк или введён с ошибкой. Сообщите администратору портала. Следующая попытка — через 1 с.',
    );
    await elsewhere.getByText('The registry did not accept the portal’s key: it is revoked').waitFor();
    await page.screenshot({ path: join(tmpdir(), 'portal-revoked.png') });
    const before = await replies();
    await page.getByLabel('Ответ', { exact: true }).selectOption('ACCEPTED');
    await page.getByRole('button').click();
    await told(/^Реестр не принял ключ портала.*Введённое осталось на странице/);
    expect(await replies()).toEqual(before);
  });
});
