// A disk that fills up under the embedded PostgreSQL, and under a backup.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { runningEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { ask, check, CITIES, finish, home, paper, REGISTER, skip, start, stop } from './service.mjs';

const MEGABYTE = Buffer.alloc(1024 * 1024);

/** Leaves no byte free. @returns what gives them back */
function fillUp(folder) {
  const file = join(folder, 'ballast');
  const handle = openSync(file, 'w');
  for (let size = MEGABYTE.length; size >= 1; size = Math.floor(size / 2))
    try {
      for (;;) writeSync(handle, MEGABYTE, 0, size);
    } catch {
      // Then less of it.
    }
  closeSync(handle);
  return () => rmSync(file);
}

/** Makes PostgreSQL begin one file of its log after the other until it has no room for the next. */
async function fillLog(dataDir) {
  const client = new pg.Client(await runningEmbeddedPostgres(dataDir));
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let n = 0; n < 50; n++)
      await client.query(`SELECT pg_logical_emit_message(true, 'drill', 'x'), pg_switch_wal()`);
  } catch {
    // It has ended.
  }
  await client.end().catch(() => undefined);
}

const READ = '{ agreements(first: 1) { totalCount } }';

export async function fillDisk() {
  const folder = join(home, 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return skip('disk: no small file system can be mounted here (needs root)');
  }
  let service;
  try {
    const env = { DATA_DIR: join(folder, 'data') };
    service = await start(env);
    const giveBack = fillUp(folder);
    const codes = new Set();
    let refused = 0;
    for (let n = 0; n < 3000 && refused < 5 && service.child.exitCode === null; n++) {
      const { data, errors } = await ask(service, REGISTER, paper(`disk ${n}`, CITIES[n % 8], 2010)).catch((error) => ({
        errors: [{ extensions: { code: `${error}` } }],
      }));
      if (data?.agreementRegister?.agreement) continue;
      refused += 1;
      codes.add(errors?.[0]?.extensions.code ?? JSON.stringify(data));
      await sleep(300);
    }
    const told = [...codes].join();
    check(
      'disk: writes are refused as such',
      refused > 0 && /^(SERVICE_UNAVAILABLE|OUTCOME_UNKNOWN|,)+$/.test(told),
      told,
    );
    const read = await ask(service, READ).catch(String);
    check('disk: reading goes on', read.data?.agreements.totalCount > 0, JSON.stringify(read));
    const backup = spawnSync(process.execPath, ['dist/cli.js', 'backup', join(folder, 'registry.backup')], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    check(
      'disk: a backup says that it is full, and leaves none',
      backup.status !== 0 && !existsSync(join(folder, 'registry.backup')),
      backup.stderr.trim(),
    );
    await fillLog(env.DATA_DIR);
    const [code] = await Promise.race([service.exit, sleep(30_000, ['it runs'])]);
    check(
      'disk: without room for the log of PostgreSQL the service ends and says why',
      code === 1 && /cannot be started again/.test(service.said),
      `${code} ${service.said.trim().split('\n').at(-1)}`,
    );
    giveBack();
    if (service.child.exitCode !== null) service = await start(env);
    let again;
    for (let n = 0; n < 40; n++) {
      again = await ask(service, REGISTER, paper('disk again', CITIES[0], 2011)).catch(() => undefined);
      if (again?.data?.agreementRegister?.agreement) break;
      await sleep(250);
    }
    check(
      'disk: writes go on when there is room',
      Boolean(again?.data?.agreementRegister?.agreement),
      JSON.stringify(again),
    );
  } finally {
    if (service && service.child.exitCode === null) await stop(service);
    execFileSync('umount', [folder]);
  }
}

if (process.argv[1] === import.meta.filename) {
  await fillDisk();
  await finish();
}
