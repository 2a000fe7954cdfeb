import { Registry } from '../support/registry.js';

export const ERRORS = 'userErrors { code message field suggestions }';

export const cityRegister = (input: string, fields = 'code name kind revision') =>
  `mutation { cityRegister(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;

export const cityUpdate = (input: string, fields = 'code revision') =>
  `mutation { cityUpdate(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;

export const cityRename = (input: string, fields = 'code revision') =>
  `mutation { cityRename(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;

export const citySucceed = (input: string, fields = 'code revision') =>
  `mutation { citySucceed(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;

export const refusedWith = (code: string, message: string, field: string[] | null, suggestions: string[] = []) => ({
  city: null,
  userErrors: [{ code, message, field, suggestions }],
});

export const BOTH_BLAGOVESHCHENSK = [
  'RU-BLAGOVESHCHENSK-AMU Благовещенск (Амурская область)',
  'RU-BLAGOVESHCHENSK-BA Благовещенск (Республика Башкортостан)',
];

export async function open(): Promise<Registry> {
  const registry = await Registry.open('article');
  await registry.data(
    cityRegister(
      'code: "RU-BLAGOVESHCHENSK-BA", names: [{ language: "ru", text: "Благовещенск" }], placements: [{ policy: ISO, country: "RU", subdivision: "RU-BA" }]',
    ),
  );
  return registry;
}
