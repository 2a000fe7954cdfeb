import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itInBrowser, openBrowser } from '../support/browser.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => void (registry = await Registry.open('demonstration')));
afterAll(() => registry?.close());

async function get(path: string, sent: Record<string, string> = {}) {
  const response = await fetch(registry.url + path, { headers: sent, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the playground over HTTP', () => {
  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it.each(['/playground', '/playground/', '/graphql', '/graphql?x=1'])('%s opens it in a browser', async (path) => {
    const response = await get(path, html);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.text).toMatch(/graphiql/i);
  });

  it('leaves queries and programs at /graphql alone', async () => {
    expect((await get('/graphql?query={__typename}', html)).text).not.toMatch(/<html/);
    expect((await get('/graphql', { accept: '*/*' })).text).not.toMatch(/<html/);
  });

  it('lets a browser keep the files for ever and ask again for the page', async () => {
    const page = await get('/playground');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/playground', { 'if-none-match': page.headers.get('etag')! })).status).toBe(304);
    const files = [...page.text.matchAll(/(?:src|href)="(\/playground\/[^"]+)"/g)].map((match) => match[1]!);
    const answers = await Promise.all(files.map((file) => get(file)));
    expect(
      answers.map(({ headers }) => [
        headers.get('content-type'),
        headers.get('cache-control'),
        headers.get('content-encoding'),
      ]),
    ).toEqual([
      ['text/css; charset=utf-8', 'public, max-age=31536000, immutable', 'gzip'],
      ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'gzip'],
    ]);
    expect((await get(files[1]!, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  it.each([
    '/playground/none.js',
    '/playground/../../package.json',
    '/playground/../package.json',
    '/playground/..%2f..%2fpackage.json',
    '/playground/%2e%2e/%2e%2e/package.json',
    '/playground/%2e%2e%2findex.html',
    '/playground/..%5c..%5cpackage.json',
    '/playground//etc/passwd',
    '/playground/index.html',
    '/playground/a/b.js',
  ])('%s is not found', async (path) => expect(await statusOf(path)).toBe(404));
});

/** Unlike fetch, sends the path as it is. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(registry.url);
    rawRequest({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('the docs that the playground shows', () => {
  const russian = 'Город, район, регион или орган — тот, кто может быть стороной.';
  const english = 'A city, district, region or public body that can be a party.';

  it.each([
    ['ru', russian],
    ['ru-RU,ru;q=0.9,en;q=0.8', russian],
    ['en', english],
    ['en-GB,en;q=0.9,ru;q=0.8', english],
    ['de', english],
  ])('Accept-Language: %s', async (language, description) => {
    const { __type } = await registry.data('{ __type(name: "City") { description } }', { language });
    expect(__type).toEqual({ description });
  });

  it('are in Russian throughout', async () => {
    const { __schema } = await registry.data(
      '{ __schema { types { name description fields { name description args { description } } } } }',
    );
    const ours = __schema.types.filter(({ name }: Described) => !/^(__|String|Int|Float|Boolean|ID)/.test(name));
    const described: Described[] = ours.flatMap((type: Described) => [type, ...(type.fields ?? [])]);
    expect(described.filter(({ description }) => !/[а-яё]/i.test(description ?? '')).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

interface Described {
  name: string;
  description: string | null;
  fields?: Described[] | null;
}

itInBrowser(
  'the playground in a browser: Russian docs, ready tabs, refusals that help, nothing from elsewhere',
  async () => {
    const { page, origins, errors, close } = (await openBrowser())!;
    const key = registry.keyOf('staff');
    try {
      const docs = page.locator('.graphiql-plugin');
      const answer = page.locator('.graphiql-response .view-lines');
      const tab = (name: string) => page.getByRole('button', { name, exact: true });
      const ready = (name: string) => page.getByRole('link', { name, exact: true });
      const screenshot = (name: string) => page.screenshot({ path: join(tmpdir(), `${name}.png`) });

      await page.goto(`${registry.url}/playground`);
      await page.getByRole('button', { name: 'Открыть справку' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await docs.getByText('The anniversaries of a period, by date.').waitFor();
      await page.getByRole('button', { name: 'Русский' }).click();
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await docs.getByText('Годовщины за период по порядку дат.').waitFor();

      const people = docs.getByText(
        'Контакты — подразделения и люди, без удалённых; для сотрудников, остальным — null и ошибка.',
      );
      expect(await people.count()).toBe(0);
      await page.getByLabel('Ключ доступа', { exact: true }).fill(key);
      await page.getByLabel('Ключ доступа', { exact: true }).blur();
      // The schema is read anew: what only staff may know of is explained to them.
      await docs.getByRole('link', { name: 'ContactAddInput', exact: true }).waitFor();
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await people.waitFor();
      await page.getByRole('button', { name: 'Открыть готовые запросы' }).click();
      await ready('Годовщины').click();
      await tab('Годовщины').waitFor();
      const sent = page.waitForRequest((request) => request.postDataJSON()?.query.includes('query Anniversaries '));
      await page.getByRole('button', { name: 'Выполнить' }).click();
      expect(await (await sent).allHeaders()).toMatchObject({
        authorization: `Bearer ${key}`,
        'accept-language': 'ru',
      });
      await answer.filter({ hasText: 'побратимских связей с городом Гродно' }).waitFor();
      await screenshot('playground');

      // Neither a request nor a record: the page itself says what is to be typed, and where.
      const before = await registry.database.query('SELECT count(*) FROM change');
      await ready('Предложить связь').click();
      const marked = page.locator('.graphiql-query-editor .placeholder');
      await marked.first().waitFor();
      expect(await marked.allTextContents()).toEqual(['"???"', '"????-??-??"']);
      await page.getByRole('button', { name: 'Выполнить' }).click();
      await answer
        .filter({ hasText: 'Ничего не записано: впишите своё вместо заготовок' })
        .filter({ hasText: 'Строка 8, city «???»: впишите название или код.' })
        .filter({ hasText: 'Строка 10, on «????-??-??»: впишите дату' })
        .waitFor();
      expect(await registry.database.query('SELECT count(*) FROM change')).toEqual(before);

      await page.getByRole('button', { name: 'Новая вкладка' }).click();
      await page.locator('.graphiql-query-editor .view-lines').click();
      // The last letter is Latin.
      await page.keyboard.insertText(
        'mutation Slip { partnershipSuspend(input: { partnership: "Гроднa", on: "2023" }) { userErrors { message suggestions } } }',
      );
      await page.keyboard.press('Control+Enter');
      await answer
        .filter({ hasText: 'Города «Гроднa» в реестре нет. Возможно, вы имели в виду ' })
        .filter({ hasText: '"BY-GRODNO Гродно"' })
        .waitFor();
      await screenshot('playground-refusal');

      const { partnership } = await registry.data('{ partnership(ref: "BY-GRODNO") { id summary } }');
      for (const visit of ['a tab more', 'the same tab again']) {
        await page.goto('about:blank');
        await page.goto(`${registry.url}/playground#${partnership.id}`);
        await page.getByRole('button', { name: 'Выполнить' }).click();
        await answer.filter({ hasText: partnership.summary.slice(0, 30) }).waitFor();
        expect([visit, await tab('Запись из календаря').count()]).toEqual([visit, 1]);
      }

      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(key);
      expect([...origins].filter((origin) => origin !== 'null')).toEqual([registry.url]);
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  },
);
