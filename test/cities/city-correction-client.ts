import { Registry } from '../support/registry.js';

export const WHY = 'Внесено дважды';

/** A mutation that puts a city right, and what it answers. */
export async function act(registry: Registry, mutation: string, input: Record<string, unknown>, as = 'staff') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input)
      { city { id code name revision existsUntil { text } successor { code } } effects userErrors { code field message suggestions } } }`,
    { variables: { input }, as: as as 'staff' },
  );
  return it;
}

export async function done(...args: Parameters<typeof act>) {
  const it = await act(...args);
  expect(it.userErrors).toEqual([]);
  return it;
}

/** Any other mutation, which has to succeed. */
export async function enter(
  registry: Registry,
  mutation: string,
  input: Record<string, unknown>,
  fields = '',
  as = 'staff',
) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${fields} userErrors { code message } } }`,
    { variables: { input }, as: as as 'staff' },
  );
  expect(it.userErrors).toEqual([]);
  return it;
}
