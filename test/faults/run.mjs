// Slow drills on a real service that is hurt while it works, and ten times the lives that `npm test` enters in other
// orders and with mistakes:
// `npm run build && npm run test:faults`, some minutes.
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { bounds } from './bounds.mjs';
import { drillPair } from './failovers.mjs';
import { fillDisk } from './full-disk.mjs';
import {
  ask,
  check,
  checkKept,
  checkPostmasters,
  CITIES,
  dataDir,
  finish,
  home,
  onDatabase,
  paper,
  postmasterOf,
  REGISTER,
  start,
  stop,
  storm,
} from './service.mjs';
import { slowClients } from './slow-clients.mjs';

/** How often the service and its PostgreSQL are killed, `KILLS=30 npm run test:faults` for a release; then at random moments. */
const KILLS = Number(process.env.KILLS ?? 2);

async function killService() {
  let service = await start();
  const writers = storm('kill', () => service);
  for (let n = 0; n < KILLS; n++) {
    await sleep(KILLS > 2 ? 1000 + Math.random() * 4000 : 5000);
    const before = writers.acknowledged.size;
    await stop(service, 'SIGKILL');
    const at = Date.now();
    service = await start();
    check(`kill: ready again within 5 s of kill ${n + 1}`, Date.now() < at + 5000, `${Date.now() - at} ms`);
    await sleep(4000);
    check(`kill: writes go on after kill ${n + 1}`, writers.acknowledged.size > before + 10);
  }
  await writers.calm();
  check('kill: requests were cut off', writers.unheard > 0, `${writers.unheard}`);
  await checkKept('kill', writers);
  checkPostmasters('kill: one PostgreSQL is left', 1);
  return service;
}

async function loseUpdates(service) {
  const [{ id, revision: first }] = await onDatabase((sql) => sql('SELECT id, revision FROM partnership LIMIT 1'));
  const READ = `query { partnership(ref: "${id}") { revision story } }`;
  const UPDATE = `mutation ($input: PartnershipUpdateInput!) { partnershipUpdate(input: $input) { userErrors { code } } }`;
  let stale = 0;
  const append = async (client, n) => {
    for (;;) {
      const { revision, story } = (await ask(service, READ)).data.partnership;
      const input = { partnership: id, story: `${story ?? ''} ${client}-${n}`.trim(), ifRevision: revision };
      const [error] = (await ask(service, UPDATE, input)).data.partnershipUpdate.userErrors;
      if (!error) return;
      if (error.code !== 'STALE_REVISION') throw new Error(error.code);
      stale += 1;
    }
  };
  const clients = Array.from({ length: 8 }, async (_, client) => {
    for (let n = 0; n < 6; n++) await append(client, n);
  });
  await Promise.all(clients);
  const { revision, story } = (await ask(service, READ)).data.partnership;
  const words = story.split(' ');
  check(
    'update: each of 48 is kept',
    words.length === 48 && new Set(words).size === 48,
    `${words.length}, ${stale} stale`,
  );
  check('update: revisions are counted', revision === first + 48 && stale > 0, `${revision - first}`);
}

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = 'registry' AND pid <> pg_backend_pid()`;

async function writesGoOn(writers, event) {
  const at = Date.now();
  while (writers.lastAt <= at + 200 && Date.now() < at + 5000) await sleep(20);
  check(`terminate: writes go on within 5 s of ${event}`, writers.lastAt > at + 200);
}

async function terminateConnections(service) {
  const writers = storm('terminate', () => service);
  for (let n = 0; n < 3; n++) {
    await sleep(2000);
    await onDatabase((sql) => sql(TERMINATE));
    await writesGoOn(writers, `end ${n + 1} of all connections`);
  }
  // A failover's other trap: the pool holds connections to a server that only reads.
  await onDatabase(async (sql) => {
    await sql('SET default_transaction_read_only = off');
    await sql('ALTER DATABASE registry SET default_transaction_read_only = on');
    await sql(TERMINATE);
    await sleep(1000);
    await sql('ALTER DATABASE registry RESET default_transaction_read_only');
  });
  await writesGoOn(writers, 'the end of a time of reading only');
  await writers.calm();
  const told = JSON.stringify(writers.codes);
  const { SERVICE_UNAVAILABLE = 0, OUTCOME_UNKNOWN = 0, ...others } = writers.codes;
  check(
    'terminate: it is told as such',
    SERVICE_UNAVAILABLE + OUTCOME_UNKNOWN > 0 && Object.keys(others).length === 0,
    told,
  );
  check(
    'terminate: the process survives',
    service.child.exitCode === null && writers.unheard === 0,
    `${writers.unheard}`,
  );
  await checkKept('terminate', writers);
}

async function killPostgres(service) {
  const writers = storm('postgres', () => service);
  for (let n = 1; n <= KILLS; n++) {
    await sleep(KILLS > 2 ? 500 + Math.random() * 4000 : 3000);
    process.kill(postmasterOf(), 'SIGKILL');
    const at = Date.now();
    while (writers.lastAt <= at + 200 && Date.now() < at + 10_000) await sleep(20);
    check(`postgres: writes go on within 5 s of kill ${n}`, writers.lastAt < at + 5000, `${writers.lastAt - at} ms`);
    check(`postgres: it is ready again`, (await fetch(new URL('/health/ready', service.url))).status === 200);
  }
  await writers.calm();
  check(
    'postgres: the process survives',
    service.child.exitCode === null && writers.unheard === 0,
    `${writers.unheard}`,
  );
  await checkKept('postgres', writers);
  checkPostmasters('postgres: one PostgreSQL is left', 1);
}

async function backUp(service) {
  const writers = storm('backup', () => service);
  await sleep(1000);
  const file = join(home, 'registry.backup');
  const run = (...args) =>
    promisify(execFile)(process.execPath, ['dist/cli.js', ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    });
  const { stdout } = await run('backup', file, '--prove');
  check('backup: beside the running service, proved', /equal\.$/m.test(stdout), stdout.trim());
  await writers.calm();
  check('backup: writes went on', writers.acknowledged.size > 10, `${writers.acknowledged.size}`);
}

async function drain(service) {
  const answers = await onDatabase(async (sql) => {
    await sql('BEGIN');
    await sql('LOCK TABLE agreement IN EXCLUSIVE MODE');
    const asked = Array.from({ length: 20 }, (_, n) =>
      ask(service, REGISTER, paper(`drain ${n}`, CITIES[n % 8], 2010 + (n % 8))).catch(String),
    );
    await sleep(200);
    service.child.kill('SIGTERM');
    await sleep(300);
    await sql('COMMIT');
    return Promise.all(asked);
  });
  const good = answers.filter((answer) => answer.data?.agreementRegister?.agreement).length;
  const other = answers.find((answer) => !answer.data?.agreementRegister?.agreement);
  check('drain: 20 requests in flight are answered', good === 20, `${good} ${JSON.stringify(other) ?? ''}`);
  const [code] = await service.exit;
  check('drain: exit code 0', code === 0, `${code}`);
  checkPostmasters('drain: no PostgreSQL is left', 0);
}

async function startTogether() {
  const server = await startEmbeddedPostgres(join(home, 'external'));
  try {
    const env = { DATABASE_URL: server.url, ADMIN_KEY: 'the-same-key-for-all-three-services' };
    const services = await Promise.allSettled([1, 2, 3].map(() => start(env)));
    const ready = await Promise.all(
      services.map(async ({ value }) => value && (await fetch(new URL('/health/ready', value.url))).status),
    );
    const reasons = services.map(({ reason }) => reason?.message ?? 'started').join(', ');
    check(
      'together: three on an empty database are ready',
      ready.every((status) => status === 200),
      reasons,
    );
    const codes = await Promise.all(services.map(({ value }) => value && stop(value)));
    check(
      'together: all three end',
      codes.every((code) => code === 0),
      `${codes}`,
    );
  } finally {
    await server.stop();
  }
}

function enterInOtherOrders() {
  const env = { ...process.env, ORDER_LIVES: '10', REGISTRY_IS_BUILT: 'yes' };
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/order', 'test/mistakes'], {
    env,
    stdio: 'inherit',
  });
  check('order: ten times as many lives', status === 0, `${status}`);
}

try {
  const service = await killService();
  await loseUpdates(service);
  await terminateConnections(service);
  await killPostgres(service);
  await backUp(service);
  await drain(service);
  await startTogether();
  await drillPair();
  await bounds();
  await slowClients();
  await fillDisk();
  enterInOtherOrders();
} catch (error) {
  check('the drills come to their end', false, error.stack);
}
await finish();
