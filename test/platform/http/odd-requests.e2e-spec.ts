import { Registry } from '../../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('demonstration')));
afterAll(() => registry.close());

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

async function send(body: string): Promise<{ status: number; json: any }> {
  const response = await fetch(`${registry.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return { status: response.status, json: await response.json() };
}

it('an operation that the document does not have is refused', async () => {
  const { status, json } = await send(JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }));
  expect([status < 500, json.errors[0].extensions.code]).toEqual([true, 'BAD_USER_INPUT']);
});

it.each([8000, 60_000])('variables nested %i deep are no reason to fail', async (depth) => {
  const { status } = await send(`{"query":"{ cities(first: 1) { nodes { code } } }","variables":${nested(depth)}}`);
  expect(status).toBeLessThan(500);
  const { status: declared } = await send(
    `{"query":"query Q($f: AgreementFilter) { agreements(first: 1, filter: $f) { nodes { code } } }","variables":{"f":${nested(depth)}}}`,
  );
  expect(declared).toBeLessThan(500);
});
