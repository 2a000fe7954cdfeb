import { get } from '../calendar/calendar-client.js';
import { Registry } from '../support/registry.js';
import { SyncedPortal } from '../sync/synced-portal.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-11-30T00:00:00Z');
  await done('cityRegister', { code: 'PL-BIALYSTOK', names: [{ language: 'ru', text: 'Белосток' }] });
});
afterEach(() => registry.close());

async function done(mutation: string, input: object, selection = '__typename') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`,
    { variables: { input } },
  );
  expect(it.userErrors).toEqual([]);
  return it;
}

interface As {
  as?: 'public' | 'staff';
  key?: string;
}
const PUBLIC: As = { as: 'public' };

/** Everywhere that one may be told of a city; and what one would be told of a city that there is not. */
async function toldOf(who: As): Promise<{ told: string[]; asOfNone: boolean }> {
  const [{ id }] = await registry.database.query(`SELECT id FROM city WHERE code = 'PL-BIALYSTOK'`);
  const ask = (ref: string, node: string) => `{
    byCode: city(ref: "${ref}") { id } node(id: "${node}") { id } cities(first: 100, filter: { text: "${ref}" }) { totalCount nodes { code } }
    all: cities(first: 100) { nodes { code } } search(text: "${ref}") { totalCount edges { title } } }`;
  const found = await registry.data(ask('Белосток', id), who);
  const filters = ['agreements', 'partnerships', 'anniversaries', 'events', 'exchanges'];
  const refused = async (ref: string) =>
    Promise.all(
      filters.map(async (list) => {
        const { errors } = await registry.ask(`{ ${list}(filter: { cities: ["${ref}"] }) { totalCount } }`, who);
        return errors ? JSON.stringify(errors).replaceAll(ref, '…') : null;
      }),
    );
  const told = [
    found.byCode && 'city',
    found.node && 'node',
    found.cities.totalCount > 0 && 'cities',
    found.all.nodes.some(({ code }: { code: string }) => code === 'PL-BIALYSTOK') && 'all cities',
    found.search.totalCount > 0 && 'search',
    (await refused('Белосток')).every((error) => error === null) && 'filters',
  ].filter((where) => typeof where === 'string');
  const asOfNone = JSON.stringify(await refused('Белосток')) === JSON.stringify(await refused('Зазеркалье'));
  return { told, asOfNone };
}

const EVERYWHERE = { told: ['city', 'node', 'cities', 'all cities', 'search', 'filters'], asOfNone: false };
const NOWHERE = { told: [], asOfNone: true };

describe('R46: a city of which nothing public is known', () => {
  it('is not told of to anybody but staff, and by no error', async () => {
    await done('partnershipPropose', { city: 'PL-BIALYSTOK', plannedKind: 'SISTER', on: '2026-10-10' });
    expect(await toldOf(PUBLIC)).toEqual(NOWHERE);
    expect(await toldOf({ key: await registry.keyFor('BY-GRODNO') })).toEqual(NOWHERE);
    expect(await toldOf({ as: 'staff' })).toEqual(EVERYWHERE);
    const near = await registry.ask('{ partnerships(filter: { cities: ["Белостокк"] }) { totalCount } }', PUBLIC);
    expect(near.errors![0]!.extensions.suggestions).toEqual([]);
    const feed = (city: string) => get(registry, `/calendar/anniversaries.ics?city=${encodeURIComponent(city)}`);
    expect([(await feed('Белосток')).status, (await feed('Гродно')).status]).toEqual([404, 200]);
    // A namesake that is hidden makes no name ambiguous.
    await done('cityRegister', { code: 'XX-GRODNO', names: [{ language: 'ru', text: 'Гродно' }], confirm: true });
    const { city } = await registry.data('{ city(ref: "Гродно") { code } }', PUBLIC);
    expect(city).toEqual({ code: 'BY-GRODNO' });
    expect((await registry.ask('{ city(ref: "Гродно") { code } }')).errors?.[0]?.extensions.suggestions).toHaveLength(
      2,
    );
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'a partnership',
      () => done('partnershipEstablish', { city: 'PL-BIALYSTOK', kind: 'FRIENDSHIP', on: '2026-10-10' }),
    ],
    [
      'an event that it hosts',
      () =>
        done('eventPlan', {
          titles: [{ language: 'ru', text: 'Ярмарка' }],
          kind: 'CITY_DAY',
          starts: '2027-05-05',
          host: 'PL-BIALYSTOK',
          visibility: 'PUBLIC',
        }),
    ],
    [
      'an exchange',
      () =>
        done('exchangeLog', {
          kind: 'DELEGATION_IN',
          on: '2026-10-10',
          participants: [{ city: 'PL-BIALYSTOK' }],
          visibility: 'PUBLIC',
        }),
    ],
    [
      'an agreement',
      () =>
        done('agreementRegister', {
          titles: [{ language: 'ru', text: 'О дружбе', authentic: true }],
          kind: 'MEMORANDUM',
          signed: '2026-10-10',
          parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'PL-BIALYSTOK' }],
          visibility: 'PUBLIC',
        }),
    ],
    ['its own visibility', () => done('cityUpdate', { city: 'PL-BIALYSTOK', visibility: 'PUBLIC' })],
    [
      'a part of it',
      () =>
        done('cityRegister', {
          code: 'PL-PART',
          kind: 'CITY_DISTRICT',
          parent: 'PL-BIALYSTOK',
          names: [{ language: 'ru', text: 'Центр' }],
          visibility: 'PUBLIC',
        }),
    ],
    [
      'its predecessor',
      async () => {
        await done('cityRegister', {
          code: 'PL-OLD',
          names: [{ language: 'ru', text: 'Старый' }],
          visibility: 'PUBLIC',
        });
        await done('citySucceed', { city: 'PL-OLD', successor: 'PL-BIALYSTOK', on: '2020' });
      },
    ],
  ])('is told of with %s that is public, in the change that opens it', async (_what, open) => {
    const portal = await SyncedPortal.of(registry, 'public');
    await portal.poll();
    const [{ id }] = await registry.database.query(`SELECT id FROM city WHERE code = 'PL-BIALYSTOK'`);
    expect(portal.copy.has(id)).toBe(false);
    await open();
    expect(await toldOf(PUBLIC)).toEqual(EVERYWHERE);
    const page = await portal.readPage(100);
    expect(page.edges.filter((edge) => edge.id === id)).toMatchObject([{ kind: 'APPEARED' }]);
  });

  it('disappears with the last that was public, for the portals that are not concerned', async () => {
    const { event } = await done(
      'eventPlan',
      {
        titles: [{ language: 'ru', text: 'Ярмарка' }],
        kind: 'CITY_DAY',
        starts: '2027-05-05',
        host: 'PL-BIALYSTOK',
        visibility: 'PUBLIC',
      },
      'event { code }',
    );
    const portals = await Promise.all(
      ['public', 'BY-GRODNO', 'RU-MAGADAN'].map((who) => SyncedPortal.of(registry, who)),
    );
    const [{ id }] = await registry.database.query(`SELECT id FROM city WHERE code = 'PL-BIALYSTOK'`);
    const have = async () => {
      for (const portal of portals) await portal.poll();
      return portals.map(({ copy }) => copy.has(id));
    };
    expect(await have()).toEqual([true, true, true]);
    await done('eventInvite', { event: event.code, cities: ['BY-GRODNO'], letterOn: '2026-11-11' });
    await done('eventUpdate', { event: event.code, visibility: 'PARTNER' });
    expect(await have()).toEqual([false, true, false]);
    await done('eventUpdate', { event: event.code, visibility: 'INTERNAL' });
    expect(await have()).toEqual([false, false, false]);
  });

  it('its own portal knows it, and whoever gives staff a list to decide', async () => {
    expect(await toldOf({ key: await registry.keyFor('PL-BIALYSTOK') })).toEqual(EVERYWHERE);
    const { cities } = await registry.data(
      '{ cities(first: 100, filter: { hasPublicRecord: false }) { nodes { code visibility } } }',
    );
    expect(cities.nodes).toContainEqual({ code: 'PL-BIALYSTOK', visibility: null });
    expect(cities.nodes).not.toContainEqual(expect.objectContaining({ code: 'BY-GRODNO' }));
    const { cities: open } = await registry.data(
      '{ cities(first: 100, filter: { hasPublicRecord: true }) { nodes { code } } }',
      PUBLIC,
    );
    expect(open.nodes).toContainEqual({ code: 'BY-GRODNO' });
  });
});
