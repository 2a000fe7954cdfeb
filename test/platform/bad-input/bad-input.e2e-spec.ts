import { GraphQLSchemaHost } from '@nestjs/graphql';
import { labelOf } from '../../../src/platform/graphql/field-labels.js';
import { describedAt } from '../../../src/platform/graphql/input-places.js';
import { Registry } from '../../support/registry.js';
import { BAD_DATES } from './bad-dates.js';
import type { Act } from './bad-input.js';
import { BAD_PARTIES } from './bad-parties.js';
import { BAD_REFERENCES } from './bad-references.js';
import { BAD_TEXTS } from './bad-texts.js';

const STALE: [thing: string, act: Act][] = [
  ['city', ['cityUpdate', 'city: "BY-GRODNO", population: 1, ifRevision: 7']],
  ['city', ['cityRename', 'city: "BY-GRODNO", name: { language: "ru", text: "Новый" }, on: "2024", ifRevision: 7']],
  ['city', ['citySucceed', 'city: "BY-GRODNO", on: "2024", ifRevision: 7']],
  ['partnership', ['partnershipUpdate', 'partnership: "BY-GRODNO", motive: "Пуща", ifRevision: 7']],
  ['partnership', ['partnershipEnd', 'partnership: "BY-GRODNO", on: "2024", ifRevision: 7']],
  ['agreement', ['agreementUpdate', 'agreement: "AGR-2022-003", areas: [], ifRevision: 7']],
  ['agreement', ['agreementTerminate', 'agreement: "AGR-2022-003", on: "2024", ifRevision: 7']],
];

describe('bad input', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
    await registry.data(`mutation {
      a: cityRegister(input: { code: "RU-BLAGOVESHCHENSK-BA", names: [{ language: "ru", text: "Благовещенск" }], confirm: true }) { userErrors { code } }
      b: cityRegister(input: { code: "RU-TOYOHARA", names: [{ language: "en", text: "Toyohara" }] }) { userErrors { code } }
      c: citySucceed(input: { city: "RU-TOYOHARA", successor: "KR-ANSAN", on: "1946" }) { userErrors { code } }
    }`);
  });
  afterAll(() => registry.close());

  /** «Поле «Когда» (input.on): » */
  function named(mutation: string, path: string[], language: 'ru' | 'en'): string {
    const { schema } = registry.app.get(GraphQLSchemaHost, { strict: false });
    const described = describedAt(schema.getMutationType()!.getFields()[mutation]!.args, path);
    return `${{ ru: 'Поле', en: 'The field' }[language]} «${labelOf(described!)![language]}» (${path.join('.')}): `;
  }

  const ask = (thing: string, fields: string, [mutation, input]: Act, language: string, text: string | null = null) =>
    registry.ask(
      `mutation${text === null ? '' : '($text: String!)'} { ${mutation}(input: { ${input} }) { ${thing} { ${fields} } userErrors { code message field suggestions } } }`,
      { language, ...(text !== null && { variables: { text } }) },
    );

  it.each([...BAD_REFERENCES, ...BAD_PARTIES, ...BAD_DATES, ...BAD_TEXTS])(
    '%s is told in both languages, and nothing is stored',
    async (_, act, wrongs, text: string | null = null) => {
      const thing = /^[a-z]+/.exec(act[0])![0];
      const before = await registry.everyRow();
      for (const language of ['ru', 'en'] as const)
        expect(await ask(thing, 'id', act, language, text)).toEqual({
          data: {
            [act[0]]: {
              [thing]: null,
              userErrors: wrongs.map(({ isDate, message, ...told }) => ({
                ...told,
                message: `${isDate ? named(act[0], told.field, language) : ''}${message[language]}`,
              })),
            },
          },
        });
      expect(await registry.everyRow()).toEqual(before);
    },
  );

  it.each(STALE)('a stale revision of a %s shows it as it stands, and nothing is stored', async (thing, act) => {
    const before = await registry.everyRow();
    const messages = {
      ru: 'Запись уже изменена: её редакция 1, а вы правите 7. Прочтите её снова и повторите с ifRevision: 1.',
      en: 'The record has changed: its revision is 1, and you are editing 7. Read it again, then repeat with ifRevision: 1.',
    };
    for (const language of ['ru', 'en'] as const)
      expect(await ask(thing, 'revision', act, language)).toEqual({
        data: {
          [act[0]]: {
            [thing]: { revision: 1 },
            userErrors: [
              {
                code: 'STALE_REVISION',
                message: messages[language],
                field: ['input', 'ifRevision'],
                suggestions: ['1'],
              },
            ],
          },
        },
      });
    expect(await registry.everyRow()).toEqual(before);
  });
});
