import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listenForOperators } from '../../../src/platform/http/operations-port.js';
import { Registry } from '../../support/registry.js';

let registry: Registry;
let server: Server;
const at = async (path: string) => {
  const [inside, outside] = await Promise.all(
    [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, registry.url].map((url) => fetch(url + path)),
  );
  return { inside: inside!.status, outside: outside!.status, text: await inside!.text() };
};

beforeAll(async () => {
  registry = await Registry.open('empty', { OPERATIONS_PORT: '9464' }, { isFresh: true });
  server = await listenForOperators(registry.app, 0, '127.0.0.1');
});
afterAll(async () => {
  server.close();
  await registry.close();
});

it('has every figure that the alarms ask for', async () => {
  const alerts = readFileSync(join(__dirname, '../../../examples/deployment/alerts.yml'), 'utf8');
  const asked = alerts
    .match(/\b(http|graphql|nodejs|process)_\w+/g)!
    .map((name) => name.replace(/_(bucket|count)$/, ''));
  const { text } = await at('/metrics');
  const known = [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name!);
  expect(new Set(asked).size).toBeGreaterThan(3);
  expect(asked.filter((name) => !known.includes(name))).toEqual([]);
});

describe('a port for operators', () => {
  it('has health and metrics, which the public address has not any more', async () => {
    expect(await at('/health/live')).toEqual({ inside: 200, outside: 404, text: '{"status":"ok"}' });
    expect(await at('/health/ready')).toMatchObject({ inside: 200, outside: 404 });
    const metrics = await at('/metrics?x=1');
    expect([metrics.inside, metrics.outside]).toEqual([200, 404]);
    expect(metrics.text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  it('has nothing else', async () => {
    expect(await at('/graphql?query={__typename}')).toMatchObject({ inside: 404 });
    expect((await at('/playground')).outside).toBe(200);
  });

  it('tells when the database is away', async () => {
    await registry.database.destroy();
    expect(await at('/health/ready')).toMatchObject({ inside: 503, text: expect.stringContaining('does not answer') });
    expect((await at('/health/live')).inside).toBe(200);
    await registry.database.initialize();
  });
});
