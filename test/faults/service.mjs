// A service of its own to hurt, writers who keep account of what they are told, and the comparison with what is kept.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
export const home = realpathSync(mkdtempSync(join(tmpdir(), 'registry-faults-')));
export const dataDir = join(home, 'data');
const folder = dataDir;
const tally = { passed: 0, failed: 0, skipped: 0 };
const started = [];

export function check(name, isRight, details = '') {
  tally[isRight ? 'passed' : 'failed'] += 1;
  console.log(`${isRight ? 'passed ' : 'FAILED '} ${name}${details === '' ? '' : ` (${details})`}`);
}

/** What cannot be drilled here, and why. */
export function skip(reason) {
  tally.skipped += 1;
  console.log(`skipped ${reason}`);
}

export async function start(env = {}) {
  const settings = {
    PATH: process.env.PATH,
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    RATE_PER_KEY: 'off',
    ...env,
  };
  const child = spawn(process.execPath, [MAIN], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  const service = { child, said: '', exit: once(child, 'exit') };
  started.push(service);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (service.said += text));
  const last = env.DATABASE_URL ? /Playground .*\n/ : /Staff key +(\S+)\n/;
  while (!last.test(service.said)) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}: ${service.said}`);
    await sleep(20);
  }
  service.url = /GraphQL +(\S+)/.exec(service.said)[1];
  service.key = env.ADMIN_KEY ?? last.exec(service.said)[1];
  return service;
}

export async function stop(service, signal = 'SIGTERM') {
  service.child.kill(signal);
  return (await service.exit)[0];
}

export async function ask(service, query, input) {
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${service.key}` },
    body: JSON.stringify({ query, variables: { input } }),
    signal: AbortSignal.timeout(20_000),
  });
  return response.json();
}

function embeddedUrl() {
  const port = readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(folder, 'password'), 'utf8');
  return `postgres://postgres:${password}@127.0.0.1:${port}/registry?sslmode=disable`;
}

export async function onDatabase(work, url = embeddedUrl()) {
  const client = new pg.Client(url);
  await client.connect();
  return work((text, values) => client.query(text, values).then(({ rows }) => rows)).finally(() => client.end());
}

/** The id of the PostgreSQL that the service has started. */
export const postmasterOf = () => Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

function postmasters() {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`-D\0${folder}/cluster\0`);
    } catch {
      return false;
    }
  }).length;
}

export const REGISTER = `mutation ($input: AgreementRegisterInput!) {
  agreementRegister(input: $input) {
    agreement { id partnerships(first: 1) { nodes { id } } }
    userErrors { code message }
  } }`;
const HOME = 'RU-YUZHNO-SAKHALINSK';
export const CITIES = [
  'BY-MINSK',
  'CN-HEIHE',
  'CN-ZHUHAI',
  'JP-HAKODATE',
  'KR-ANSAN',
  'RU-MAGADAN',
  'RU-KHABAROVSK',
  'YALTA',
];
export const paper = (title, city, year) => ({
  kind: 'SISTER_CITY_AGREEMENT',
  titles: [{ language: 'ru', text: title }],
  parties: [{ city: HOME }, { city }],
  signed: `${year}-05-06`,
  establishes: 'SISTER',
  clientMutationKey: title,
});

/**
 * Eight writers, who repeat each write with its key until they have an answer; some of them believe it when they are told that
 * the database is away, and do not repeat what then must not be there.
 */
export function storm(name, current) {
  const story = { acknowledged: new Map(), refused: new Set(), unheard: 0, codes: {}, lastAt: 0, slowest: 0 };
  let isOn = true;
  const write = async (writer) => {
    for (let n = 0; isOn; n++) {
      const title = `${name} ${writer}-${n}`;
      const input = paper(title, n % 5 === 4 ? 'NOWHERE' : CITIES[writer], 2010 + (writer % 4));
      for (let isAnswered = false, mayBeThere = false; isOn && !isAnswered;) {
        const at = Date.now();
        const { data, errors = [], cause } = await ask(current(), REGISTER, input).catch((cause) => ({ cause }));
        story.slowest = Math.max(story.slowest, Date.now() - at);
        if (cause) story.unheard += 1;
        const codes = errors.map(({ extensions }) => extensions.code);
        for (const code of codes) story.codes[code] = (story.codes[code] ?? 0) + 1;
        mayBeThere ||= codes.length === 0 || codes.some((code) => code !== 'SERVICE_UNAVAILABLE');
        const told = data?.agreementRegister;
        isAnswered = true;
        if (told?.agreement) {
          story.acknowledged.set(title, told.agreement.id);
          story.lastAt = Date.now();
          // Some come again although they were answered.
          if (n % 10 === 0) await ask(current(), REGISTER, input).catch(() => undefined);
        } else if (told?.userErrors.length > 0 || (!mayBeThere && n % 3 === 1)) story.refused.add(title);
        else isAnswered = await sleep(cause ? 200 : 50, false);
      }
    }
  };
  const writers = CITIES.map((_, writer) => write(writer));
  return Object.assign(story, {
    calm: async () => {
      isOn = false;
      await Promise.all(writers);
    },
  });
}

/** What a database lacks of what the writers were told, and has too much. */
export function compare(name, { acknowledged, refused }, url) {
  return onDatabase(async (sql) => {
    const stored = await sql(`SELECT id, titles->0->>'text' AS title FROM agreement WHERE titles->0->>'text' LIKE $1`, [
      `${name} %`,
    ]);
    const ids = new Map(stored.map(({ id, title }) => [title, id]));
    const halves = await sql(
      `SELECT a.id FROM agreement a WHERE
        (SELECT count(*) FROM agreement_party p WHERE p.agreement_id = a.id) < 2
        OR (SELECT count(*) FROM agreement_act p WHERE p.agreement_id = a.id) + (a.dated IS NOT NULL)::int < 1
        OR NOT EXISTS (SELECT FROM agreement_period p WHERE p.agreement_id = a.id)
        OR (SELECT count(*) FROM change c WHERE c.thing_id = a.id AND c.verb = 'AGREEMENT_REGISTERED') <> 1
        OR (a.titles->0->>'text' LIKE $1 AND (SELECT count(*) FROM partnership_act p WHERE p.agreement_id = a.id) <> 1)
      UNION SELECT thing_id FROM change WHERE verb = 'AGREEMENT_REGISTERED' AND thing_id NOT IN (SELECT id FROM agreement)
      UNION SELECT key FROM mutation_key WHERE thing_id IS NULL OR thing_id NOT IN (SELECT id FROM agreement)`,
      [`${name} %`],
    );
    return {
      missing: [...acknowledged].filter(([title, id]) => ids.get(title) !== id).length,
      present: [...refused].filter((title) => ids.has(title)).length,
      stored: stored.length,
      doubles: stored.length - ids.size,
      halves: halves.length,
    };
  }, url);
}

/** That what was told is kept, once and whole. */
export async function checkKept(name, story, url) {
  const { missing, present, stored, doubles, halves } = await compare(name, story, url);
  const [told, refused] = [story.acknowledged.size, story.refused.size];
  check(`${name}: no acknowledged write is missing`, told > 20 && missing === 0, `${told} told, ${missing} missing`);
  check(`${name}: no refused write is present`, refused > 2 && present === 0, `${refused} refused, ${present} present`);
  check(`${name}: nothing is there twice`, doubles === 0, `${stored} stored, ${doubles} doubles`);
  check(`${name}: no mutation is there by half`, halves === 0, `${halves} halves`);
}

/** Counts those of the folder, where the system tells. */
export function checkPostmasters(name, expected) {
  if (!existsSync('/proc/self/cmdline')) return void (tally.skipped += 1);
  const found = postmasters();
  check(name, found === expected, `${found}`);
}

/** Leaves nothing behind, says how it went, and ends. */
export async function finish() {
  for (const service of started) if (service.child.exitCode === null) await stop(service, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
  process.exit(tally.failed > 0 ? 1 : 0);
}
