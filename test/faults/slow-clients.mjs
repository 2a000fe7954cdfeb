// Clients that send or read slowly, or nothing at all, beside others: `node test/faults/slow-clients.mjs`, two minutes.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { fill } from '../../bench/fill.mjs';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { ask, check, finish, home, skip, start, stop } from './service.mjs';

/** A calendar of some 39 MB: more than the buffers between two programs take. */
const ANNIVERSARIES = 42_000;
const KEY = 'the-key-of-the-staff-in-the-drills';
const LIGHT = '{ cities(first: 5) { nodes { code name } } }';
const FEED = '/calendar/anniversaries.ics';
/** Fewer than there are slow readers: were one held by each, nobody else would be answered. */
const POOL = 4;
const HOW_MANY = 20;
/** As `docs/limits.md` says, and how long it may take to be noticed. */
const LIMITS = { headers: [15, 15], silent: [15, 15], reader: [30, 60], idle: [72, 72] };
const NOTICED = 5;
const MOST_GROWTH_MB = 150;

const REQUEST = `GET ${FEED} HTTP/1.1\r\nHost: localhost\r\n`;

/** A connection, and after how many seconds it was closed, counted from when it did nothing more of use. */
function client({ port }, work) {
  const socket = connect(Number(port), '127.0.0.1');
  const one = { socket, began: performance.now(), seconds: null, localPort: null };
  socket.on('error', () => undefined);
  socket.once('connect', () => {
    one.localPort = socket.localPort;
    work(one);
  });
  return one;
}

const KINDS = {
  headers: ({ socket }) => {
    socket.write(REQUEST);
    const timer = setInterval(() => socket.write('X'), 1000);
    socket.once('close', () => clearInterval(timer)).resume();
  },
  silent: ({ socket }) => void socket.resume(),
  // Reads what one packet brings, and then no more.
  reader: (one) => {
    one.socket.write(`${REQUEST}\r\n`);
    one.socket.once('data', () => {
      one.began = performance.now();
      one.socket.pause();
    });
  },
  idle: (one) => {
    one.socket.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    one.socket.on('data', () => (one.began = performance.now()));
  },
};

/** Whoever does not read is not told that the other side has closed: the system knows. */
function noteClosed(port, clients) {
  const hex = (of) => `:${Number(of).toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n');
  const open = new Set(
    lines
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === '01')
      .map(([, local, remote]) => `${local?.slice(8)}${remote?.slice(8)}`),
  );
  for (const { one } of clients)
    if (!open.has(`${hex(port)}${hex(one.localPort)}`)) one.seconds ??= (performance.now() - one.began) / 1000;
}

const megabytesOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** What others are answered meanwhile, and whether a connection of the pool is at work for longer than they take. */
async function watch(service, database, look, isOver) {
  const found = { slowest: 0, answers: 0, refused: 0, held: 0, most: 0 };
  for (let n = 0; !isOver(); n++, await sleep(50)) {
    const began = performance.now();
    const { errors } = await ask(service, LIGHT).catch((error) => ({ errors: [error] }));
    found.slowest = Math.max(found.slowest, performance.now() - began);
    found.answers += 1;
    if (errors) found.refused += 1;
    if (n % 10 > 0) continue;
    look();
    const { rows } = await database.query(
      `SELECT count(*)::int AS held FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND state <> 'idle' AND state_change < clock_timestamp() - interval '2 seconds'`,
    );
    found.held = Math.max(found.held, rows[0].held);
    found.most = Math.max(found.most, megabytesOf(service.child.pid));
  }
  return found;
}

/** Whether those who read it whole still get it. */
async function feedOf(service) {
  const answer = await fetch(new URL(FEED, service.url), { headers: { 'Accept-Encoding': 'identity' } });
  return { status: answer.status, megabytes: (await answer.text()).length / 2 ** 20 };
}

export async function slowClients() {
  if (process.platform !== 'linux') return skip('slow clients: connections are counted in /proc, which only Linux has');
  const server = await startEmbeddedPostgres(join(home, 'slow'));
  const database = new pg.Client(server.url);
  try {
    await database.connect();
    await fill(server.url, ANNIVERSARIES);
    const env = { DATABASE_URL: server.url, ADMIN_KEY: KEY, RATE_PER_ADDRESS: 'off', DATABASE_POOL: `${POOL}` };
    const service = await start(env);
    const feed = await feedOf(service);
    check(
      'slow clients: the calendar is more than is buffered',
      feed.status === 200 && feed.megabytes > 15,
      `${feed.megabytes.toFixed(0)} MB`,
    );
    await feedOf(service);
    const before = megabytesOf(service.child.pid);
    const all = Object.entries(KINDS).flatMap(([kind, work]) =>
      Array.from({ length: HOW_MANY }, () => ({ kind, one: client(new URL(service.url), work) })),
    );
    const end = performance.now() + (Math.max(...Object.values(LIMITS).flat()) + 2 * NOTICED) * 1000;
    const isOver = () => performance.now() > end;
    const look = () => noteClosed(new URL(service.url).port, all);
    const found = await watch(service, database, look, isOver);
    for (const [kind, [from, to]] of Object.entries(LIMITS)) {
      const took = all.filter((one) => one.kind === kind).map(({ one }) => one.seconds ?? Infinity);
      const [least, most] = [Math.min(...took), Math.max(...took)];
      const isSo = least > from - 1 && most < to + NOTICED;
      check(
        `slow clients: ${kind}: ${HOW_MANY} are closed after ${from === to ? to : `${from} to ${to}`} s`,
        isSo,
        `${least.toFixed(1)} to ${most.toFixed(1)} s`,
      );
    }
    check(
      'slow clients: everybody else is answered within a second',
      found.refused === 0 && found.slowest < 1000,
      `${found.answers} answers, ${found.refused} refused, ${Math.round(found.slowest)} ms at most`,
    );
    check('slow clients: they hold no connection of the pool', found.held === 0, `${found.held} of ${POOL}`);
    check(
      `slow clients: memory grows by ${MOST_GROWTH_MB} MB at most`,
      found.most - before < MOST_GROWTH_MB,
      `${Math.round(before)} to ${Math.round(found.most)} MB`,
    );
    check('slow clients: the calendar is served afterwards', (await feedOf(service)).status === 200);
    for (const { one } of all) one.socket.destroy();
    await stop(service);
  } finally {
    await database.end().catch(() => undefined);
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  await slowClients();
  await finish();
}
