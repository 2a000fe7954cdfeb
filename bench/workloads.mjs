import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillCountry, SIZES } from './fill-country.mjs';
import { byTurns, medianOf, rateOf, ratioOf } from './measure.mjs';
import { registryCommand } from './processes.mjs';
import { STATEMENTS, WORKLOADS } from './workload-queries.mjs';

const ROUNDS = 5;
const CONNECTIONS = 16;
const SECONDS = 3;
const WRITES_OF_W8 = 20;
const TICK_MS = 10;
const NAMES = { cached: 'itself with the cache of answers', statement: 'one statement', bytes: 'ready bytes' };

/** W1 to W8 at 60 and at 40,000 agreements, beside ready bytes and beside one statement. */
export async function measure(stage, report) {
  for (const name of Object.keys(SIZES)) await ofSize(stage, report, name);
}

async function ofSize(stage, report, size) {
  const databaseUrl = await stage.newDatabase(`country_${size.toLowerCase()}`);
  await fillCountry(databaseUrl, SIZES[size]);
  const rebuilt = await registryCommand(databaseUrl, 'rebuild');
  report.note(`${size}: ${SIZES[size].agreements} agreements, timelines made in ${rebuilt.seconds.toFixed(0)} s.`);
  const registry = await stage.startRegistry(databaseUrl, { RESPONSE_CACHE: 'off' });
  const remembering = await stage.startRegistry(databaseUrl, {});
  const statement = await stage.startServer('one-statement-server.mjs', databaseUrl);
  const key = { Authorization: `Bearer ${stage.key}` };
  for (const [name, workload] of Object.entries(WORKLOADS)) {
    const at = (program) => () => rateOf(`${program.url}/graphql`, requestsOf(name, workload, key));
    const contestants = { registry: at(registry) };
    if (!workload.isWrite) contestants.cached = at(remembering);
    if (STATEMENTS[name]) contestants.statement = at(statement);
    const bytes = workload.isWrite ? undefined : await bareServer(stage, registry, name, workload, key);
    if (bytes) contestants.bytes = at(bytes);
    await told(report, `${size} ${name} ${workload.what}`, contestants, { stage, registry });
    await bytes?.stop();
  }
  await told(
    report,
    `${size} W8 W1 with ${100 / WRITES_OF_W8} % of W6`,
    Object.fromEntries(
      Object.entries({ registry, cached: remembering }).map(([name, program]) => [
        name,
        () => rateOf(`${program.url}/graphql`, mixed(key)),
      ]),
    ),
    { stage, registry },
  );
  for (const program of [registry, remembering, statement]) await program.stop();
}

async function told(report, what, contestants, { stage, registry }) {
  const before = await spent(stage, registry);
  const own = await contestants.registry();
  const after = await spent(stage, registry);
  const asked = own * SECONDS;
  const each = (name) => (after[name] - before[name]) / asked;
  const rates = await byTurns(ROUNDS, contestants);
  for (const other of Object.keys(contestants))
    if (other !== 'registry')
      report.ratio(`${what}: registry : ${NAMES[other]}`, ratioOf(rates.registry, rates[other]));
  report.note(
    `${what}: ${each('statements').toFixed(1)} statements, ${each('node').toFixed(2)} ms of Node, ${each('postgres').toFixed(2)} ms of PostgreSQL; ` +
      `a second: ${Object.entries(rates)
        .map(([name, those]) => `${name} ${medianOf(those).toFixed(0)}`)
        .join(', ')}.`,
  );
}

function requestsOf(name, { query, variables }, headers) {
  const bodyOf = (values) => JSON.stringify({ operationName: name, query, variables: values });
  const many = typeof variables === 'function' ? Array.from({ length: 20_000 }, variables) : variables;
  return asked(headers, many.map(bodyOf));
}

function mixed(headers) {
  const body = (name, values) =>
    JSON.stringify({ operationName: name, query: WORKLOADS[name].query, variables: values });
  const pages = WORKLOADS.W1.variables;
  return asked(
    headers,
    Array.from({ length: 20_000 }, (_, i) =>
      i % WRITES_OF_W8 === 0 ? body('W6', WORKLOADS.W6.variables(null, i)) : body('W1', pages[i % pages.length]),
    ),
  );
}

const asked = (headers, bodies) => ({
  method: 'POST',
  connections: CONNECTIONS,
  seconds: SECONDS,
  headers: { 'Content-Type': 'application/json', 'Accept-Language': 'ru', ...headers },
  requests: bodies.map((body) => ({ body })),
  verifyBody: (body) => !body.includes('"errors"') && !body.includes('"message"'),
});

/** What the registry answers, sent by plain Node. @throws Error if it is no answer */
async function bareServer(stage, registry, name, { query, variables }, headers) {
  const response = await fetch(`${registry.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': 'ru', ...headers },
    body: JSON.stringify({ operationName: name, query, variables: variables[0] }),
  });
  const text = await response.text();
  if (text.includes('"errors"') || text.length < 200) throw new Error(`${name} is answered: ${text.slice(0, 500)}`);
  const file = join(stage.folder, `${name}.json`);
  writeFileSync(file, text);
  return stage.startServer('bare-server.mjs', file, '"bytes"');
}

/** Statements so far, and milliseconds of processor time: of the registry and of all processes of PostgreSQL. Linux tells. */
async function spent(stage, registry) {
  const { statements } = await registry.statements();
  return {
    statements,
    node: processorTime(registry.pid),
    postgres: postgresProcesses(stage).reduce((sum, pid) => sum + processorTime(pid), 0),
  };
}

function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

function postgresProcesses({ folder }) {
  const parent = readFileSync(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0];
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1] === parent;
    } catch {
      return false;
    }
  });
}
