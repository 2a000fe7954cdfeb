import { Registry } from '../support/registry.js';

export let registry: Registry;

export const open = async () => {
  registry = await Registry.open('article');
};

export const close = () => registry.close();

export const TIE = 'episode kind plannedKind since { text } visibility status(asOf: "2030-01-01") { value } revision';

export async function act(mutation: string, input: Record<string, unknown>, selection = TIE) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { partnership { ${selection} } userErrors { code field message } } }`,
    { variables: { input } },
  );
  return { tie: it.partnership, errors: it.userErrors };
}

export const done = async (...args: Parameters<typeof act>) => {
  const { tie, errors } = await act(...args);
  expect(errors).toEqual([]);
  return tie;
};

export const tieWith = async (city: string, selection: string, as: 'staff' | 'public' = 'staff') =>
  (await registry.data(`{ partnership(ref: "${city}") { ${selection} } }`, { as })).partnership;

export const cities = async (args: string, as: 'staff' | 'public' = 'staff') => {
  const { partnerships } = await registry.data(
    `{ partnerships${args && `(${args})`} { totalCount nodes { city { code } } } }`,
    { as },
  );
  expect(partnerships.totalCount).toBe(partnerships.nodes.length);
  return partnerships.nodes.map(({ city }: any) => city.code);
};
