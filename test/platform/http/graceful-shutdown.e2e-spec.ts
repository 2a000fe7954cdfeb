import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as http from 'node:http';
import * as net from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DataSource } from 'typeorm';
import * as ts from 'typescript';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/database/embedded-postgres.js';
import { apps, ask, askGraphql, First1, JSON_TYPE, logged, start } from './http-client.js';

describe('with a database', () => {
  const folder = fs.mkdtempSync(join(process.env.TEST_DATA!, 'http-e2e-'));
  let postgres: EmbeddedPostgres;
  let database: DataSource;
  let at: string;

  const ready = async () => {
    const { status, json } = await ask(`${at}/health/ready`);
    return [status, json.details];
  };
  const down = (message: string) => [503, { database: { status: 'down', message } }];
  const UP = [200, { database: { status: 'up' } }];
  const codeOf = async (how: string) =>
    (await askGraphql(at, `{fails(how:"${how}")}`)).json.errors?.[0].extensions.code;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres(folder);
    const extra = { statement_timeout: 300, connectionTimeoutMillis: 800, max: 3 };
    database = new DataSource({ type: 'postgres', url: postgres.url, migrations: [First1], extra });
    at = await start({ database });
  });
  afterAll(async () => {
    await apps.pop()?.close();
    if (database.isInitialized) await database.destroy();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('it is not ready before it has connected, and not before its tables are made', async () => {
    expect(await ready()).toEqual(down('does not answer'));
    await database.initialize();
    expect(await ready()).toEqual(down('has pending migrations'));
    await database.runMigrations();
    expect(await ready()).toEqual(UP);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
  });

  it('a statement that is wrong is our fault, and its values are not logged', async () => {
    expect(await codeOf('sql')).toBe('INTERNAL');
    const [entry] = logged().filter(({ msg }) => msg === 'INTERNAL');
    expect(entry?.err).toMatchObject({ code: '42P01', query: 'SELECT * FROM nowhere WHERE secret = $1' });
    expect(JSON.stringify(entry)).not.toContain('private value');
  });

  it('a statement that takes too long is told as a database that does not answer', async () => {
    expect(await codeOf('slow')).toBe('SERVICE_UNAVAILABLE');
    const [entry] = logged().filter(({ msg }) => msg === 'SERVICE_UNAVAILABLE');
    expect(entry?.err.code).toBe('57014');
  });

  it('connections that are all taken are told so soon, and live is not disturbed', async () => {
    const hold = Array.from({ length: 3 }, () => database.createQueryRunner());
    for (const runner of hold) await runner.connect();
    const begun = performance.now();
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf('slow')));
    expect(new Set(codes)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
    expect((await ready())[0]).toBe(503);
    for (const runner of hold) await runner.release();
    expect(await ready()).toEqual(UP);
  });

  it('a connection that is cut is told as a database that does not answer, and the next one works', async () => {
    const cut = codeOf('slow');
    await sleep(100);
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE query LIKE '%pg_sleep(3)' AND state = 'active' AND pid <> pg_backend_pid()`,
    );
    expect(await cut).toBe('SERVICE_UNAVAILABLE');
    expect(await ready()).toEqual(UP);
  });

  it('a database that hangs makes it not ready within about a second, and no probes queue up before it', async () => {
    const backends = () => database.query('SELECT count(*) FROM pg_stat_activity');
    // The statement of the test before may have ended just before its connection was cut: then the pool still has that one.
    await Promise.all([backends(), backends()].map((asked) => asked.catch(backends)));
    const pids: { pid: number }[] = await database.query(`SELECT pid FROM pg_stat_activity WHERE datname = 'registry'`);
    const all = [postgres.pid, ...pids.map(({ pid }) => pid)];
    for (const pid of all) process.kill(pid, 'SIGSTOP');
    try {
      const begun = performance.now();
      const answers = await Promise.all(Array.from({ length: 10 }, ready));
      expect(performance.now() - begun).toBeLessThan(8000);
      for (const answer of answers) expect(answer).toEqual(down('does not respond within a second'));
      expect((await ask(`${at}/health/live`)).status).toBe(200);
      const pool = (database.driver as unknown as { master: { totalCount: number; waitingCount: number } }).master;
      expect(pool.waitingCount).toBe(0);
    } finally {
      for (const pid of all) process.kill(pid, 'SIGCONT');
    }
    await sleep(100);
    expect(await ready()).toEqual(UP);
  });

  it('a database that has stopped makes it not ready at once', async () => {
    await postgres.stop();
    expect(await ready()).toEqual(down('does not answer'));
    expect(await codeOf('slow')).toBe('SERVICE_UNAVAILABLE');
    expect((await ask(`${at}/health/live`)).status).toBe(200);
  });
});

describe('the end', () => {
  const home = fs.mkdtempSync(join(process.env.TEST_DATA!, 'http-e2e-'));
  const children: ChildProcess[] = [];
  let postgres: EmbeddedPostgres;

  /** The small application as a program of its own, in plain Node, on the built service. */
  beforeAll(async () => {
    const built = pathToFileURL(resolve('dist')).href;
    fs.symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
    fs.writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    const { options } = ts.convertCompilerOptionsFromJson(
      {
        ...ts.readConfigFile('tsconfig.json', ts.sys.readFile).config.compilerOptions,
        module: 'ES2022',
        sourceMap: false,
      },
      '.',
    );
    const source = fs
      .readFileSync('test/platform/http/small-app.ts', 'utf8')
      .replaceAll(`'../../../src/`, `'${built}/`);
    fs.writeFileSync(join(home, 'small-app.js'), ts.transpileModule(source, { compilerOptions: options }).outputText);
    postgres = await startEmbeddedPostgres(join(home, 'data'));
    fs.writeFileSync(
      join(home, 'main.js'),
      `import { smallApp } from './small-app.js';
       import { shutDownOnSignals } from '${built}/platform/http/graceful-shutdown.js';
       import { DataSource } from 'typeorm';
       const database = await new DataSource({ type: 'postgres', url: process.env.URL }).initialize();
       const app = await smallApp({ database });
       shutDownOnSignals(app, JSON.parse(process.env.SETTINGS));
       await app.listen(0, '127.0.0.1');
       console.log(await app.getUrl());`,
    );
  });
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await postgres?.stop();
    fs.rmSync(home, { recursive: true, force: true });
  });

  async function launch(
    settings = {},
  ): Promise<{ child: ChildProcess; at: string; over: Promise<{ code: number | null; ms: number }> }> {
    const env = { ...process.env, URL: postgres.url, SETTINGS: JSON.stringify(settings), LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, ['main.js'], { cwd: home, env, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const over = once(child, 'exit').then(([code]) => ({ code: code as number | null, ms: performance.now() }));
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    return { child, at: line.toString().trim(), over };
  }

  it('answers what is in flight, is not ready at once, takes late requests politely, and ends with 0', async () => {
    const { child, at, over } = await launch({ linger: 500 });
    expect((await ask(`${at}/health/ready`)).status).toBe(200);
    const kept = new http.Agent({ keepAlive: true, maxSockets: 1 });
    await ask(`${at}/health/live`, { agent: kept });
    const silent = net.connect(Number(new URL(at).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const inFlight = Promise.all(Array.from({ length: 20 }, () => askGraphql(at, 'mutation{nap(ms:1500)}')));
    await sleep(300);

    const begun = performance.now();
    child.kill('SIGTERM');
    await sleep(100);
    const probe = await ask(`${at}/health/ready`);
    expect([probe.status, probe.json.details]).toEqual([
      503,
      { service: { status: 'down', message: 'is shutting down' } },
    ]);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
    const late = await ask(`${at}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"query":"{thing{id}}"}',
      agent: kept,
    });
    expect([late.status, late.headers.connection]).toEqual([200, 'close']);
    // The socket stays open while answers are being made, so that nobody in its queue is cut off.
    await sleep(500);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
    for (const { status, json } of await inFlight) expect([status, json]).toEqual([200, { data: { nap: 1500 } }]);
    const { code, ms } = await over;
    expect(code).toBe(0);
    // Within the deadline of ten seconds: after it the code would be 1.
    expect(ms - begun).toBeLessThan(10_000);
    kept.destroy();
  });

  it('comes at once on Ctrl-C when nothing is in flight, whoever is still connected', async () => {
    const { child, at, over } = await launch({ linger: 8000 });
    const kept = new http.Agent({ keepAlive: true });
    await ask(`${at}/health/live`, { agent: kept });
    const silent = net.connect(Number(new URL(at).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const begun = performance.now();
    child.kill('SIGINT');
    const { code, ms } = await over;
    expect(code).toBe(0);
    // It does not wait for load balancers.
    expect(ms - begun).toBeLessThan(6000);
    kept.destroy();
  });

  it('comes with 1 after the deadline, when a request does not end', async () => {
    const { child, at, over } = await launch({ linger: 0, deadline: 1000 });
    const cut = askGraphql(at, 'mutation{nap(ms:5000)}').catch((error: Error) => error.message);
    await sleep(300);
    const begun = performance.now();
    child.kill('SIGTERM');
    const { code, ms } = await over;
    expect(code).toBe(1);
    expect(ms - begun).toBeGreaterThan(900);
    // Before the request would have ended.
    expect(ms - begun).toBeLessThan(4500);
    expect(await cut).toBe('socket hang up');
  });

  it('comes with 1 at once, when it is asked for twice', async () => {
    const { child, at, over } = await launch();
    const cut = askGraphql(at, 'mutation{nap(ms:5000)}').catch((error: Error) => error.message);
    await sleep(300);
    const begun = performance.now();
    child.kill('SIGINT');
    await sleep(100);
    child.kill('SIGINT');
    const { code, ms } = await over;
    expect(code).toBe(1);
    expect(ms - begun).toBeLessThan(4000);
    expect(await cut).toBe('socket hang up');
  });
});
