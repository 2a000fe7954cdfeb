// Dumps of one major version restored on another: `node test/drills/dumps.mjs`. PG_DUMP_18 names a pg_dump of the embedded server's version.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected } from '../../dist/platform/backup/backup-writer.js';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { check, finish, home, skip } from '../faults/service.mjs';
import { isEqual, registry, rowsOf, run, serverPrograms, startRefusal, startServer } from './servers.mjs';

const MUCH = 100 * 2 ** 20;
const majorOf = (program) => Number(/ (\d+)/.exec(execFileSync(program, ['--version']).toString())[1]);

/** As `docs/operations.md` says: plain SQL, which a server of an older version reads but for one line. */
async function dump(program, url, name) {
  const file = join(home, `${name}.sql`);
  await run(program, ['--no-owner', '--no-privileges', '-f', file, url]);
  return file;
}

async function load(bin, file, url) {
  return run(join(bin, 'psql'), ['-X', '-q', '-1', '-v', 'ON_ERROR_STOP=1', '-d', url, '-f', file], {
    maxBuffer: MUCH,
  }).then(
    () => '',
    ({ stderr }) => stderr.trim(),
  );
}

function forOlder(file) {
  const text = readFileSync(file, 'utf8');
  const older = text.replace(/^SET transaction_timeout = 0;\n/m, '');
  check(
    'dump of 18: it holds one line that 15 does not know',
    older.length === text.length - 'SET transaction_timeout = 0;\n'.length,
  );
  const stripped = file.replace('.sql', '-for-15.sql');
  writeFileSync(stripped, older);
  return stripped;
}

/** That a database which was restored holds what was dumped, and the registry works on it. */
async function checkRestored(name, source, url, said) {
  check(`${name}: restored without an error`, said === '', said);
  check(`${name}: every table is equal`, isEqual(await rowsOf(source), await rowsOf(url)));
  const refusal = await startRefusal({ DATABASE_URL: url });
  check(`${name}: the service asks for after-restore`, /after-restore/.test(refusal), refusal);
  await registry(['after-restore'], { DATABASE_URL: url });
  const then = await startRefusal({ DATABASE_URL: url });
  check(`${name}: then it starts`, then === undefined, then);
  const file = join(home, `${name.replaceAll(' ', '-')}.backup`);
  await registry(['backup', file], { DATABASE_URL: url });
  const verified = await registry(['verify', file], {});
  check(`${name}: a backup of it is whole`, /is whole/.test(verified), verified);
}

async function refusedAsItIs(bin, server, file) {
  const url = server.urlOf('refused');
  await server.create('refused');
  const said = await load(bin, file, url);
  const tables = await connected(url, (client) => client.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`));
  check(
    'dump of 18: with that line it is refused whole',
    /transaction_timeout/.test(said) && tables.rowCount === 0,
    said,
  );
}

async function filled(url) {
  await registry(['migrate'], { DATABASE_URL: url });
  await registry(['demo'], { DATABASE_URL: url });
  const refusal = await startRefusal({ DATABASE_URL: url });
  check('dumps: a service runs on what is dumped', refusal === undefined, refusal);
}

async function newDatabase(embedded, name) {
  await connected(embedded.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const url = new URL(embedded.url);
  url.pathname = name;
  return url.href;
}

export async function dumpsBetweenVersions(bin) {
  const program = process.env.PG_DUMP_18;
  const server = await startServer(bin);
  const embedded = await startEmbeddedPostgres(join(home, 'dumped'));
  const second = await startEmbeddedPostgres(join(home, 'second'));
  try {
    const older = majorOf(join(bin, 'pg_dump'));
    const onServer = server.urlOf('dumped');
    await server.create('dumped');
    await filled(onServer);
    const target = await newDatabase(second, 'of_server');
    const name = `dump of ${older} by its own pg_dump`;
    await checkRestored(
      `${name}, on the embedded server`,
      onServer,
      target,
      await load(bin, await dump(join(bin, 'pg_dump'), onServer, 'server'), target),
    );
    if (!program)
      return skip('dump of 18: PG_DUMP_18 does not name a pg_dump of version 18 (Debian package postgresql-client-18)');

    check('dump of 18: PG_DUMP_18 is of that version', majorOf(program) === 18);
    await filled(embedded.url);
    const file = await dump(program, embedded.url, 'embedded');
    await checkRestored(
      'dump of 18, on a second embedded server',
      embedded.url,
      second.url,
      await load(bin, file, second.url),
    );
    await refusedAsItIs(bin, server, file);
    await server.create('of_embedded');
    const onOlder = server.urlOf('of_embedded');
    await checkRestored(`dump of 18, on ${older}`, embedded.url, onOlder, await load(bin, forOlder(file), onOlder));
  } finally {
    await second.stop();
    await embedded.stop();
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  const bin = serverPrograms();
  if (bin) await dumpsBetweenVersions(bin);
  else skip('dumps: there are no programs of a PostgreSQL server on this machine (Debian package postgresql)');
  await finish();
}
