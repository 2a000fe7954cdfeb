import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { filled, MUTATIONS } from '../../history/mutations.js';
import { Registry } from '../../support/registry.js';
import { counted, everythingOf, instanceOn, sent, type Instance } from './instances.js';

// Two services with a cache, and one without: whatever was changed through the first, all three answer alike from then on.
const QUESTION = everythingOf(buildSchema(readFileSync('schema.graphql', 'utf8')));

let registry: Registry;
let other: Instance;
let plain: Instance;
let keys: Record<string, string | undefined>;

beforeAll(async () => {
  registry = await Registry.open('article', { RESPONSE_CACHE: '32', QUERY_COST: 'off' }, { isFresh: true });
  other = await instanceOn(registry, { RESPONSE_CACHE: '32' });
  plain = await instanceOn(registry, { RESPONSE_CACHE: 'off' });
  // The first one is what the catalogue of mutations replaces and revokes.
  const yalta = await registry.keyFor('YALTA');
  keys = { public: undefined, yalta, minsk: await registry.keyFor('BY-MINSK'), staff: registry.keyOf('staff') };
});
afterAll(async () => {
  await Promise.all([other.app.close(), plain.app.close()]);
  await registry.close();
});

/** What everybody is told by one service, by who asks. */
async function told(url: string): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  // One after another: only few such large queries may run at once.
  for (const [who, key] of Object.entries(keys)) answers[who] = await sent(url, QUESTION, key);
  return answers;
}

/** From where on the texts differ. */
function difference(one: string, other: string): string {
  const at = Array.from(one).findIndex((character, i) => character !== other[i]);
  return `«${one.slice(Math.max(0, at - 80), at + 80)}», not «${other.slice(Math.max(0, at - 80), at + 80)}»`;
}

const seen = new Set<string>();

/** Who is not answered as they are without a cache. */
async function stale(): Promise<string[]> {
  const [truth, ...answers] = await Promise.all([plain.url, registry.url, other.url].map(told));
  seen.add(truth!.staff!);
  return answers.flatMap((answer, i) =>
    Object.keys(keys)
      .filter((who) => answer[who] !== truth![who])
      .map((who) => `${who} by ${i}: ${difference(answer[who]!, truth![who]!)}`),
  );
}

it('asks everybody for much, each of whom is told something else', async () => {
  const truth = await told(plain.url);
  for (const [who, answer] of Object.entries(truth))
    expect([who, Object.keys(JSON.parse(answer))]).toEqual([who, ['data']]);
  expect(truth.public).not.toBe(truth.staff);
  expect([await stale(), await stale()]).toEqual([[], []]);
  for (const { url } of [registry, other]) expect(await counted(url)).toEqual({ hits: 4, misses: 4 });
  expect(await counted(plain.url)).toEqual({ hits: 0, misses: 0 });
});

it.each(MUTATIONS)('%s(%s) is seen by everybody, on either service', async (mutation, input) => {
  const change = `mutation { it: ${mutation}(input: { ${await filled(registry, input)} }) { userErrors { code message } } }`;
  // What is asked meanwhile may be answered either way, and must leave nothing behind.
  const during = [registry, other].map(({ url }) => sent(url, QUESTION, keys.staff));
  expect(JSON.parse(await sent(registry.url, change, keys.staff))).toEqual({ data: { it: { userErrors: [] } } });
  expect(await stale()).toEqual([]);
  await Promise.all(during);
});

it('most of the changes were to be seen at all, and the answers come from memory again', async () => {
  expect(seen.size).toBeGreaterThan(MUTATIONS.length / 2);
  expect(await stale()).toEqual([]);
  const before = await Promise.all([registry, other].map(({ url }) => counted(url)));
  expect(await stale()).toEqual([]);
  const after = await Promise.all([registry, other].map(({ url }) => counted(url)));
  // The key of one portal was revoked on the way.
  for (const i of [0, 1]) expect(after[i]!.hits - before[i]!.hits).toBe(3);
});
