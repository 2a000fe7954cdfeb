import { Registry } from '../support/registry.js';

export type As = 'staff' | 'admin' | 'public';

export let registry: Registry;

export const open = async () => {
  registry = await Registry.open('article');
  registry.clock.set('2024-05-06T01:00:00Z');
};

export const close = () => registry.close();

/** These suites add many like contacts, and mean it. */
export async function act(
  mutation: string,
  input: object,
  { as = 'staff' as As, language = 'ru', selection = 'id' } = {},
) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { contact { ${selection} } userErrors { code field message } } }`,
    { variables: { input: mutation === 'contactAdd' ? { confirm: true, ...input } : input }, as, language },
  );
  return { contact: it.contact, errors: it.userErrors };
}

export const done = async (...args: Parameters<typeof act>) => {
  const { contact, errors } = await act(...args);
  expect(errors).toEqual([]);
  return contact;
};

export const refused = async (...args: Parameters<typeof act>) => {
  const { contact, errors } = await act(...args);
  return { contact, errors: errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`) };
};

export const OFFICE = {
  city: 'BY-GRODNO',
  kind: 'OFFICE',
  title: 'Отдел внешних связей',
  email: 'foreign@grodno.example',
};

export const PERSON = {
  city: 'BY-GRODNO',
  kind: 'PERSON',
  name: 'Новак Ян',
  post: 'Начальник отдела',
  phone: '+375152123456',
};

export const MEMBER = {
  city: 'BY-GRODNO',
  kind: 'DELEGATION_MEMBER',
  name: 'Ковальская Анна',
  purpose: 'Пропуска на регату',
  deleteOn: '2024-06-30',
};

/** Everything that is stored, in every table, as text. */
export async function everything(): Promise<string> {
  const tables: { name: string }[] = await registry.database.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(15);
  const rows = await Promise.all(
    tables.map(({ name }) => registry.database.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)),
  );
  return tables
    .map(({ name }, i) => `${name}\n${rows[i].map(({ row }: { row: string }) => row).join('\n')}`)
    .join('\n');
}

export const names = async (args: string, as: As = 'staff') => {
  const { contacts } = await registry.data(`{ contacts${args && `(${args})`} { totalCount nodes { title name } } }`, {
    as,
  });
  expect(contacts.totalCount).toBe(contacts.nodes.length);
  return contacts.nodes.map(({ title, name }: any) => name ?? title);
};
