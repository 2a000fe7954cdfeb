// A PostgreSQL server of this machine, what a database holds, and whether the service starts on it.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { tablesOf } from '../../dist/platform/backup/backup-tables.js';
import { connected, digestsOf } from '../../dist/platform/backup/backup-writer.js';
import { home, start, stop } from '../faults/service.mjs';

export const run = promisify(execFile);

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The folder with the programs of a PostgreSQL server on this machine; undefined: there are none. */
export function serverPrograms() {
  if (process.env.PGBIN) return process.env.PGBIN;
  const all = '/usr/lib/postgresql';
  const versions = existsSync(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(all, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return found;
}

/** A PostgreSQL of this machine, which refuses to run as root. */
export async function startServer(bin) {
  const folder = mkdtempSync(join(home, 'server-'));
  const port = await freePort();
  const isRoot = process.getuid() === 0;
  const as = isRoot ? { uid: 65534, gid: 65534 } : {};
  if (isRoot) execFileSync('chown', ['-R', '65534:65534', folder]);
  execFileSync('chmod', ['755', home]);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    as,
  );
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...as, stdio: 'ignore' },
  );
  const urlOf = (database) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  for (let left = 100; left > 0; left--) {
    const isUp = await connected(urlOf('postgres'), async () => true).catch(() => false);
    if (isUp) break;
    await sleep(100);
  }
  const create = (name) =>
    connected(urlOf('postgres'), (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
  return {
    urlOf,
    create,
    stop: async () => {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

/** Every row of a database, by table. */
export const rowsOf = (url) => connected(url, async (client) => digestsOf(client, await tablesOf(client)));
export const isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export const registry = (args, env) =>
  run(process.execPath, ['dist/cli.js', ...args], { env: { PATH: process.env.PATH, ...env } }).then(
    ({ stdout }) => stdout.trim(),
    ({ stderr }) => `refused: ${stderr.trim()}`,
  );

/** What a service says when it starts on a database: nothing if it runs. */
export async function startRefusal(env) {
  try {
    const service = await start(env);
    await stop(service);
    return undefined;
  } catch (error) {
    return error.message;
  }
}
