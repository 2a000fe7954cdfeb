import { setTimeout as sleep } from 'node:timers/promises';
import { fillCountry, SIZES } from './fill-country.mjs';
import { registryCommand } from './processes.mjs';

const MOST_MS = 100;
const SECONDS = 8;
const HEAVY_CLIENTS = 4;
const LIGHT_EACH_MS = 20;
/** A light query whose answer is not remembered from the one before. */
const light = (n) => `{ city(ref: "RU-C6") { code name } n${n}: __typename }`;

const CITY = 'city { name names { text } country { code } }';
const AGREEMENT = `code title summary status { value because } term { until noticeBy } inForceSince { text } updatedAt
  parties { role acts { kind on { text } } ${CITY} } links { kind } partnerships(first: 2) { nodes { ${CITY} } }`;
const ANNIVERSARY = `title observedOn isInQuestion milestones { kind dueOn } celebration { code } agreement { code } partnerships(first: 2) { nodes { ${CITY} } }`;
const EVENT = `code title summary status because rsvp { accepted waiting } host { name } invitations(first: 3) { nodes { status reply { value } ${CITY} } }`;
const PARTNERSHIP = `summary status { value because } isIdle lastContactOn { text } nextAnniversary { title } episodes { since { text } } ${CITY}`;
const page = (args, nodes) => (first) => `(first: ${first}${args}) { totalCount nodes { ${nodes} } }`;

/** Each root field as expensive as its arguments allow: a page of `first`, as large as the cost of a query permits. */
const WORST = {
  agreements: page(', filter: { text: "о" }, orderBy: [SIGNED_DESC]', AGREEMENT),
  'agreements of countries': page(
    ', filter: { countries: ["RU", "JP", "CN", "KR", "BY"], statuses: [TERMINATED] }',
    AGREEMENT,
  ),
  anniversaries: page(', from: "1990-01-01", to: "2039-12-31"', ANNIVERSARY),
  'anniversaries of many cities': page(
    `, filter: { cities: [${Array.from({ length: 50 }, (_, n) => `"RU-C${6 * n + 6}"`).join(' ')}] }`,
    ANNIVERSARY,
  ),
  cities: page(
    ', filter: { text: "о" }',
    `name summary nextAnniversary { title } agreements(first: 5) { totalCount nodes { title status { value } } } events(first: 3) { totalCount nodes { title } }`,
  ),
  events: page('', EVENT),
  exchanges: page('', 'summary'),
  contacts: page('', 'id'),
  corrections: page('', 'id'),
  mandates: page('', 'id'),
  accessKeys: page('', 'id'),
  calendarSubscriptions: page('', 'id'),
  struck: page('', 'summary'),
  partnerships: page('', PARTNERSHIP),
  changes: page('', '__typename'),
  search: page(
    ', text: "Новогрдаск Соглашение"',
    `... on City { summary nextAnniversary { title } } ... on Agreement { ${AGREEMENT} }`,
  ),
  'city, its lists': (first) =>
    `(ref: "RU-C6") { agreements(first: ${first}) { totalCount nodes { ${AGREEMENT} } } events(first: ${first}) { nodes { title } } history(first: ${first}) { nodes { at } } }`,
  nodes: (first) =>
    `(ids: [${Array.from({ length: Math.max(1, first) }, (_, n) => `"agreement_01h0000000${String(n * 7 + 1).padStart(16, '0')}"`).join(' ')}]) { ... on Agreement { ${AGREEMENT} } }`,
};

/** How long a light query takes at 40,000 agreements while others ask for the most that each root field gives. */
export async function measure(stage, report) {
  const databaseUrl = await stage.newDatabase('beside');
  await fillCountry(databaseUrl, SIZES.M);
  await registryCommand(databaseUrl, 'rebuild');
  const registry = await stage.startRegistry(databaseUrl, { RESPONSE_CACHE: 'off' });
  const ask = async (query) => {
    const answer = await fetch(`${registry.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${stage.key}` },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, ...(await answer.json()) };
  };
  await told(report, 'nothing', ask, () => sleep(100));
  await told(report, 'the calendar of all, first built', ask, () =>
    fetch(`${registry.url}/calendar/anniversaries.ics`).then((answer) => answer.arrayBuffer()),
  );
  for (const [name, root] of Object.entries(WORST)) {
    const field = name.split(/[ ,]/)[0];
    const queryOf = (first) => `{ ${field}${root(first)} }`;
    const first = await largest(ask, queryOf);
    await told(report, `${name}, first ${first}`, ask, () => ask(queryOf(first)));
  }
  await registry.stop();
}

/** @throws Error if it is refused for another reason than its cost */
async function largest(ask, queryOf) {
  for (let first = 100; first > 0; first = Math.floor(first * 0.8)) {
    const { status, errors } = await ask(queryOf(first));
    if (!errors) return first;
    if (!/cost/i.test(JSON.stringify(errors)) && status !== 503) throw new Error(JSON.stringify(errors).slice(0, 500));
  }
  throw new Error(`${queryOf(1)} is refused`);
}

async function told(report, name, ask, work) {
  let isOver = false;
  const heavy = [];
  const clients = Array.from({ length: HEAVY_CLIENTS }, async () => {
    while (!isOver) {
      const began = performance.now();
      const answer = await work();
      heavy.push(performance.now() - began);
      if (answer?.status === 503) await sleep(200);
    }
  });
  const took = [];
  const until = performance.now() + SECONDS * 1000;
  for (let n = 0; performance.now() < until; n++) {
    const began = performance.now();
    const { data } = await ask(light(n));
    if (!data?.city) throw new Error('The light query is not answered.');
    took.push(performance.now() - began);
    await sleep(LIGHT_EACH_MS);
  }
  isOver = true;
  await Promise.all(clients);
  took.sort((a, b) => a - b);
  heavy.sort((a, b) => a - b);
  const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  report.value(`beside ${name}: 99 of 100 light queries within`, at(took, 0.99), 'ms', MOST_MS);
  report.note(
    `a light query ${at(took, 0.5).toFixed(0)} ms (median), ${at(took, 1).toFixed(0)} ms at most; the others ${at(heavy, 0.5).toFixed(0)} ms, ${heavy.length} of them.`,
  );
}
