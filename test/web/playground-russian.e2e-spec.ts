import { itInBrowser, openBrowser } from '../support/browser.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => void (registry = await Registry.open('demonstration')));
afterAll(() => registry?.close());

/** Labels without a Russian letter, but for names of keys and the two languages. */
const english = (labels: (string | null)[]) => [
  ...new Set(labels.filter((label) => /[A-Za-z]{2}/.test(label ?? '') && !/[А-ЯЁа-яё]/.test(label!))),
];

itInBrowser('the ready requests: what to do first, groups, a closed tab comes back alone', async () => {
  const { page, errors, close } = (await openBrowser())!;
  try {
    const tab = (name: string) => page.getByRole('button', { name, exact: true });
    const ready = (name: string) => page.getByRole('link', { name, exact: true });
    const text = page.locator('.graphiql-query-editor .view-lines');

    await page.goto(`${registry.url}/playground`);
    await text.filter({ hasText: 'С чего начать:' }).waitFor();
    expect(await page.locator('.graphiql-tab').count()).toBe(1);
    expect(await page.locator('.ready summary').allTextContents()).toEqual([
      'Начало и поиск',
      'Письма и визиты',
      'Мероприятия',
      'Соглашения',
      'Связи и города',
      'Годовщины и календари',
      'Контакты',
      'Порталы партнёров',
      'Исправить ошибку',
    ]);

    await ready('Внести соглашение').click();
    await ready('Один город').click();
    await text.filter({ hasText: 'Всё, что есть с одним городом' }).waitFor();
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('# Написано мной.\n');
    // One that is open is shown as the clerk left it.
    await page.waitForTimeout(300);
    await ready('Внести соглашение').click();
    await text.filter({ hasText: 'RegisterAgreement' }).waitFor();
    await ready('Один город').click();
    await text.filter({ hasText: 'Написано мной' }).waitFor();
    expect(await page.locator('.graphiql-tab').count()).toBe(3);

    await page.locator('.graphiql-tab-active').getByLabel('Закрыть вкладку').click();
    expect(await tab('Один город').count()).toBe(0);
    await tab('Вернуть закрытую вкладку').click();
    await tab('Один город').waitFor();
    await text.filter({ hasText: 'Написано мной' }).waitFor();
    expect(await tab('Вернуть закрытую вкладку').count()).toBe(0);

    // From the list it comes back as it was at first.
    await page.locator('.graphiql-tab-active').getByLabel('Закрыть вкладку').click();
    await ready('Один город').click();
    await text.filter({ hasText: 'Всё, что есть с одним городом' }).waitFor();
    expect(await text.textContent()).not.toContain('Написано');

    // A link to a ready request opens it.
    await page.goto('about:blank');
    await page.goto(`${registry.url}/playground#Search`);
    await text.filter({ hasText: 'query Search' }).waitFor();
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});

itInBrowser('everything that the page and its editor say is in Russian', async () => {
  const { page, errors, close } = (await openBrowser())!;
  try {
    const labels = async (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((found) =>
          found.flatMap((element) => [
            ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name)),
            ...[...element.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent),
          ]),
        );
    const editor = page.locator('.graphiql-query-editor .view-lines');
    // Typed letters would be completed with brackets and marks.
    const written = (text: string, file = 'operation.graphql') =>
      page.evaluate(
        ([name, all]) => {
          const models = (globalThis as any).__MONACO.editor.getModels();
          models.find((model: any) => model.uri.path.endsWith(name)).setValue(all);
        },
        [file, text],
      );

    await page.goto(`${registry.url}/playground`);
    await editor.filter({ hasText: 'С чего начать:' }).waitFor();
    const page_ = 'body button, body a, body h1, body h2, body p, body [aria-label], body [title], body [placeholder]';
    expect(english(await labels(page_))).toEqual(['English']);

    // The docs, by words in whatever form.
    await page.getByRole('button', { name: 'Открыть справку' }).click();
    await page.getByLabel('Найти в справке').fill('юбилеи');
    await page.locator('.docs-search li button', { hasText: 'AnniversaryTier' }).first().waitFor();
    await page.getByLabel('Найти в справке').fill('годовщину');
    await page.locator('.docs-search li button', { hasText: 'Query.anniversaries' }).click();
    await page.locator('.graphiql-doc-explorer-content').getByText('Годовщины за период по порядку дат.').waitFor();

    await editor.click({ button: 'right' });
    const menu = page.locator('.monaco-menu .action-label');
    await menu.filter({ hasText: 'Палитра команд' }).waitFor();
    expect((await menu.allTextContents()).filter(Boolean).length).toBeGreaterThan(5);
    expect(english(await menu.allTextContents())).toEqual([]);
    await page.keyboard.press('Escape');

    await editor.click();
    await page.keyboard.press('F1');
    await page.keyboard.insertText('Выров');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Выровнять текст' }).waitFor();
    await page.keyboard.press('Escape');
    const actions: string[] = await page.evaluate(() =>
      (globalThis as any).__MONACO.editor
        .getEditors()
        .flatMap((one: any) => one.getSupportedActions().map(({ label }: any) => label)),
    );
    expect(actions.length).toBeGreaterThan(100);
    // Monaco has two of this name, and asks for a translation of one.
    expect(english(actions)).toEqual(['Trigger Inline Edit']);

    await page.keyboard.press('Control+F');
    await page.getByPlaceholder('Найти').first().waitFor();
    await page.keyboard.press('Escape');

    // What is underlined, with its line, and under the pointer.
    await written('query Q { city(ref: "Гродно") { nam } }');
    await page
      .locator('.help .mistake', { hasText: 'Строка 1: У City нет поля nam. Возможно, вы имели в виду' })
      .waitFor();
    await page.locator('.graphiql-query-editor .view-lines').getByText('nam').hover();
    const hover = page.locator('.monaco-hover:visible');
    await hover.filter({ hasText: 'У City нет поля nam.' }).waitFor();
    expect(english(await hover.locator('a, span').allTextContents())).toEqual([]);
    await page.mouse.move(5, 5);
    await written('query Q { city(ref: "Гродно) { name } }');
    await page.locator('.help .mistake', { hasText: 'Строка 1: Кавычка открыта и не закрыта.' }).waitFor();

    await written('query Q($ref: String!) { city(ref: $ref) { code } }');
    await written('{ "ref": «Гродно» }', 'variables.json');
    await page.getByRole('button', { name: 'Выполнить' }).click();
    await page.locator('.graphiql-response').getByText('Запрос не отправлен, ошибка в').waitFor();
    await written('{ "city": 5 }', 'variables.json');
    await page.waitForFunction(() => {
      const markers: { message: string }[] = (globalThis as any).__MONACO.editor.getModelMarkers({});
      const said = markers
        .map(({ message }) => message)
        .toSorted()
        .join(' ');
      return said === 'Не задана переменная ref. Переменной city в запросе нет.';
    });

    for (const dialog of ['Сочетания клавиш', 'Настройки']) {
      await page.getByRole('button', { name: dialog }).click();
      await page.locator('.graphiql-dialog').getByText(dialog, { exact: true }).waitFor();
      const shown = await labels('.graphiql-dialog *:visible');
      expect(english(shown).filter((label) => !/^(Ctrl|Shift|Alt|Enter|F1)$/.test(label!))).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Открыть историю запросов' }).click();
    expect(english(await labels('.graphiql-plugin *'))).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});
