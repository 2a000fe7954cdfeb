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

export const BOTH_BLAGOVESHCHENSK = ['RU-BLAGOVESHCHENSK-AMU Благовещенск', 'RU-BLAGOVESHCHENSK-BA Благовещенск'];

export async function open(): Promise<Registry> {
  const registry = await Registry.open('article');
  await registry.data(
    cityRegister(
      'code: "RU-BLAGOVESHCHENSK-BA", names: [{ language: "ru", text: "Благовещенск" }], placements: [{ policy: ISO, country: "RU", subdivision: "RU-BA" }]',
    ),
  );
  return registry;
}

/** Every row of every table: a refusal must leave it as it was. */
export async function everything({ database }: Registry): Promise<Record<string, { rows: string; digest: string }>> {
  const tables: { name: string }[] = await database.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found: Record<string, { rows: string; digest: string }> = {};
  for (const { name } of tables)
    [found[name]] = await database.query(
      `SELECT count(*) AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
    );
  return found;
}
