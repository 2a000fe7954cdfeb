import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessKeys } from '../../../src/access/access-keys.service.js';
import { Viewer } from '../../../src/access/viewer.js';
import { newApp } from '../../../src/app.js';
import { dataSource } from '../../../src/data-source.js';
import { demonstrate } from '../../../src/demonstration.js';
import { Config } from '../../../src/platform/config/config.js';
import { openDatabase } from '../../../src/platform/database/database.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/database/embedded-postgres.js';
import { inDatabase } from '../../support/server.js';

const KEY = 'a-key-of-the-staff-for-this-test';
const LOG = `mutation ($input: ExchangeLogInput!) { exchangeLog(input: $input) { exchange { id } userErrors { code } } }`;
const UPDATE = `mutation ($input: CityUpdateInput!) { cityUpdate(input: $input) { city { id } userErrors { code } } }`;
const READ = '{ agreements(first: 1) { totalCount } }';

describe('a synchronous replica that is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'registry-replica-'));
  let server: EmbeddedPostgres;
  let app: NestFastifyApplication;
  let url: string;

  const onServer = (statement: string) => inDatabase(server.url, statement);
  // A replica of this name never comes; without one commits wait for nobody, and those that wait are let go.
  const awaitReplica = async (name: string) => {
    await onServer(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
    await onServer('SELECT pg_reload_conf()');
    await sleep(200);
  };
  const waiting = async () => {
    const rows = await onServer(`SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'`);
    return rows.map(({ pid }) => pid as number);
  };
  const ask = async (query: string, input?: object) => {
    const began = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = (await response.json()) as { data?: any; errors?: { extensions: { code: string } }[] };
    return { data, code: errors?.[0]?.extensions.code, took: performance.now() - began };
  };
  const entry = (clientMutationKey: string) => ({
    title: `Встреча ${clientMutationKey}`,
    kind: 'DELEGATION_IN',
    on: '2020-05-06',
    cities: ['JP-HAKODATE'],
    confirm: true,
    clientMutationKey,
  });
  const log = (key: string) => ask(LOG, entry(key));
  beforeAll(async () => {
    server = await startEmbeddedPostgres(folder);
    const database = await openDatabase(dataSource(server.url));
    app = await newApp(database, new Config({ LOG_LEVEL: 'silent', RATE_PER_KEY: 'off', RATE_PER_ADDRESS: 'off' }));
    await demonstrate(app);
    await app.get(AccessKeys, { strict: false }).admit(Viewer.SYSTEM, KEY, 'test', 'STAFF');
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });

  afterAll(async () => {
    await awaitReplica('');
    await app.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });

  afterEach(async () => {
    await awaitReplica('');
    while ((await waiting()).length > 0) await sleep(50);
  });

  it('leaves the outcome unknown within 5 seconds: of a change, of a repeat, and of what changes nothing', async () => {
    const first = await log('first');
    const update = { city: 'JP-HAKODATE', timeZone: 'Asia/Tokyo' };
    expect((await ask(UPDATE, update)).data.cityUpdate.userErrors).toEqual([]);
    await awaitReplica('away');
    for (const { code, took } of await Promise.all([log('second'), log('first'), ask(UPDATE, update)])) {
      expect(code).toBe('OUTCOME_UNKNOWN');
      expect(took).toBeLessThan(5000);
    }
    // Their waits are not ended: PostgreSQL would then show what no replica has.
    expect(await waiting()).toHaveLength(3);
    await awaitReplica('');
    expect((await log('first')).data).toEqual(first.data);
    const { data } = await log('second');
    expect(await onServer(`SELECT id FROM exchange WHERE title = 'Встреча second'`)).toEqual([
      data.exchangeLog.exchange,
    ]);
  });

  it('leaves an outcome unknown if somebody cancels the wait, although PostgreSQL reports success', async () => {
    await awaitReplica('away');
    const answer = log('cancelled');
    while ((await waiting()).length === 0) await sleep(20);
    await onServer(`SELECT pg_cancel_backend(${(await waiting())[0]})`);
    const { code, took } = await answer;
    expect([code, took < 3000]).toEqual(['OUTCOME_UNKNOWN', true]);
  });

  it('does not stop reads, and does not take more than its share of connections', async () => {
    await awaitReplica('away');
    const writers = Array.from({ length: 16 }, (_, n) => log(`writer ${n}`));
    await sleep(1000);
    const reads = await Promise.all(Array.from({ length: 16 }, () => ask(READ)));
    expect(reads.map(({ code }) => code)).toEqual(reads.map(() => undefined));
    const codes = (await Promise.all(writers)).map(({ code }) => code).sort();
    expect(codes.filter((code) => code === 'OUTCOME_UNKNOWN')).toHaveLength(7);
    expect(codes.filter((code) => code === 'SERVICE_UNAVAILABLE')).toHaveLength(9);
    expect((await log('another')).code).toBe('SERVICE_UNAVAILABLE');
    expect(await waiting()).toHaveLength(7);
    await awaitReplica('');
    expect((await log('another')).code).toBeUndefined();
  });
});
