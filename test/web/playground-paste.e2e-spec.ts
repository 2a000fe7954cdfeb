import { itInBrowser, openBrowser } from '../support/browser.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => void (registry = await Registry.open('demonstration')));
afterAll(() => registry?.close());

const NO_BREAK = '\u00a0';
const UNSEEN = '\u200b';

/** As Word keeps it, with every kind of mistake: marks of four kinds, dashes, capitals, what cannot be seen. */
const FROM_WORD = `\ufeffMutation RegisterAgreement {
  AgreementRegister(
    Input: {
      Kind:${NO_BREAK}\u0421OOPERATION_AGREEMENT
      titles: [{ language: \u2018ru\u2019, text: “Соглашение о “Дружбе”, культуре${NO_BREAK}и «спорте» (п.\u00a05\\Д)”, authentic: true }]
      signed: 2021—03—15
      parties: [{ city: 'Южно\u2011Сахалинск' }, {${NO_BREAK}city: «Грод${UNSEEN}но» }, { city: Хэйхэ }]
      establishes: COOPERATION
    }
  ) {
    agreement { code title signed { text } }
    userErrors { message field suggestions }
  }
}`;
const TITLE = 'Соглашение о “Дружбе”, культуре и «спорте» (п. 5\\Д)';

itInBrowser('a text pasted from Word is mended, undoably, and records the agreement', async () => {
  const { page, errors, close } = (await openBrowser())!;
  try {
    const answer = page.locator('.graphiql-response .view-lines');
    const written = () =>
      page.evaluate(() => {
        const { editor } = (globalThis as any).__MONACO;
        return editor
          .getModels()
          .find((model: any) => model.uri.path.endsWith('operation.graphql'))
          .getValue();
      });
    async function paste(text: string) {
      await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
      await page.keyboard.press('Control+V');
    }

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${registry.url}/playground`);
    await page.getByLabel('Ключ доступа', { exact: true }).fill(registry.keyOf('staff'));
    await page.getByRole('link', { name: 'Внести соглашение', exact: true }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+A');
    await paste(FROM_WORD);
    await page.getByText('Вставленный текст исправлен').waitFor();
    const mended = await written();
    expect(mended).toContain('signed: "2021-03-15"');

    await page.keyboard.press('Control+Z');
    expect(await written()).toBe(FROM_WORD);
    await page.getByText('Строка 1: Слова query и mutation пишут с маленькой буквы.').waitFor();
    await page.keyboard.press('Control+Y');
    expect(await written()).toBe(mended);

    await page.getByRole('button', { name: 'Выполнить' }).click();
    await answer.filter({ hasText: '"userErrors": []' }).waitFor();
    const { agreements } = await registry.data(
      '{ agreements(filter: { signedFrom: "2021", signedTo: "2021" }) { nodes { title signed { text } kind parties { city { code } } } } }',
    );
    expect(agreements.nodes).toEqual([
      {
        title: TITLE,
        signed: { text: '2021-03-15' },
        kind: 'COOPERATION_AGREEMENT',
        parties: [
          { city: { code: 'RU-YUZHNO-SAKHALINSK' } },
          { city: { code: 'BY-GRODNO' } },
          { city: { code: 'CN-HEIHE' } },
        ],
      },
    ]);

    // A click selects a placeholder, and what is pasted takes its place.
    await page.getByRole('link', { name: 'Завести проект', exact: true }).click();
    const placeholder = page.locator('.graphiql-query-editor .placeholder');
    for (const text of ['Соглашение "О дружбе"\n', '«Грод\u00adно»', '2023—05']) {
      await placeholder.first().click();
      await paste(text);
    }
    await placeholder.first().waitFor({ state: 'detached' });
    expect(await written()).toContain('text: "Соглашение \\"О дружбе\\""');
    await page.getByRole('button', { name: 'Выполнить' }).click();
    await answer.filter({ hasText: '"userErrors": []' }).filter({ hasText: 'О дружбе' }).waitFor();
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
});
