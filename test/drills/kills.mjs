// A hundred kills at random moments, of the service, of PostgreSQL and of the leader of a pair, while eight writers repeat what they
// have no answer to.
import { setTimeout as sleep } from 'node:timers/promises';
import { canPair, openPair } from '../faults/failovers.mjs';
import { check, checkKept, start, stop, storm } from '../faults/service.mjs';

const TIMES = { service: 60, postgres: 30, failover: 10 };

export async function killAtRandom(times = TIMES) {
  if (!canPair()) return;
  const { pair, address, env } = await openPair();
  let service = await start(env);
  const kills = {
    async service() {
      await stop(service, 'SIGKILL');
      service = await start(env);
    },
    postgres: () => pair.kill9(),
    async failover() {
      await pair.promote();
      address.move(pair.port());
      address.reset();
    },
  };
  const isReady = async () => (await fetch(new URL('/health/ready', service.url))).status === 200;
  const took = { service: [], postgres: [], failover: [] };
  const written = { service: [], postgres: [], failover: [] };
  try {
    const writers = storm('kills', () => service);
    for (const kind of inRandomOrder(times)) {
      await sleep(500 + Math.random() * 2500);
      const at = Date.now();
      await kills[kind]();
      while (!(await isReady()) && Date.now() < at + 30_000) await sleep(10);
      const ready = Date.now();
      took[kind].push(ready - at);
      while (writers.lastAt <= ready && Date.now() < at + 30_000) await sleep(10);
      written[kind].push(writers.lastAt > ready ? writers.lastAt - at : Infinity);
      if (kind === 'failover') await pair.rejoin();
    }
    await writers.calm();
    for (const [kind, all] of Object.entries(took)) {
      const longest = Math.max(...all);
      const writes = Math.max(...written[kind]);
      const figures = `${all.length} times, median ${median(all)} ms, longest ${longest} ms`;
      check(`kills: ready again within 5 s of each (${kind})`, longest <= 5000, figures);
      check(
        `kills: and writing within 10 s (${kind})`,
        writes <= 10_000,
        `median ${median(written[kind])} ms, longest ${writes} ms`,
      );
    }
    check('kills: requests were cut off', writers.unheard > 0, `${writers.unheard}, ${JSON.stringify(writers.codes)}`);
    await checkKept('kills', writers, pair.url());
    await stop(service);
  } finally {
    address.close();
    await pair.stop();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const inRandomOrder = (times) =>
  Object.entries(times)
    .flatMap(([kind, number]) => Array.from({ length: number }, () => ({ kind, at: Math.random() })))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
