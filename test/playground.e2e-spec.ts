import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itInBrowser, openBrowser } from './browser.js';
import { startStandIn } from './playground-stand-in.js';

jest.setTimeout(120_000);

// All that these tests know of the service behind the page.
const key = 'a-key-that-opens-nothing';
const expected = {
  russianDescription: 'Годовщины, выпадающие на период, по порядку дат.',
  englishDescription: 'Anniversaries that fall in the window, in date order.',
  tab: 'Годовщины',
  operation: 'Anniversaries',
  answer: '20-летие побратимских связей',
  refused: 'mutation Propose { partnershipPropose(city: "Гроднo") { userErrors { message suggestions } } }',
  refusal: 'Нет города «Гроднo».',
  suggestion: 'BY-GRODNO Гродно',
};

const dir = mkdtempSync(join(tmpdir(), 'playground-'));
let service: { baseUrl: string; close: () => Promise<void> };

beforeAll(async () => {
  execFileSync(process.execPath, ['src/web/playground/build.mjs', dir]);
  service = await startStandIn(dir);
});

afterAll(async () => {
  await service?.close();
  rmSync(dir, { recursive: true });
});

async function get(path: string, sent: Record<string, string> = {}) {
  const response = await fetch(service.baseUrl + path, { headers: sent, redirect: 'manual' });
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
    '/playground/..%2f..%2fpackage.json',
    '/playground/%2e%2e%2findex.html',
    '/playground/index.html',
    '/playground/a/b.js',
  ])('%s is not found', async (path) => expect((await get(path)).status).toBe(404));
});

itInBrowser(
  'the playground in a browser: Russian docs, a ready tab, a refusal that helps, nothing from elsewhere',
  async () => {
    const { page, origins, errors, close } = (await openBrowser())!;
    try {
      const docs = page.locator('.graphiql-plugin');
      const answer = page.locator('.graphiql-response .view-lines');

      await page.goto(`${service.baseUrl}/playground`);
      await page.getByRole('button', { name: 'Открыть справку' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await docs.getByText(expected.englishDescription).waitFor();
      await page.getByRole('button', { name: 'Русский' }).click();
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await docs.getByText(expected.russianDescription).waitFor();

      await page.getByLabel('Ключ доступа', { exact: true }).fill(key);
      await page.getByRole('button', { name: expected.tab, exact: true }).click();
      const sent = page.waitForRequest((request) =>
        request.postDataJSON()?.query.includes(`query ${expected.operation} `),
      );
      await page.getByRole('button', { name: 'Выполнить' }).click();
      expect(await (await sent).allHeaders()).toMatchObject({
        authorization: `Bearer ${key}`,
        'accept-language': 'ru',
      });
      await answer.filter({ hasText: expected.answer }).waitFor();
      await page.screenshot({ path: join(tmpdir(), 'playground.png') });

      await page.getByRole('button', { name: 'Новая вкладка' }).click();
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.insertText(expected.refused);
      await page.keyboard.press('Control+Enter');
      await answer.filter({ hasText: expected.refusal }).filter({ hasText: expected.suggestion }).waitFor();
      await page.screenshot({ path: join(tmpdir(), 'playground-refusal.png') });

      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(key);
      expect([...origins].filter((origin) => origin !== 'null')).toEqual([service.baseUrl]);
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  },
);
