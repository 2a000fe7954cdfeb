// Slow drills: `npm run build && npm run test:drills`, some 20 minutes: secrets, a steady load, backup and restore between servers of
// different kinds and with a full disk, for which they need the programs of a PostgreSQL server on this machine (PGBIN, or
// /usr/lib/postgresql/*/bin); what is missing is said. Then a hundred kills at random moments.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { check, finish, home, skip } from '../faults/service.mjs';
import { dumpsBetweenVersions } from './dumps.mjs';
import { killAtRandom } from './kills.mjs';
import { littleMemory } from './memory.mjs';
import { isEqual, registry, rowsOf, run, serverPrograms, startRefusal, startServer } from './servers.mjs';
import { secrets, soak } from './soak.mjs';

async function betweenServers(bin) {
  const server = await startServer(bin);
  try {
    const source = server.urlOf('source');
    await server.create('source');
    await registry(['migrate'], { DATABASE_URL: source });
    await registry(['demo'], { DATABASE_URL: source });
    check('dump: a service runs on the server', (await startRefusal({ DATABASE_URL: source })) === undefined);

    const dump = join(home, 'dump');
    await run(join(bin, 'pg_dump'), ['-Fc', '-f', dump, source]);
    const restoreInto = async (name, ...parts) => {
      await server.create(name);
      return run(join(bin, 'pg_restore'), [
        '--no-owner',
        '--exit-on-error',
        ...parts,
        '-d',
        server.urlOf(name),
        dump,
      ]).then(
        () => '',
        ({ stderr }) => stderr,
      );
    };
    const said = await restoreInto('restored');
    check('dump: pg_restore has no error', said === '', said.split('\n')[0]);
    check('dump: every table is equal', isEqual(await rowsOf(source), await rowsOf(server.urlOf('restored'))));
    const refusal = await startRefusal({ DATABASE_URL: server.urlOf('restored') });
    check('dump: the service asks for after-restore', /after-restore/.test(refusal), refusal);
    await registry(['after-restore'], { DATABASE_URL: server.urlOf('restored') });
    const then = await startRefusal({ DATABASE_URL: server.urlOf('restored') });
    check('dump: then it starts', then === undefined, then);
    await restoreInto('half', '--section=pre-data', '--section=data');
    const half = await startRefusal({ DATABASE_URL: server.urlOf('half') });
    check('dump: a half-restored database is refused', /only in part/.test(half), half);

    const backup = join(home, 'server.backup');
    const proof = await registry(['backup', backup, '--prove'], { DATABASE_URL: source });
    check('backup: of the server, proved there', /equal\.$/.test(proof), proof);
    const embedded = await startEmbeddedPostgres(join(home, 'other'));
    try {
      const restored = await registry(['restore', backup], { DATABASE_URL: embedded.url });
      check('backup: restored on the embedded PostgreSQL', /^Restored/.test(restored), restored);
      check('backup: every table is equal there', isEqual(await rowsOf(source), await rowsOf(embedded.url)));
      const back = join(home, 'embedded.backup');
      await registry(['backup', back], { DATABASE_URL: embedded.url });
      await server.create('back');
      const returned = await registry(['restore', back], { DATABASE_URL: server.urlOf('back') });
      check('backup: and back on the server', /^Restored/.test(returned), returned);
      check('backup: every table is equal again', isEqual(await rowsOf(source), await rowsOf(server.urlOf('back'))));
    } finally {
      await embedded.stop();
    }
    await onFullDisk(source);
  } finally {
    await server.stop();
  }
}

async function onFullDisk(url) {
  const folder = join(home, 'small');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return skip('disk: no file system of a few kilobytes can be mounted here (needs root)');
  }
  try {
    const said = await registry(['backup', join(folder, 'registry.backup')], { DATABASE_URL: url });
    check('disk: a backup on a full disk is refused', /The disk is full/.test(said), said);
    check('disk: and leaves nothing behind', readdirSync(folder).length === 0, `${readdirSync(folder)}`);
  } finally {
    execFileSync('umount', [folder]);
  }
}

const bin = serverPrograms();
try {
  await secrets();
  await soak();
  await littleMemory();
  if (bin) {
    await betweenServers(bin);
    await dumpsBetweenVersions(bin);
  } else skip('restore: there are no programs of a PostgreSQL server on this machine (Debian package postgresql)');
  await killAtRandom();
} catch (error) {
  check('the drills come to their end', false, error.stack);
}
await finish();
