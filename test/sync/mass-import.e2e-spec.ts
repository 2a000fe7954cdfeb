import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('article');
});
afterAll(() => registry?.close());

const ask = () => registry.ask('{ changes(first: 100) { edges { id } } }', { as: 'staff' });

it('after an import of very many records nobody waits for all of them to be told, and then all are', async () => {
  await ask();
  const [{ before }] = await registry.database.query('SELECT count(*)::int AS before FROM sync_line');
  // Two steps more than a request waits for.
  await registry.database.query(`
    INSERT INTO sync_pending (thing_id, at, change_id)
      SELECT (SELECT id FROM agreement WHERE code = 'AGR-2022-002'), now(), (SELECT max(id) FROM change) FROM generate_series(1, 9500)`);
  const first = await ask();
  expect(first.errors).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }) }),
  ]);
  expect(first.errors![0]!.message).toMatch(/изменилось очень много записей/);
  expect(first.errors![0]!.message).not.toMatch(/\d/);
  let answer = await ask();
  for (let tries = 0; answer.errors && tries < 200; tries++) {
    await sleep(100);
    answer = await ask();
  }
  expect(answer.errors).toBeUndefined();
  const [{ pending, lines }] = await registry.database.query(
    'SELECT (SELECT count(*)::int FROM sync_pending) AS pending, (SELECT count(*)::int FROM sync_line) AS lines',
  );
  expect(pending).toBe(0);
  expect(lines).toBeGreaterThan(before);
});
