import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { CalendarSubscription } from '../dist/calendar/subscriptions/calendar-subscription.js';
import { CalendarSubscriptionTable } from '../dist/calendar/subscriptions/calendar-subscription.table.js';
import { dataSource } from '../dist/data-source.js';
import { fill } from './fill.mjs';
import { get, medianOf } from './measure.mjs';
import { change } from './registry.mjs';

const SUBSCRIBERS = 1000;
const WARM_UP = 20_000;
const MINUTE = 60_000;
const BETWEEN_POLLS = 500;
const BETWEEN_CHANGES = 5000;
const BETWEEN_LOOKS = 10_000;
const MIB = 1024 * 1024;

/** The memory of the service while many programs poll, each at its own secret address. */
export async function measure(stage, report) {
  const databaseUrl = await stage.newDatabase('memory');
  await fill(databaseUrl, 60);
  const paths = await subscribe(databaseUrl);
  const registry = await stage.startRegistry(databaseUrl);
  const programs = paths.map((path) => new Program(registry.url + path));
  report.value(`${SUBSCRIBERS} subscribers: first fetch of all`, await timeOf(programs), 's');
  const took = [];
  for (let n = 0; n < 5; n++) {
    await change(registry, stage.key);
    took.push(await timeOf(programs));
  }
  report.value(`${SUBSCRIBERS} subscribers: all fetch a changed feed`, medianOf(took), 's');
  await watch(registry, stage.key, programs, report);
  programs.forEach((program) => program.end());
  await registry.stop();
}

/** Samples the memory of the service repeatedly, while the data change too. */
async function watch(registry, key, programs, report) {
  const began = performance.now();
  const isOver = () => performance.now() - began > WARM_UP + MINUTE;
  const polling = programs.map((program, i) => program.pollUntil(isOver, (i / SUBSCRIBERS) * BETWEEN_POLLS));
  const changing = changeUntil(isOver, registry, key);
  await sleep(WARM_UP);
  const looks = [await registry.memory()];
  while (looks.length <= MINUTE / BETWEEN_LOOKS) {
    await sleep(BETWEEN_LOOKS);
    looks.push(await registry.memory());
  }
  await Promise.all([...polling, changing]);
  const sum = (name) => programs.reduce((total, program) => total + program[name], 0);
  const mib = (name) => looks.map((look) => (look[name] / MIB).toFixed(1)).join(', ');
  report.note(
    `Each polls ${BETWEEN_POLLS} ms after its answer, for ${WARM_UP / 1000} s and a minute more: ${sum('polls')} polls.`,
  );
  report.note(`The data changes every ${BETWEEN_CHANGES / 1000} s: ${sum('copies')} copies fetched.`);
  report.note(
    `After garbage collection, every ${BETWEEN_LOOKS / 1000} s of the minute: heap ${mib('heapUsed')} MiB; RSS ${mib('rss')} MiB.`,
  );
  const grown = (name) => (looks.at(-1)[name] - looks[0][name]) / MIB;
  report.value(`${SUBSCRIBERS} subscribers: growth of the heap in a minute`, grown('heapUsed'), 'MiB', 2);
  report.value(`${SUBSCRIBERS} subscribers: growth of the RSS in a minute`, grown('rss'), 'MiB', 20);
}

async function changeUntil(isOver, registry, key) {
  while (!isOver()) {
    await change(registry, key);
    await sleep(BETWEEN_CHANGES);
  }
}

/** Subscriptions to all contents, alternately of staff in Russian and of a partner in English. */
async function subscribe(databaseUrl) {
  const database = await dataSource(databaseUrl).initialize();
  const [{ id: cityId }] = await database.query(`SELECT id FROM city WHERE code = 'JP-1'`);
  const opened = Array.from({ length: SUBSCRIBERS }, (_, n) =>
    CalendarSubscription.open({
      label: `Программа ${n}`,
      ...(n % 2 === 0
        ? { audience: 'STAFF', cityId: null, language: 'ru' }
        : { audience: 'PARTNER', cityId, language: 'en' }),
      contents: ['ANNIVERSARIES'],
      tiers: [],
      cityIds: [],
    }),
  );
  const subscriptions = opened.map(({ subscription }) => subscription);
  await database.getRepository(CalendarSubscriptionTable).insert(subscriptions);
  await database.destroy();
  return opened.map(({ subscription, secret }) => `/calendar/s/${secret}/${subscription.file}`);
}

/** A calendar program with its own connection, which remembers its copy. */
class Program {
  polls = 0;
  copies = 0;
  #etag;
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(address) {
    this.address = address;
  }

  async poll() {
    const known = this.#etag === undefined ? {} : { 'If-None-Match': this.#etag };
    const { status, headers } = await get(this.address, known, this.#agent);
    if (status !== 200 && status !== 304) throw new Error(`A poll should not be answered with ${status}.`);
    this.polls += 1;
    if (status === 200) this.copies += 1;
    this.#etag = headers.etag;
  }

  async pollUntil(isOver, delay) {
    await sleep(delay);
    while (!isOver()) {
      await this.poll();
      await sleep(BETWEEN_POLLS);
    }
  }

  end() {
    this.#agent.destroy();
  }
}

/** The seconds until all simultaneous polls are answered. */
async function timeOf(programs) {
  const began = performance.now();
  await Promise.all(programs.map((program) => program.poll()));
  return (performance.now() - began) / 1000;
}
