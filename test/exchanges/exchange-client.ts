import { Registry } from '../support/registry.js';

export let registry: Registry;

export const open = async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-03-15T01:00:00Z');
};

export const close = () => registry.close();

export const ALL = `kind visitKind on { text } until { text } title participants { city { code } headcount } headcount areas result
  visibility agreements { nodes { code } } revision`;

/** These suites enter many like exchanges, and mean it. */
export async function act(mutation: 'exchangeLog' | 'exchangeUpdate', input: Record<string, unknown>, selection = ALL) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { exchange { ${selection} } userErrors { code field message } } }`,
    { variables: { input: mutation === 'exchangeLog' ? { confirm: true, ...input } : input } },
  );
  return { exchange: it.exchange, errors: it.userErrors };
}

export const done = async (...args: Parameters<typeof act>) => {
  const { exchange, errors } = await act(...args);
  expect(errors).toEqual([]);
  return exchange;
};

export const log = (input: Record<string, unknown>, selection = 'id') =>
  done('exchangeLog', { kind: 'VIDEO_CONFERENCE', on: '2024-05-06', ...input }, selection);

export const everything = () =>
  Promise.all(
    ['exchange', 'exchange_participant', 'agreement', 'agreement_link', 'change', 'mutation_key'].map((table) =>
      registry.database.query(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );
