// A steady load for a minute (SOAK_SECONDS, SOAK_RATE), with memory, open files and times watched; and secrets looked for in what is kept.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { check, dataDir, home, skip, start, stop } from '../faults/service.mjs';

const SECONDS = Number(process.env.SOAK_SECONDS ?? 60);
const RATE = Number(process.env.SOAK_RATE ?? 50);
const MOST_GROWTH_MB = 40;
const SLOWEST_MS = 500;
const MOST_NEW_FILES = 20;

const QUESTIONS = [
  '{ cities(first: 20) { nodes { code name country { code } } } }',
  '{ agreements(first: 20) { nodes { code title status { value because } parties { city { code } } } } }',
  '{ anniversaries(first: 10) { nodes { title observedOn tier } } }',
  '{ search(text: "Минск", first: 10) { edges { kind excerpt } } }',
  '{ changes(first: 20) { edges { kind at } } }',
];
const WRITE = (n) =>
  `mutation { cityUpdate(input: { city: "YALTA", population: ${70_000 + (n % 9000)} }) { userErrors { message } } }`;
/** One write for seven questions. */
export const question = (n) => (n % 8 === 0 ? WRITE(n) : QUESTIONS[n % QUESTIONS.length]);

export async function post(service, query, key = service.key) {
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(15_000),
  });
  return response.json();
}

const megabytesOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const filesOf = (pid) => readdirSync(`/proc/${pid}/fd`).length;
export const percentile = (all, part) => all.toSorted((a, b) => a - b)[Math.floor(all.length * part)];
const medianOf = (all) => percentile(all, 0.5);

export async function soak() {
  if (process.platform !== 'linux')
    return skip('soak: memory and open files are read from /proc, which only Linux has');
  const service = await start({ RATE_PER_ADDRESS: 'off', ACCESS_LOG: 'off' });
  const { pid } = service.child;
  const took = [];
  const failed = {};
  const samples = [];
  const open = new Set();
  const ask = async (n) => {
    const began = performance.now();
    const { errors, data } = await post(service, question(n)).catch(({ message }) => ({ errors: [{ message }] }));
    const refused = errors?.[0] ?? data?.cityUpdate?.userErrors[0];
    if (refused) failed[refused.message] = (failed[refused.message] ?? 0) + 1;
    took.push(performance.now() - began);
  };
  const began = performance.now();
  for (let n = 0; performance.now() - began < SECONDS * 1000; await sleep(10)) {
    for (const due = ((performance.now() - began) / 1000) * RATE; n < due; n++) {
      const one = ask(n).finally(() => open.delete(one));
      open.add(one);
    }
    const due = Math.floor((performance.now() - began) / (SECONDS * 10));
    if (due > samples.length) samples.push({ megabytes: megabytesOf(pid), files: filesOf(pid) });
  }
  await Promise.all(open);
  // The first part warms up.
  const part = (from, to) => samples.slice(Math.floor(samples.length * from), Math.floor(samples.length * to));
  const [early, late] = [part(0.4, 0.6), part(0.8, 1)];
  const growth = medianOf(late.map(({ megabytes }) => megabytes)) - medianOf(early.map(({ megabytes }) => megabytes));
  const files = medianOf(late.map((one) => one.files)) - medianOf(early.map((one) => one.files));
  const slowest = percentile(took.slice(Math.floor(took.length * 0.4)), 0.99);
  const name = `soak, ${SECONDS} s at ${RATE}/s`;
  check(`${name}: no error`, Object.keys(failed).length === 0, JSON.stringify(failed));
  check(`${name}: 99 of 100 within ${SLOWEST_MS} ms`, slowest <= SLOWEST_MS, `${Math.round(slowest)} ms`);
  check(`${name}: memory grows by ${MOST_GROWTH_MB} MB at most`, growth <= MOST_GROWTH_MB, `${Math.round(growth)} MB`);
  check(`${name}: open files do not grow`, files <= MOST_NEW_FILES, `${files}`);
  await stop(service);
}

/** Secrets that the service has given out or was given must not be in the database, nor in a log. */
export async function secrets() {
  const admin = randomBytes(32).toString('base64url');
  const operator = randomBytes(32).toString('base64url');
  const service = await start({ LOG_LEVEL: 'trace', ADMIN_KEY: admin, WEBHOOK_KEY: operator });
  const { data } = await post(
    service,
    `mutation { key: accessKeyIssue(input: { label: "Портал", city: "YALTA" }) { accessKey { id } secret }
      calendar: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [EVENTS] }) { address { https } } }`,
    admin,
  );
  const { secret } = data.key;
  const { https } = data.calendar.address;
  const { data: registered } = await post(
    service,
    `mutation { it: webhookRegister(input: { key: "${data.key.accessKey.id}", url: "https://portal.invalid/" }) { secret } }`,
    admin,
  );
  await post(service, '{ viewer { role } }', secret);
  await post(service, '{ viewer { role } }', `${secret}x`);
  await (await fetch(https)).text();
  await (await fetch(https.replace('/calendar/s/', '/calender/s/'))).text();
  const file = join(home, 'secrets.backup');
  execFileSync(process.execPath, ['dist/cli.js', 'backup', file], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
  });
  await stop(service);
  const kept = {
    'the database': gunzipSync(readFileSync(file)).toString(),
    'the log of the service': service.said.replace(/^Staff key .*$/m, ''),
    'the log of PostgreSQL': readFileSync(join(dataDir, 'postgres.log'), 'utf8'),
  };
  const given = {
    'the first key': admin,
    'the demonstration’s key': service.key,
    'a key': secret,
    'a calendar address': https.split('/').at(-2),
    'the key of webhooks': operator,
    'the secret of a webhook': registered.it.secret.replace('whsec_', ''),
  };
  for (const [where, text] of Object.entries(kept))
    for (const [what, value] of Object.entries(given)) {
      const forms = [
        value,
        Buffer.from(value).toString('base64').replaceAll('=', ''),
        Buffer.from(value).toString('hex'),
      ];
      check(`secrets: ${what} is not in ${where}`, !forms.some((form) => text.includes(form)));
    }
  check(
    'secrets: what was looked through holds what was done',
    kept['the database'].includes('Портал') && kept['the log of the service'].includes('key_used'),
  );
}
