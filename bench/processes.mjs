import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dataSource } from '../dist/data-source.js';
import { startEmbeddedPostgres } from '../dist/platform/database/embedded-postgres.js';

const fileAt = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What a program tells of itself: its `memory` after garbage collection, in bytes, or the number of its `statements` so far. */
async function toldBy(child, what) {
  const told = once(child, 'message');
  child.send(what);
  return (await told)[0];
}

/** Runs a command of the registry in 128 MiB of heap. */
export async function registryCommand(databaseUrl, ...args) {
  const began = performance.now();
  const { PATH } = process.env;
  const child = spawn(process.execPath, ['--max-old-space-size=128', fileAt('../dist/cli.js'), ...args], {
    env: { PATH, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${said}`);
  return { said, seconds: (performance.now() - began) / 1000 };
}

/** The environment: a folder, a PostgreSQL as the service starts it, and programs in their own processes. */
export class Stage {
  key = randomBytes(24).toString('base64url');
  #running = [];

  static async open() {
    const stage = new Stage();
    stage.folder = mkdtempSync(join(tmpdir(), 'registry-bench-'));
    stage.postgres = await startEmbeddedPostgres(join(stage.folder, 'data'));
    return stage;
  }

  async newDatabase(name) {
    const server = await dataSource(this.postgres.url).initialize();
    await server.query(`CREATE DATABASE "${name}"`);
    await server.destroy();
    const url = new URL(this.postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** The service as in `npm start`, without limits and logging, which the compared programs do not have either. */
  startRegistry(databaseUrl, more = {}) {
    const env = {
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ADMIN_KEY: this.key,
      RATE_PER_KEY: 'off',
      RATE_PER_ADDRESS: 'off',
      ACCESS_LOG: 'off',
      LOG_LEVEL: 'silent',
      ...more,
    };
    const observed = ['--expose-gc', '--import', new URL('watch.mjs', import.meta.url).href];
    return this.#start([...observed, fileAt('../dist/main.js')], env, /GraphQL +(\S+)\/graphql\n/);
  }

  /** A server of this folder, which prints its address. */
  startServer(file, ...args) {
    return this.#start([fileAt(file), ...args], { NODE_ENV: 'production' }, /^(http\S+?)\/?\n/);
  }

  async #start(args, env, address) {
    const log = join(this.folder, `${this.#running.length}.log`);
    const output = openSync(log, 'w');
    const { PATH } = process.env;
    const child = spawn(process.execPath, args, {
      env: { PATH, ...env },
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    const program = {
      pid: child.pid,
      exit: once(child, 'exit'),
      stop: () => this.#stop(child, program),
      memory: () => toldBy(child, 'memory'),
      statements: () => toldBy(child, 'statements'),
    };
    this.#running.push(program);
    for (;;) {
      const said = readFileSync(log, 'utf8');
      program.url = address.exec(said)?.[1];
      if (program.url) return program;
      if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}: ${said}`);
      await sleep(50);
    }
  }

  async #stop(child, { exit }) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exit;
  }

  async close() {
    for (const { stop } of this.#running) await stop();
    await this.postgres?.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}
