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
// Otherwise one statement would do for all of them: the answer is known.
const eachUnlike = (i) => `{ cities(first: 1, filter: { text: "unlike ${i}" }) { nodes { code } } }`;

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
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => timed(() => ask(service, eachUnlike(i)))));
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

/** The longest delay of the event loop since it was last asked for, in milliseconds, as alarms read it. */
async function longestDelay(service) {
  const metrics = await fetch(new URL('/metrics', service.url)).then((answer) => answer.text());
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)[1]) * 1000;
}

const ATTACK = `query ($input: [String!]) { ${Array.from({ length: 20 }, (_, n) => `a${n}: agreements(first: 0, filter: { cities: $input }) { totalCount }`).join(' ')} }`;
const texts = (length) => Array.from({ length: 50 }, (_, n) => `${n}`.padEnd(length, 'ж'));

async function keepLoopFree(service) {
  const feed = (query) =>
    fetch(new URL(`/calendar/anniversaries.ics${query}`, service.url)).then((answer) => answer.arrayBuffer());
  const list = (name) => ask(service, `{ ${name}(first: 100) { totalCount nodes { id } } }`);
  const works = {
    'the biggest feed': () => feed(''),
    'the same again': () => feed(''),
    'the feed of one city': () => feed('?city=JP-5'),
    anniversaries: () => ask(service, '{ anniversaries(first: 100) { nodes { id title } } }'),
    'texts as long as an argument': () => ask(service, ATTACK, texts(19_999)),
    'texts as long as a reference': () => ask(service, ATTACK, texts(200)),
    ...Object.fromEntries(
      ['agreements', 'cities', 'contacts', 'events', 'exchanges', 'partnerships'].map((name) => [
        name,
        () => list(name),
      ]),
    ),
  };
  // Once before, since what is compiled at its first use belongs to no request.
  for (const work of Object.values(works).slice(2)) await work();
  for (const [name, work] of Object.entries(works)) {
    await longestDelay(service);
    await work();
    const delay = await longestDelay(service);
    check(`loop: ${name} does not hold it up for 50 ms`, delay < 50, ms(delay));
  }
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
    await keepLoopFree(service);
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
