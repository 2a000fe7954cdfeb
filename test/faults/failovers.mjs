// Drills on a service whose database is a pair of servers behind an address: failover, switchover, a bad network, a follower that
// is away, statements that take too long.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openAddress } from './address.mjs';
import { startPair } from './pair.mjs';
import { ask, check, checkKept, compare, home, onDatabase, skip, start, stop, storm } from './service.mjs';

const ADMIN_KEY = 'the-key-of-drills-with-two-servers';
const ADDRESS = 25905;

/** Whether a pair can run here: killing all of a server needs to know its processes. */
export function canPair() {
  const isLinux = existsSync('/proc/self/task');
  if (!isLinux) skip('pair: two servers are drilled on Linux only');
  return isLinux;
}

/** A pair, its address, and what a service needs to run there. */
export async function openPair(ports = [25906, 25907]) {
  const pair = await startPair(join(home, `pair-${ports[0]}`), ports);
  const address = await openAddress(ADDRESS, pair.port());
  const env = { DATABASE_URL: pair.url().replace(`:${pair.port()}/`, `:${ADDRESS}/`), ADMIN_KEY };
  await promisify(execFile)(process.execPath, ['dist/cli.js', 'demo'], { env: { PATH: process.env.PATH, ...env } });
  return { pair, address, env };
}

/** Milliseconds until something is written again that was asked for after the moment; NaN if nothing is. */
export async function writesAgain(writers, at, within = 15_000) {
  while (writers.lastAt <= at + 200 && Date.now() < at + within) await sleep(10);
  return writers.lastAt > at + 200 ? writers.lastAt - at : NaN;
}

async function checkCalm(name, service, writers, { pair }) {
  await writers.calm();
  const { exitCode } = service.child;
  check(`${name}: the process survives`, exitCode === null && writers.unheard === 0, `${writers.unheard} unheard`);
  const isRight = Object.keys(writers.codes).every((code) => ['SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN'].includes(code));
  check(`${name}: it is told as such`, isRight, JSON.stringify(writers.codes));
  await checkKept(name, writers, pair.url());
}

async function failOver(service, { pair, address }) {
  const writers = storm('failover', () => service);
  await sleep(4000);
  await pair.promote();
  address.move(pair.port());
  address.reset();
  const ms = await writesAgain(writers, Date.now());
  check('failover: writes go on within 10 s of the promotion', ms <= 10_000, `${ms} ms`);
  await sleep(2000);
  await checkCalm('failover', service, writers, { pair });
  await pair.rejoin();
}

/** What the drill above must be able to see: the follower did not have everything. */
async function loseByFailover(service, { pair, address }) {
  const writers = storm('lossy', () => service);
  await sleep(2000);
  await pair.fallBehind();
  await sleep(2000);
  await pair.promote();
  address.move(pair.port());
  address.reset();
  await writers.calm();
  const { missing } = await compare('lossy', writers, pair.url());
  check('lossy: a follower that lags loses, and the drill sees it', missing > 0, `${missing} missing`);
  await pair.rejoin();
}

async function switchOver(service, { pair, address }) {
  const writers = storm('switchover', () => service);
  await sleep(3000);
  await pair.switchOver();
  // The old leader only reads now, and the service is still connected to it.
  await pair.rejoin();
  await sleep(3000);
  check('switchover: nothing is written before the address has moved', writers.lastAt < Date.now() - 3000);
  address.move(pair.port());
  const ms = await writesAgain(writers, Date.now());
  check('switchover: writes go on within 5 s of the move', ms <= 5000, `${ms} ms`);
  await sleep(2000);
  await checkCalm('switchover', service, writers, { pair });
}

async function hurtNetwork(service, { pair, address }) {
  const writers = storm('network', () => service);
  const goOn = async (event, within) => {
    const ms = await writesAgain(writers, Date.now());
    check(`network: writes go on within ${within / 1000} s of ${event}`, ms <= within, `${ms} ms`);
  };
  for (let n = 1; n <= 5; n++) {
    await sleep(1000);
    address.reset();
  }
  await goOn('five resets', 5000);
  await sleep(1000);
  address.loseAnswers();
  await sleep(2000);
  address.heal();
  await goOn('lost answers', 9000);
  await sleep(1000);
  writers.slowest = 0;
  address.die();
  await sleep(3000);
  address.heal();
  await goOn('a dead network of 3 s', 9000);
  await sleep(1000);
  address.die();
  await sleep(12_000);
  check('network: a dead one is told within 8 s', writers.slowest < 8000, `${writers.slowest} ms`);
  address.heal();
  await goOn('a dead network of 12 s', 9000);
  address.slowDown(200);
  const before = writers.acknowledged.size;
  await sleep(12_000);
  const slowly = writers.acknowledged.size - before;
  check('network: 200 ms of latency only slow it down', slowly > 0, `${slowly} in 12 s`);
  address.heal();
  await sleep(1000);
  await checkCalm('network', service, writers, { pair });
}

const WAITING = `SELECT count(*) AS all, count(*) FILTER (WHERE wait_event = 'SyncRep') AS waiting
  FROM pg_stat_activity WHERE datname = 'registry'`;

async function missFollower(service, { pair }) {
  const writers = storm('alone', () => service);
  await sleep(2000);
  await pair.stopFollower();
  await sleep(200);
  writers.slowest = 0;
  writers.codes = {};
  const reads = { good: 0, bad: 0, slowest: 0 };
  const most = { all: 0, waiting: 0 };
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(200)) {
    const at = Date.now();
    const { errors } = await ask(service, '{ partnerships(first: 5) { nodes { id } } }').catch(String);
    reads[errors === undefined ? 'good' : 'bad'] += 1;
    reads.slowest = Math.max(reads.slowest, Date.now() - at);
    const [found] = await pair.onLeader((sql) => sql(WAITING));
    for (const kind of ['all', 'waiting']) most[kind] = Math.max(most[kind], Number(found[kind]));
  }
  check('alone: it is told within 5.5 s', writers.slowest < 5500, `${writers.slowest} ms`);
  check('alone: as an unknown outcome', writers.codes.OUTCOME_UNKNOWN > 0, JSON.stringify(writers.codes));
  check('alone: reads go on', reads.bad === 0 && reads.slowest < 3000, JSON.stringify(reads));
  check('alone: no connections pile up', most.all <= 30, JSON.stringify(most));
  await pair.startFollower();
  const ms = await writesAgain(writers, Date.now());
  check('alone: writes go on within 5 s of its return', ms <= 5000, `${ms} ms`);
  await sleep(2000);
  await checkCalm('alone', service, writers, { pair });
}

const SLOW = `
  CREATE SEQUENCE drill;
  CREATE FUNCTION drill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF nextval('drill') % 20 = 0 THEN PERFORM pg_sleep(30); END IF; RETURN new; END $$;
  CREATE TRIGGER drill BEFORE INSERT ON agreement FOR EACH ROW EXECUTE FUNCTION drill()`;
const NOT_SLOW = 'DROP TRIGGER drill ON agreement; DROP FUNCTION drill; DROP SEQUENCE drill';
const AGES = `SELECT state, wait_event_type = 'Lock' AS is_locked,
    extract(epoch FROM now() - CASE state WHEN 'active' THEN query_start ELSE state_change END)::float AS age
  FROM pg_stat_activity WHERE datname = 'registry' AND state <> 'idle' AND pid <> pg_backend_pid()`;

/** How long statements, waits for locks and idle transactions last, at most, in seconds. */
async function watch({ pair }, ms) {
  const longest = { statement: 0, lock: 0, idle: 0 };
  await onDatabase(async (sql) => {
    for (const end = Date.now() + ms; Date.now() < end; await sleep(100))
      for (const { state, is_locked, age } of await sql(AGES)) {
        const kind = state !== 'active' ? 'idle' : is_locked ? 'lock' : 'statement';
        longest[kind] = Math.max(longest[kind], age);
      }
  }, pair.url());
  return longest;
}

async function takeTooLong(service, { pair }) {
  const writers = storm('timeout', () => service);
  await sleep(1000);
  await onDatabase((sql) => sql(SLOW), pair.url());
  const busy = await watch({ pair }, 15_000);
  check('timeout: a statement ends by 5 s', busy.statement > 2 && busy.statement < 5.5, `${busy.statement} s`);
  await onDatabase((sql) => sql(NOT_SLOW), pair.url());
  await sleep(2000);
  const locked = onDatabase(async (sql) => {
    await sql('BEGIN');
    await sql('LOCK TABLE agreement IN EXCLUSIVE MODE');
    await sleep(6000);
    await sql('COMMIT');
  }, pair.url());
  const { lock } = await watch({ pair }, 5000);
  await locked;
  check('timeout: a wait for a lock ends by 2 s', lock > 1 && lock < 2.5, `${lock} s`);
  await sleep(2000);
  // A service that hangs, in the midst of its transactions.
  service.child.kill('SIGSTOP');
  const { idle } = await watch({ pair }, 12_000);
  service.child.kill('SIGCONT');
  check('timeout: an idle transaction ends by 10 s', idle > 5 && idle < 10.5, `${idle} s`);
  const ms = await writesAgain(writers, Date.now());
  check('timeout: writes go on within 5 s', ms <= 5000, `${ms} ms`);
  await sleep(1000);
  await checkCalm('timeout', service, writers, { pair });
}

const DRILLS = { failOver, loseByFailover, switchOver, hurtNetwork, missFollower, takeTooLong };

export async function drillPair(names = Object.keys(DRILLS)) {
  if (!canPair()) return;
  const place = await openPair();
  try {
    const service = await start(place.env);
    for (const name of names) await DRILLS[name](service, place);
    await stop(service);
  } finally {
    place.address.close();
    await place.pair.stop();
  }
}
