// What one caller or a slow database may take from the others, on a registry of 6,000 partnerships.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fill } from '../../bench/fill.mjs';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { watchLife } from './life.mjs';
import { ask, check, finish, home, start, stop } from './service.mjs';
import { slowNetwork } from './slow-network.mjs';

/** Seven years of each in the calendar: about 6,000 partnerships. */
const ANNIVERSARIES = 42_000;
const KEY = 'the-key-of-the-staff-in-the-drills';
const PAGE = `{ partnerships(first: 20) { totalCount nodes { id since { text } status { value } city { code name } acts { kind on { text } } } } }`;

/** Of three statements, which take six seconds then. */
const LIGHT = '{ home { city { code } } }';

const ms = (took) => `${Math.round(took)} ms`;

async function timed(work) {
  const began = performance.now();
  const answer = await work().catch((error) => ({ errors: [{ extensions: { code: String(error) } }] }));
  return { took: performance.now() - began, code: answer.errors?.[0]?.extensions.code ?? 'answered' };
}

const highest = (answers) => Math.max(...answers.map(({ took }) => took), 0);

async function exhaustPool(service, network) {
  const first = await ask(service, PAGE);
  if (first.errors) throw new Error(JSON.stringify(first.errors));
  await Promise.all(Array.from({ length: 20 }, () => ask(service, PAGE)));
  await Promise.all(Array.from({ length: 20 }, () => ask(service, LIGHT)));
  network.delay = 2000;
  const endLife = await watchLife(service);
  const answers = await Promise.all(Array.from({ length: 200 }, () => timed(() => ask(service, LIGHT))));
  const life = await endLife();
  network.delay = 0;
  const at = performance.now();
  while ((await timed(() => ask(service, PAGE))).code !== 'answered' && performance.now() < at + 20_000)
    await sleep(50);
  const normal = performance.now() - at;
  const refused = answers.filter(({ code }) => code !== 'answered');
  const codes = [...new Set(refused.map(({ code }) => code))].join();
  check(
    'pool: whoever is refused is told so within 3 s',
    highest(refused) < 3000 && codes === 'SERVICE_UNAVAILABLE',
    `${refused.length} of 200, ${codes}, ${ms(highest(refused))}`,
  );
  check('pool: whoever is served has an answer within 10 s', highest(answers) < 11_000, ms(highest(answers)));
  check('pool: /health/live within 100 ms', life < 100, ms(life));
  check('pool: normal within 5 s afterwards', normal < 5000, ms(normal));
}

export async function bounds() {
  const server = await startEmbeddedPostgres(join(home, 'bounds'));
  try {
    await fill(server.url, ANNIVERSARIES);
    const url = new URL(server.url);
    const network = await slowNetwork(Number(url.port));
    url.port = network.port;
    const service = await start({ DATABASE_URL: url.href, ADMIN_KEY: KEY, RATE_PER_ADDRESS: 'off' });
    service.key = KEY;
    await exhaustPool(service, network);
    await stop(service);
    network.close();
  } finally {
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  await bounds();
  await finish();
}
