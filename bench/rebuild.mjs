import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataSource } from '../dist/data-source.js';
import { PartialDate } from '../dist/kernel/partial-date.js';
import { periodsOf } from '../dist/partnerships/partnership-periods.service.js';
import { Partnership } from '../dist/partnerships/partnership.js';
import { fill } from './fill.mjs';
import { byTurns, medianOf, ratioOf } from './measure.mjs';
import { registryCommand } from './processes.mjs';
import { ask } from './registry.mjs';

const AGREEMENTS = 40_000;
const HISTORY = 1_000_000;
const ACTS = 300;
const ROUNDS = 7;

const REGISTER = `mutation ($input: AgreementRegisterInput!) {
  agreementRegister(input: $input) { agreement { id } userErrors { message } } }`;
const ACT = `mutation ($input: AgreementRecordActInput!) {
  agreementRecordAct(input: $input) { userErrors { message } } }`;
const TERMS = [
  { kind: 'INDEFINITE' },
  { kind: 'FIXED', months: 36 },
  { kind: 'TACIT_RENEWAL', months: 60, renewalMonths: 60, noticeMonths: 6 },
];

/** How long timelines take: that of a long life, and those of a whole country. */
export async function measure(stage, report) {
  await ofALongLife(report);
  await ofACountry(stage, report);
}

async function ofALongLife(report) {
  const took = (acts) => () => {
    const partnership = lifeOf(acts);
    const began = performance.now();
    if (periodsOf(partnership).length < acts) throw new Error('The timeline is incomplete.');
    return performance.now() - began;
  };
  const times = await byTurns(ROUNDS, { long: took(ACTS), short: took(ACTS / 10) });
  report.value(`timelines of a partnership with ${ACTS} acts`, medianOf(times.long), 'ms', 20);
  report.ratio(`${ACTS} acts : ${ACTS / 10} acts`, ratioOf(times.long, times.short));
}

/** Suspended and resumed over and over. */
function lifeOf(acts) {
  const partnership = Partnership.create('city_bench');
  const day = (i) => PartialDate.parse(new Date(Date.UTC(1950, 0, 1 + i * 60)).toISOString().slice(0, 10));
  partnership.add({ kind: 'ESTABLISHED', on: day(0), establishes: 'SISTER' });
  const [first] = partnership.acts;
  const rest = Array.from({ length: acts - 1 }, (_, i) =>
    Object.assign(Object.create(Object.getPrototypeOf(first)), first, {
      id: `act_${i}`,
      kind: i % 2 === 0 ? 'SUSPENDED' : 'RESUMED',
      on: day(i + 1),
      establishes: null,
    }),
  );
  partnership.acts = [first, ...rest];
  return partnership;
}

async function ofACountry(stage, report) {
  const databaseUrl = await stage.newDatabase('rebuild');
  await fill(databaseUrl, 60);
  const registry = await stage.startRegistry(databaseUrl);
  const originals = [];
  for (let n = 0; n < 20; n++) {
    const { agreementRegister } = await ask(registry, stage.key, REGISTER, { input: agreement(n) });
    originals.push(agreementRegister.agreement.id);
    if (n % TERMS.length === 0)
      await ask(registry, stage.key, ACT, {
        input: { agreement: `BENCH-${n}`, party: 'RU-YUZHNO-SAKHALINSK', kind: 'SUSPENDED', on: '2020-05-05' },
      });
  }
  await registry.stop();
  const database = await dataSource(databaseUrl).initialize();
  const copies = AGREEMENTS / originals.length - 1;
  for (const table of ['agreement', 'agreement_party', 'agreement_act'])
    for (let from = 1; from <= copies; from += 50)
      await database.query(copiesOf(table), [originals, from, Math.min(from + 49, copies)]);
  await database.query('DELETE FROM agreement_period');
  await database.query('ANALYZE');
  const [{ count }] = await database.query('SELECT count(*)::int AS count FROM agreement');
  if (count !== AGREEMENTS) throw new Error(`There should be ${AGREEMENTS} agreements, but there are ${count}.`);
  await database.destroy();

  const all = await registryCommand(databaseUrl, 'rebuild');
  report.value(`rebuild of ${AGREEMENTS} agreements without timelines, in 128 MiB of heap`, all.seconds, 's');
  const none = await registryCommand(databaseUrl, 'rebuild');
  report.value('rebuild of the same, nothing to mend', none.seconds, 's');
  report.note(`${all.said.trim()} Then: ${none.said.trim()}`);
  await ofABackup(stage, databaseUrl, report);
}

async function ofABackup(stage, databaseUrl, report) {
  const database = await dataSource(databaseUrl, 2).initialize();
  for (let from = 0; from < HISTORY; from += 20_000)
    await database.query(
      `INSERT INTO change (id, thing_id, call_id, verb, by_id, by_role, visibility, differences)
        SELECT 'change_bench' || n, 'agreement_bench' || n % 40000, 'call_bench' || n, 'AGREEMENT_UPDATED', 'key_bench', 'STAFF', 'INTERNAL',
          '{"areas":{"from":["MEDIA"],"to":["MEDIA","SPORT"]}}' FROM generate_series($1::int, $2::int) n`,
      [from, from + 19_999],
    );
  await database.destroy();
  const file = join(mkdtempSync(join(tmpdir(), 'bench-backup-')), 'registry.backup');
  const written = await registryCommand(databaseUrl, 'backup', file);
  const { size } = statSync(file);
  report.value(
    `backup of ${AGREEMENTS} agreements and ${HISTORY} lines of history, in 128 MiB of heap`,
    written.seconds,
    's',
  );
  report.value('its file', size / 2 ** 20, 'MiB');
  const restored = await registryCommand(await stage.newDatabase('restored'), 'restore', file);
  report.value('restored, and compared row by row', restored.seconds, 's');
  rmSync(dirname(file), { recursive: true });
}

/** Copies the rows of these agreements, each copy with ids and a code of its own. */
const copiesOf = (table) => `
  INSERT INTO ${table} SELECT copy.* FROM ${table} AS original, generate_series($2::int, $3::int) AS n,
    jsonb_populate_record(NULL::${table}, regexp_replace(
      (to_jsonb(original) || CASE WHEN to_jsonb(original) ? 'code'
        THEN jsonb_build_object('code', to_jsonb(original) ->> 'code' || '-' || n) ELSE '{}' END)::text,
      '"(agreement|party|act)_([0-9a-z]{10})[0-9a-z]{5}([0-9a-z]{11})"', '"\\1_\\2' || lpad(n::text, 5, '0') || '\\3"', 'g')::jsonb) AS copy
  WHERE original.${table === 'agreement' ? 'id' : 'agreement_id'} = ANY ($1)`;

const agreement = (n) => ({
  kind: 'MEMORANDUM',
  code: `BENCH-${n}`,
  titles: [{ language: 'ru', text: `Меморандум ${n}`, authentic: true }],
  parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: `JP-${n + 1 > 8 ? 1 : n + 1}` }],
  signed: `${1990 + n}-05-05`,
  term: TERMS[n % TERMS.length],
  visibility: 'PUBLIC',
});
