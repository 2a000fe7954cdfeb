import fc from 'fast-check';
import { Viewer } from '../../src/access/viewer.js';
import { Anniversaries } from '../../src/anniversaries/anniversaries.service.js';
import type { Tier } from '../../src/anniversaries/anniversary-vocabulary.js';
import type { Anniversary } from '../../src/anniversaries/anniversary.js';
import { CityReferences } from '../../src/cities/city-references.service.js';
import { addDays } from '../../src/kernel/day.js';
import { PartialDate } from '../../src/kernel/partial-date.js';
import { yearlyPart } from '../../src/kernel/yearly.js';
import { cursorOf } from '../../src/platform/graphql/paging.js';
import { asKnown, dayAfter, pairLives } from '../order/lives.js';
import { change, cityOf, drawn, enterLife, entriesOfLife, prepare } from '../order/order-client.js';
import { Registry } from '../support/registry.js';

// The pages of a list against all of it, worked out from the whole registry and cut: the same anniversaries in the same order.
const seed = Number(process.env.ANNIVERSARIES_SEED ?? Date.now() % 1_000_000);
const HOME = 'RU-YUZHNO-SAKHALINSK';
const PARTNERS = ['BY-GRODNO', 'KR-ANSAN', 'CN-HEIHE', 'JP-HAKODATE', 'YALTA'];
const LIVES = 12;
const RUNS = 20;

let registry: Registry;
let service: Anniversaries;
let viewers: [string, Viewer][];
const ids = new Map<string, string>();

const done = async (mutation: string, input: object) =>
  expect([mutation, input, await change(registry, mutation, input)]).toEqual([mutation, input, null]);

/** Agreements of several: ours, or between others; dated, or signed by each party on its own day. */
async function registerPapers(): Promise<void> {
  const paper = fc.record({
    days: fc.integer({ min: 0, max: 9000 }),
    precision: fc.nat(99),
    visibility: fc.constantFrom<string>('PUBLIC', 'PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'),
    cities: fc.shuffledSubarray(PARTNERS, { minLength: 2, maxLength: 4 }),
    isOurs: fc.constantFrom(true, true, true, false),
    isDated: fc.constantFrom(true, true, false),
    establishes: fc.constantFrom<'SISTER' | null>('SISTER', null),
  });
  const entered = async (n: number, one: typeof paper extends fc.Arbitrary<infer One> ? One : never) => {
    const signed = asKnown(dayAfter(one.days), { precision: Math.min(one.precision, 96) });
    const cities = one.isOurs || one.cities.length < 3 ? [HOME, ...one.cities] : one.cities;
    return change(registry, 'agreementRegister', {
      code: `PAGE-${n}`,
      kind: 'MEMORANDUM',
      titles: [{ language: 'ru', text: `Многостороннее ${n}`, authentic: true }],
      visibility: one.visibility,
      parties: cities.map((city) => ({ city, ...(!one.isDated && { signedOn: signed }) })),
      ...(one.isDated && { signed }),
      ...(cities.includes(HOME) && { establishes: one.establishes }),
    });
  };
  const sure = {
    days: 2500,
    precision: 0,
    visibility: 'PUBLIC',
    isOurs: true,
    isDated: true,
    establishes: null,
  } as const;
  for (const n of [0, 1, 2]) expect(await entered(n, { ...sure, cities: PARTNERS.slice(n) })).toBeNull();
  let accepted = 0;
  // Some make no life together with what is there.
  for (const [n, one] of fc.sample(paper, { numRuns: 25, seed }).entries())
    if ((await entered(n + 3, one)) === null) accepted += 1;
  expect(accepted).toBeGreaterThan(8);
}

/** What was wrong, and is put right. */
async function putRight(): Promise<void> {
  await done('agreementUpdate', { agreement: 'PAGE-0', signed: '2004-02-29' });
  await done('agreementVoid', { agreement: 'PAGE-1', reason: 'Ошибка' });
  await done('agreementVoid', { agreement: 'PAGE-2', reason: 'Ошибка' });
  await done('agreementRestore', { agreement: 'PAGE-2' });
  await done('partnershipEstablish', { city: 'RU-MAGADAN', kind: 'SISTER', on: '1988-02-29' });
  await done('partnershipSuspend', { partnership: 'RU-MAGADAN', on: '2020-02' });
  await done('partnershipEstablish', { city: 'RU-KHABAROVSK', kind: 'SISTER', on: '1990-05-05' });
  await done('partnershipEnd', { partnership: 'RU-KHABAROVSK', on: '2001-06-01' });
  await done('partnershipEstablish', { city: 'RU-KHABAROVSK', kind: 'SISTER', on: '2012-05-05' });
  await done('partnershipEstablish', { city: 'RU-VLADIVOSTOK', kind: 'SISTER', on: '1999' });
  await done('partnershipUpdate', { partnership: 'RU-VLADIVOSTOK', visibility: 'PARTNER' });
  const { partnership } = await registry.data('{ partnership(ref: "RU-KHABAROVSK") { acts { id kind on { text } } } }');
  const last = partnership.acts.find(({ on }: { on: { text: string } }) => on.text === '2012-05-05');
  await done('partnershipActCorrect', { act: last.id, on: '2012-12', reason: 'Ошибка' });
}

beforeAll(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-24T00:00:00Z');
  service = registry.app.get(Anniversaries, { strict: false });
  await registerPapers();
  const lives = drawn(pairLives(6, 2), LIVES, seed, (acts) => acts.length > 1);
  for (const [n, pair] of lives.entries()) {
    await prepare(registry, n, { pair, paper: null });
    await enterLife(registry, n, entriesOfLife({ pair, paper: null }));
  }
  await putRight();
  const references = registry.app.get(CityReferences, { strict: false });
  for (const ref of [HOME, ...PARTNERS, 'RU-VLADIVOSTOK', cityOf(0), cityOf(1)])
    ids.set(ref, (await references.idsByRef(Viewer.SYSTEM, [ref], []))[0]!);
  const portal = (city: string) => Viewer.portalOf(ids.get(city) as never);
  viewers = [
    ['the public', Viewer.PUBLIC],
    ['Grodno', portal('BY-GRODNO')],
    ['Vladivostok', portal('RU-VLADIVOSTOK')],
    ['staff', new Viewer('staff', 'STAFF', '')],
    ['an administrator', Viewer.SYSTEM],
  ];
}, 180_000);
afterAll(() => registry.close());

const told = ({ partnership, agreement, partnerships, anchor, ...one }: Anniversary) => ({
  ...one,
  anchor: anchor.on.text,
  of: (partnership ?? agreement!).id,
  with: partnerships.map(({ id }) => id),
});

const window = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 14_000 }), fc.constantFrom(0, 0, 1, 27, 30, 200, 364, 365, 800, 3600, 18_000)),
  // Around the end of February, in leap years and others.
  fc.tuple(fc.constantFrom(-1, 365, 730, 1460), fc.constantFrom(0, 1, 2)),
);
const tiers = fc.option(fc.subarray<Tier>(['PLAIN', 'ROUND', 'JUBILEE']));
const asked = fc.record({ window, tiers, cities: fc.nat(7), size: fc.constantFrom(1, 2, 5, 20, 100) });

const citiesOf = (n: number): string[] | null =>
  [null, null, null, [HOME], ['BY-GRODNO'], ['KR-ANSAN', 'CN-HEIHE'], [cityOf(0), 'RU-VLADIVOSTOK'], []][n]!;

it('every page of every list is the part of the whole that it should be, for everybody', async () => {
  let count = 0;
  for (const [who, by] of viewers)
    for (const {
      window: [start, days],
      tiers: some,
      cities,
      size,
    } of fc.sample(asked, { numRuns: RUNS, seed })) {
      const [from, to] = [dayAfter(start), addDays(dayAfter(start), days)];
      const filter = { tiers: some, cityIds: citiesOf(cities)?.map((ref) => ids.get(ref)!) };
      const whole = (await service.between(by, from, to, filter)).map(told);
      const paged: Anniversary[] = [];
      // Of a long list of small pages the first ones.
      for (let after: string | null = null; paged.length < Math.max(size * 12, 40);) {
        const page = await service.page(by, from, to, filter, { first: size, after });
        paged.push(...page.nodes);
        expect(page.pageInfo.hasNextPage).toBe(paged.length < whole.length);
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      const message = JSON.stringify({ seed, who, from, to, filter, size });
      expect([message, paged.map(told)]).toEqual([message, whole.slice(0, paged.length)]);
      count += paged.length;
    }
  // Otherwise nothing was compared.
  expect(count).toBeGreaterThan(50);
}, 300_000);

it('the total is of the whole list, and a cursor of an earlier version goes on where it stood', async () => {
  const list = (args: string) =>
    registry.data(`{ anniversaries(from: "2027-01-01", to: "2027-12-31", ${args}) { totalCount nodes { id } } }`);
  const { totalCount, nodes } = (await list('first: 100')).anniversaries;
  expect(totalCount).toBe(nodes.length);
  const after = cursorOf([nodes[2].id]);
  expect((await list(`first: 2, after: "${after}"`)).anniversaries.nodes).toEqual(nodes.slice(3, 5));
  for (const [cursor, code] of [
    [cursorOf(['anniversary_none2027']), 'CURSOR_LOST'],
    [cursorOf([`${nodes[2].id} 2027 2027`, '']), 'BAD_USER_INPUT'],
    ['x', 'BAD_USER_INPUT'],
  ])
    expect((await registry.ask(`{ anniversaries(after: "${cursor}") { nodes { id } } }`)).errors).toMatchObject([
      { extensions: { code } },
    ]);
});

it('the database finds by what a date says every year as the calendar has it', async () => {
  const dates = '2003 2003~ 199X 199X~ XXXX 2022-09 2022-09~ 2022-09-30 2004-02-29 2004-02-29~ 0004-02-29'.split(' ');
  const rows = await registry.database.query(
    'SELECT date, yearly_part(date) AS part FROM unnest($1::text[]) WITH ORDINALITY one (date, n) ORDER BY n',
    [dates],
  );
  expect(rows).toEqual(dates.map((date) => ({ date, part: yearlyPart(PartialDate.parse(date)) })));
  expect(rows.map(({ part }: { part: string | null }) => part)).toEqual([
    '',
    '',
    '',
    '',
    null,
    '09',
    '09',
    '09-30',
    '02-29',
    '02',
    '02-29',
  ]);
});
