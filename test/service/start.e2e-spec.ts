import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Program } from '../support/program.js';

const folder = mkdtempSync(join(process.env.TEST_DATA!, 'registry-start-'));
const started: Program[] = [];

function start(env: NodeJS.ProcessEnv = {}): Program {
  const program = new Program('main.js', [], { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ...env });
  started.push(program);
  return program;
}

afterAll(async () => {
  for (const program of started) program.signal('SIGKILL');
  await Promise.all(started.map((program) => program.end()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

const pidOfPostgres = () => Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function ask(url: string, query: string, key?: string): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** What a start says that refuses: one sentence. */
async function refused(env: NodeJS.ProcessEnv): Promise<string> {
  const { code, out, err } = await start(env).end();
  expect([code, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  return err;
}

const PROSPECTS = '{ partnerships(filter: { statuses: [PROSPECTIVE] }) { totalCount } }';

describe('the service', () => {
  let key: string;
  let postgres: number;

  it('starts on nothing at all: with a database, a demonstration and a key', async () => {
    const service = start();
    key = (await service.says(/^Staff key {3}(sckey_\S{43})$/m))[1]!;
    const [, graphql, base] = await service.says(/^GraphQL {5}((http:\/\/localhost:\d+)\/graphql)$/m);
    await service.says(new RegExp(`^Playground  ${base}/playground$`, 'm'));
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    expect((await fetch(`${base}/playground`)).status).toBe(200);
    const { agreements, cities } = await ask(graphql!, '{ agreements { totalCount } cities { totalCount } }');
    expect([agreements.totalCount, cities.totalCount]).toEqual([3, 16]);
    expect((await ask(graphql!, PROSPECTS)).partnerships.totalCount).toBe(0);
    expect((await ask(graphql!, PROSPECTS, key)).partnerships.totalCount).toBe(1);
    expect(statSync(join(folder, 'staff-key')).mode & 0o777).toBe(0o600);
    const made =
      'mutation { cityRegister(input: { code: "ADDED", names: [{ language: "ru", text: "Новый" }] }) { city { code } } }';
    expect((await ask(graphql!, made, key)).cityRegister.city.code).toBe('ADDED');
    postgres = pidOfPostgres();
    expect(isAlive(postgres)).toBe(true);
  });

  it('has its folder to itself', async () => {
    expect(await refused({})).toMatch(/^Another process \(pid \d+\) is using the folder .+: stop it first, or use /);
    const { code, err } = await new Program('cli.js', ['key', 'list'], { DATA_DIR: folder }).end();
    expect([code, err]).toEqual([1, expect.stringMatching('Another process')]);
  });

  it('ends on SIGTERM with its database', async () => {
    started[0]!.signal('SIGTERM');
    expect(await started[0]!.end()).toMatchObject({ code: 0, err: '' });
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(join(folder, 'cluster/postmaster.pid'))).toBe(false);
  });

  it('says what is wrong with a port, and leaves no database behind', async () => {
    expect(await refused({ PORT: 'eighty' })).toBe('PORT must be a whole number from 0 to 65535, not «eighty».\n');
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refused({ PORT: `${port}` })).toBe(
      `Port ${port} is already in use: stop the other program, or set PORT to a free port.\n`,
    );
    other.close();
    expect(existsSync(join(folder, 'cluster/postmaster.pid'))).toBe(false);
  });

  it('ends with npm, whose shell passes no signal on', async () => {
    const env = {
      PATH: process.env.PATH,
      npm_lifecycle_event: 'start',
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    };
    const shell = spawn('sh', ['-c', `"${process.execPath}" dist/main.js; true`], { env });
    let said = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    while (!/Staff key/.test(said)) await once(shell.stdout, 'data');
    const own = pidOfPostgres();
    shell.kill('SIGTERM');
    for (const end = Date.now() + 15_000; isAlive(own) && Date.now() < end;) await sleep(100);
    expect(isAlive(own)).toBe(false);
  });

  it('finds its data and its key again', async () => {
    const service = start();
    expect((await service.says(/^Staff key {3}(.*)$/m))[1]).toBe(key);
    const [, graphql] = await service.says(/^GraphQL {5}(.*)$/m);
    expect((await ask(graphql!, '{ cities { totalCount } }', key)).cities.totalCount).toBe(17);
    service.signal('SIGINT');
    expect(await service.end()).toMatchObject({ code: 0, err: '' });
    const { code, out } = await new Program('cli.js', ['key', 'list'], { DATA_DIR: folder }).end();
    expect([code, out]).toEqual([0, expect.stringMatching(/^key_\S+\tSTAFF\t\S+\tvalid\tdemonstration\n$/)]);
  });
});
