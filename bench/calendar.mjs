import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from './fill.mjs';
import { byTurns, get, medianOf, rateOf, ratioOf } from './measure.mjs';
import { change, changedFeed, FEED, note } from './registry.mjs';

const ROUNDS = 7;
const BUILDS = 50;

/** Calendars of 60 and of 40,000 anniversaries. */
export async function measure(stage, report) {
  await measureFew(stage, report);
  await measureMany(stage, report);
}

async function begin(stage, name, anniversaries) {
  const databaseUrl = await stage.newDatabase(name);
  await fill(databaseUrl, anniversaries);
  const registry = await stage.startRegistry(databaseUrl);
  const first = await get(registry.url + FEED);
  const found = first.bytes.toString().match(/^BEGIN:VEVENT/gm)?.length;
  if (found !== anniversaries) throw new Error(`The feed should have ${anniversaries} entries, not ${found}.`);
  const file = join(stage.folder, `${name}.ics`);
  writeFileSync(file, first.bytes);
  const bare = await stage.startServer('bare-server.mjs', file, first.headers.etag);
  return { registry, bare, first, file };
}

/** Polls by programs that have the current version, compared with plain Node. */
async function unchangedPolls({ registry, bare }) {
  const { etag } = (await get(registry.url + FEED)).headers;
  const poll = (url, known) => rateOf(url, { status: 304, headers: { 'If-None-Match': known } });
  const { etag: bareTag } = (await get(bare.url)).headers;
  const rates = await byTurns(ROUNDS, {
    registry: () => poll(registry.url + FEED, etag),
    bare: () => poll(bare.url, bareTag),
  });
  return { ratio: ratioOf(rates.registry, rates.bare), rate: medianOf(rates.registry), bareRate: medianOf(rates.bare) };
}

/** The rate of sequential requests, counting only the time of the requests. */
async function rateOfEach(times, prepare, ask) {
  let took = 0;
  for (let n = 0; n < times; n++) {
    await prepare();
    took += (await ask()).took;
  }
  return (times * 1000) / took;
}

let hosts = 0;
/** The feed at an unused address: it is rendered again, and after a change all data are read again. */
const firstBuild = (registry) => get(registry.url + FEED, { Host: `first-${(hosts += 1)}.example` });

async function measureFew(stage, report) {
  const { registry, bare, first, file } = await begin(stage, 'few', 60);
  const generator = await stage.startServer('generator-server.mjs', file);
  report.note(
    `60 anniversaries, ${first.bytes.length} bytes; the first build of a fresh process took ${first.took.toFixed(0)} ms.`,
  );

  const polls = await unchangedPolls({ registry, bare });
  report.ratio('60: unchanged poll (304) : bare Node', polls.ratio, 0.5);
  report.note(
    `${ROUNDS} rounds of 3 s by turns, 50 connections; medians ${polls.rate.toFixed(0)} and ${polls.bareRate.toFixed(0)} per second.`,
  );

  const changed = () => change(registry, stage.key);
  let known = (await get(registry.url + FEED)).headers.etag;
  const nothing = async () => undefined;
  const rates = await byTurns(ROUNDS, {
    first: () =>
      rateOfEach(
        BUILDS,
        () => note(registry, stage.key),
        () => firstBuild(registry),
      ),
    written: () => rateOfEach(BUILDS, nothing, () => firstBuild(registry)),
    changed: () =>
      rateOfEach(BUILDS, changed, async () => {
        const answer = await changedFeed(registry, known);
        known = answer.headers.etag;
        return answer;
      }),
    generator: () => rateOfEach(BUILDS, nothing, () => get(generator.url)),
    bare: () => rateOfEach(BUILDS, nothing, () => get(bare.url)),
  });
  report.ratio('60: first build : ical-generator', ratioOf(rates.first, rates.generator), 5);
  report.ratio('60: first build of data already read : ical-generator', ratioOf(rates.written, rates.generator));
  report.ratio('60: changed poll : ical-generator', ratioOf(rates.changed, rates.generator));
  report.ratio('60: changed poll : bare Node', ratioOf(rates.changed, rates.bare));
  const ms = (name) => `${name} ${(1000 / medianOf(rates[name])).toFixed(1)} ms`;
  report.note(`${ROUNDS} rounds of ${BUILDS} by turns, one after the other: ${Object.keys(rates).map(ms).join(', ')}.`);
  for (const { stop } of [registry, bare, generator]) await stop();
}

async function measureMany(stage, report) {
  const { registry, bare, first } = await begin(stage, 'many', 40_000);
  const size = (first.bytes.length / 1024 / 1024).toFixed(1);
  report.note(`40,000 anniversaries, ${size} MiB.`);
  report.value('40,000: first build of a fresh process', first.took / 1000, 's');
  const took = [];
  let known = first.headers.etag;
  for (let n = 0; n < 3; n++) {
    await change(registry, stage.key);
    const answer = await changedFeed(registry, known);
    known = answer.headers.etag;
    took.push(answer.took / 1000);
  }
  report.value('40,000: changed poll', medianOf(took), 's');
  const polls = await unchangedPolls({ registry, bare });
  report.ratio('40,000: unchanged poll (304) : bare Node', polls.ratio, 0.5);
  for (const { stop } of [registry, bare]) await stop();
}
