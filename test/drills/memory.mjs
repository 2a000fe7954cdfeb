// The service in a quarter of a gigabyte: queries, calendars, backup and restore: `node test/drills/memory.mjs`, some two minutes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fill } from '../../bench/fill.mjs';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { check, finish, home, skip, start, stop } from '../faults/service.mjs';
import { isEqual, registry, rowsOf, startRefusal } from './servers.mjs';
import { percentile, post, question } from './soak.mjs';

const SECONDS = Number(process.env.MEMORY_SECONDS ?? 60);
const LITTLE = { NODE_OPTIONS: '--max-old-space-size=256' };
const AT_ONCE = 8;
const MOST_GROWTH_MB = 32;
const FEEDS = ['anniversaries.ics', 'events.ics'].flatMap((name) =>
  ['ru', 'en'].flatMap((language) =>
    ['', '&city=BY-GRODNO'].map((more) => `/calendar/${name}?lang=${language}${more}`),
  ),
);
/** Some 6,000 partnerships. */
const ANNIVERSARIES = 42_000;

/** A text that was never asked before: what is kept of it must not add up. */
const distinct = (n) => `query Q${n} { cities(first: 5) { nodes { n${n}: name code } } }`;

/** What Node holds in use, at its lowest within a few measurements: the rest is yet to be tidied up. */
async function usedBy(service) {
  const samples = [];
  for (let n = 0; n < 5; n++, await sleep(100)) {
    const metrics = await fetch(new URL('/metrics', service.url)).then((answer) => answer.text());
    samples.push(Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(metrics)[1]) / 2 ** 20);
  }
  return Math.min(...samples);
}

const megabytesOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function underLoad(service) {
  const failed = {};
  const used = [];
  let [asked, isOn] = [0, true];
  const client = async () => {
    while (isOn) {
      const n = asked++;
      const work =
        n % 3 === 0
          ? fetch(new URL(FEEDS[n % FEEDS.length], service.url)).then(async (answer) => {
              await answer.text();
              return answer.ok ? {} : { errors: [{ message: `${answer.status}` }] };
            })
          : post(service, n % 3 === 1 ? distinct(n) : question(n));
      const { errors } = await work.catch(({ message }) => ({ errors: [{ message }] }));
      if (errors) failed[errors[0].message] = (failed[errors[0].message] ?? 0) + 1;
    }
  };
  const clients = Array.from({ length: AT_ONCE }, client);
  const file = join(home, 'little.backup');
  const backup = registry(['backup', file], { DATA_DIR: service.dataDir, ...LITTLE });
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end; await sleep(500))
    used.push(await usedBy(service).catch(() => Infinity));
  isOn = false;
  await Promise.all(clients);
  const part = (from, to) => percentile(used.slice(Math.floor(used.length * from), Math.floor(used.length * to)), 0.5);
  const growth = part(0.75, 1) - part(0.25, 0.5);
  const name = `memory: 256 MB, ${SECONDS} s`;
  check(
    `${name}: no error`,
    Object.keys(failed).length === 0 && asked > 500,
    `${asked} requests, ${JSON.stringify(failed)}`,
  );
  check(
    `${name}: the service lives`,
    service.child.exitCode === null,
    `${Math.round(megabytesOf(service.child.pid))} MB at most`,
  );
  check(
    `${name}: what is in use grows by ${MOST_GROWTH_MB} MB at most`,
    growth <= MOST_GROWTH_MB,
    `${Math.round(part(0.75, 1))} MB, ${Math.round(growth)} more`,
  );
  const written = await backup;
  check(`${name}: a backup beside it`, written.startsWith(file), written);
}

/** Backup and restore stream: what they take does not depend on how much there is. */
async function backupAndRestore() {
  const full = await startEmbeddedPostgres(join(home, 'full'));
  const empty = await startEmbeddedPostgres(join(home, 'empty'));
  try {
    await fill(full.url, ANNIVERSARIES);
    const refusal = await startRefusal({ ...LITTLE, DATABASE_URL: full.url });
    check('memory: 256 MB: the service starts on 6,000 partnerships', refusal === undefined, refusal);
    const file = join(home, 'full.backup');
    const proved = await registry(['backup', file, '--prove'], { DATABASE_URL: full.url, ...LITTLE });
    check('memory: 256 MB: a backup of 6,000 partnerships, proved', /equal\.$/.test(proved), proved);
    const restored = await registry(['restore', file], { DATABASE_URL: empty.url, ...LITTLE });
    check('memory: 256 MB: its restoring', /^Restored/.test(restored), restored);
    check('memory: 256 MB: every table is equal', isEqual(await rowsOf(full.url), await rowsOf(empty.url)));
  } finally {
    await empty.stop();
    await full.stop();
  }
}

export async function littleMemory() {
  if (process.platform !== 'linux') return skip('memory: it is read from /proc, which only Linux has');
  const dataDir = join(home, 'little');
  const service = await start({ ...LITTLE, DATA_DIR: dataDir, RATE_PER_ADDRESS: 'off', ACCESS_LOG: 'off' });
  await underLoad(Object.assign(service, { dataDir }));
  check('memory: the service ends in order', (await stop(service)) === 0);
  await backupAndRestore();
}

if (process.argv[1] === import.meta.filename) {
  await littleMemory();
  await finish();
}
