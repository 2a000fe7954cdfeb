import type { DataSource } from 'typeorm';
import { Pairs1764000000017 } from '../../src/migrations/17-pairs.js';
import { entriesOf, get } from '../calendar/calendar-client.js';
import { Registry } from '../support/registry.js';

// Two cities had a row for each of their ties; now they have one, and whoever kept an id of the others finds it.

const FIRST = 'partnership_01aaaaaaaaaaaaaaaaaaaaaaaa';
const SECOND = 'partnership_01bbbbbbbbbbbbbbbbbbbbbbbb';
const DROPPED = 'partnership_01cccccccccccccccccccccccc';
const AFTER = 'partnership_01dddddddddddddddddddddddd';
const YEARS = [2025, 2026, 2027, 2028, 2029];

let registry: Registry;
let database: DataSource;
let before: Record<string, unknown>;
let cursor: string;
let partner: string;
let correction: string;
let told: string[];

const uid = (id: string, year: number) => `anniversary_${id.split('_')[1]}${year}@sister-city-registry`;
const sql = <Row = any>(text: string, values: unknown[] = []): Promise<Row[]> => database.query(text, values);

/** Undoes the last migrations, that of pairs among them. */
async function backToEpisodes(): Promise<void> {
  for (const migration of [...database.migrations].reverse()) {
    await database.undoLastMigration({ transaction: 'each' });
    if (migration instanceof Pairs1764000000017) return;
  }
}

async function row(id: string, city: string, episode: number, visibility: string, more: Record<string, unknown> = {}) {
  const { motive = null, story = null, name = null, anchor = null } = more;
  await sql(
    `INSERT INTO partnership (id, city_id, episode, visibility, motive, story, kind_as_named_by_partner, anchor_id, created_at)
      SELECT $1, id, $3::integer, $4, $5, $6, $7, $8, now() + $3::integer * interval '1 second' FROM city WHERE code = $2`,
    [id, city, episode, visibility, motive, story, name, anchor],
  );
}
const act = (
  id: string,
  partnership: string,
  kind: string,
  on: string,
  visibility: string,
  establishes: string | null = null,
) =>
  sql(
    `INSERT INTO partnership_act (id, partnership_id, kind, "on", visibility, side, establishes, basis)
      VALUES ($1, $2, $3, $4, $5, 'BOTH', $6, $1)`,
    [id, partnership, kind, on, visibility, establishes],
  );
const changed = (id: string, verb: string) =>
  sql(
    `INSERT INTO change (id, thing_id, verb, by_id, by_role, differences)
      VALUES ('change_' || substr(md5($1 || $2), 1, 26), $1, $2, 'system', 'ADMIN', '{"acts": {"to": [{"visibility": "PUBLIC"}]}}')`,
    [id, verb],
  );

/** What the rows of episodes are, with all that rests on them. */
const rows = async () => ({
  partnerships: await sql(
    `SELECT id, episode, visibility, motive, story, kind_as_named_by_partner, anchor_id FROM partnership ORDER BY id`,
  ),
  acts: await sql('SELECT id, partnership_id, visibility FROM partnership_act ORDER BY id'),
  events: await sql('SELECT id, partnership_id FROM event WHERE partnership_id IS NOT NULL ORDER BY id'),
  corrections: await sql('SELECT id, about_id FROM correction ORDER BY id'),
});

const KEYED = `mutation { it: partnershipEstablish(input: { city: "KR-ANSAN", kind: SISTER, on: "2011-07-26", clientMutationKey: "once" })
  { partnership { id } userErrors { message } } }`;

beforeAll(async () => {
  registry = await Registry.open('article', {}, { isFresh: true });
  ({ database } = registry);
  registry.clock.set('2026-11-24T00:00:00Z');
  await registry.data(KEYED);
  await backToEpisodes();
  await row(FIRST, 'RU-KHABAROVSK', 1, 'INTERNAL', {
    motive: 'Соседи',
    story: 'Тайная история',
    name: 'Города-друзья',
    anchor: 'act_1b',
  });
  await act('act_1a', FIRST, 'ESTABLISHED', '1990-05-05', 'PUBLIC', 'FRIENDSHIP');
  await act('act_1b', FIRST, 'ESTABLISHED', '1991-06-06', 'PUBLIC', 'SISTER');
  await act('act_1c', FIRST, 'ENDED', '2015-06-01', 'PUBLIC');
  await row(SECOND, 'RU-KHABAROVSK', 2, 'PUBLIC', { motive: 'Общая река', name: 'Побратимы' });
  await act('act_2a', SECOND, 'ESTABLISHED', '2024-03-06', 'PUBLIC', 'SISTER');
  await act('act_2b', SECOND, 'PROPOSED', '2023-01-01', 'INTERNAL', 'SISTER');
  await row(DROPPED, 'RU-MAGADAN', 1, 'INTERNAL');
  await act('act_3a', DROPPED, 'PROPOSED', '1999', 'INTERNAL', 'SISTER');
  await act('act_3b', DROPPED, 'ABANDONED', '2001', 'INTERNAL');
  await row(AFTER, 'RU-MAGADAN', 2, 'PUBLIC');
  await act('act_4a', AFTER, 'ESTABLISHED', '2010-04-04', 'PUBLIC', 'SISTER');
  for (const [id, verb] of [
    [FIRST, 'PARTNERSHIP_ESTABLISHED'],
    [FIRST, 'PARTNERSHIP_ENDED'],
    [SECOND, 'PARTNERSHIP_ESTABLISHED'],
    [AFTER, 'PARTNERSHIP_ESTABLISHED'],
  ] as const)
    await changed(id, verb);
  await sql(`UPDATE event SET partnership_id = $1 WHERE code = (SELECT min(code) FROM event)`, [SECOND]);
  await sql(
    `INSERT INTO correction (id, city_id, about_id, field, value, status)
      SELECT 'correction_01eeeeeeeeeeeeeeeeeeeeeeee', city_id, id, 'motive', 'Иначе', 'OPEN' FROM partnership WHERE id = $1`,
    [SECOND],
  );
  correction = 'correction_01eeeeeeeeeeeeeeeeeeeeeeee';
  await sql(`UPDATE mutation_key SET thing_id = $1`, [SECOND]);
  await sql(
    `INSERT INTO partnership_period (partnership_id, level, from_on, until_on, status, kind)
      SELECT $1, level, day.from_on::date, NULL, 'ACTIVE', 'SISTER' FROM unnest(ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED']) level,
        (VALUES ('2024-03-06')) day (from_on)`,
    [SECOND],
  );
  // Today's feed reads two columns that there were not yet.
  await sql(`ALTER TABLE sync_line ADD tells_of text[] NOT NULL DEFAULT '{}'`);
  await sql(`ALTER TABLE city ADD visibility text DEFAULT 'PUBLIC'`);
  const { changes } = await registry.data('{ changes(first: 100) { pageInfo { endCursor } edges { id } } }', {
    as: 'public',
  });
  told = changes.edges.map(({ id }: { id: string }) => id);
  cursor = changes.pageInfo.endCursor;
  await sql('ALTER TABLE sync_line DROP tells_of');
  await sql('ALTER TABLE city DROP visibility');
  // What the public calendar held: first ties are not public, since their row was not.
  for (const [id, city] of [
    [SECOND, 'RU-KHABAROVSK'],
    [AFTER, 'RU-MAGADAN'],
  ] as const)
    for (const year of YEARS)
      await sql(
        `INSERT INTO calendar_published (readership, language, uid, digest, sequence, modified_at, trace)
          SELECT 'PUBLIC', 'ru', $1, 'of before', 3, now(), jsonb_build_object('content', 'ANNIVERSARIES', 'tier', 'PLAIN',
            'cityIds', jsonb_build_array(city.id), 'when', jsonb_build_object('on', $3::text, 'until', $3::text)) FROM city WHERE code = $2`,
        [uid(id, year), city, id === SECOND ? `${year}-03-06` : `${year}-04-04`],
      );
  before = await rows();
  await database.runMigrations({ transaction: 'each' });
  partner = await registry.keyFor('RU-KHABAROVSK');
}, 300_000);
afterAll(() => registry.close());

const one = async (ref: string, selection: string, options = {}) =>
  (await registry.data(`{ it: partnership(ref: "${ref}") { ${selection} } }`, options)).it;

describe('the rows of episodes become one', () => {
  it('the oldest id stays, and the others find it wherever a reference is taken', async () => {
    expect(
      await one('RU-KHABAROVSK', 'id episode episodes { since { text } until { text } kind anchor { basis } origin }'),
    ).toEqual({
      id: FIRST,
      episode: 2,
      episodes: [
        {
          since: { text: '1990-05-05' },
          until: { text: '2015-06-01' },
          kind: 'SISTER',
          anchor: { basis: 'act_1b' },
          origin: 'FIRST_TIES',
        },
        {
          since: { text: '2024-03-06' },
          until: null,
          kind: 'SISTER',
          anchor: { basis: 'act_2a' },
          origin: 'RE_ESTABLISHMENT',
        },
      ],
    });
    expect(await one(SECOND, 'id')).toEqual({ id: FIRST });
    expect(await one(AFTER, 'id status { value }')).toEqual({ id: DROPPED, status: { value: 'ACTIVE' } });
    const { it: updated } = await registry.data(
      `mutation { it: partnershipUpdate(input: { partnership: "${SECOND}", kindAsNamedByPartner: null }) { partnership { id kindAsNamedByPartner } } }`,
    );
    expect(updated.partnership).toEqual({ id: FIRST, kindAsNamedByPartner: null });
    const { corrections } = await registry.data(
      `{ corrections(filter: { about: ["${SECOND}"] }) { nodes { id about { __typename ... on Partnership { id } } } } }`,
    );
    expect(corrections.nodes).toEqual([{ id: correction, about: { __typename: 'Partnership', id: FIRST } }]);
    const { events } = await registry.data('{ events(first: 100) { nodes { partnership { id } } } }');
    expect(events.nodes.filter(({ partnership }: { partnership: object | null }) => partnership)).toEqual([
      { partnership: { id: FIRST } },
    ]);
    expect((await registry.data(KEYED)).it).toEqual({ partnership: { id: FIRST }, userErrors: [] });
  });

  it('a former id is no node any more', async () => {
    expect(await registry.data(`{ a: node(id: "${SECOND}") { id } b: node(id: "${FIRST}") { id } }`)).toEqual({
      a: null,
      b: { id: FIRST },
    });
  });

  it('whoever reads changes goes on from his cursor: the former one disappeared, the one that stays changed or appeared', async () => {
    expect(told).toEqual(expect.arrayContaining([SECOND, AFTER]));
    expect(told).not.toContain(FIRST);
    const { changes } = await registry.data(`{ changes(first: 100, after: "${cursor}") { edges { id kind } } }`, {
      as: 'public',
    });
    const kinds = Object.fromEntries(changes.edges.map(({ id, kind }: { id: string; kind: string }) => [id, kind]));
    expect([kinds[SECOND], kinds[AFTER], kinds[FIRST], kinds[DROPPED]]).toEqual([
      'DISAPPEARED',
      'DISAPPEARED',
      'APPEARED',
      'APPEARED',
    ]);
  });

  it('history reads all ids of a record', async () => {
    const { history } = await one('RU-KHABAROVSK', 'history(first: 50) { nodes { id verb } }');
    const verbs = history.nodes.map(({ verb }: { verb: string }) => verb).sort();
    expect(verbs).toEqual([
      'PARTNERSHIP_ENDED',
      'PARTNERSHIP_ESTABLISHED',
      'PARTNERSHIP_ESTABLISHED',
      'PARTNERSHIP_UPDATED',
    ]);
    for (const { id, verb } of history.nodes)
      expect(await registry.data(`{ node(id: "${id}") { ... on Change { verb } } }`)).toEqual({ node: { verb } });
  });

  it('R46: nothing is shown more widely than before: neither texts nor acts', async () => {
    const shown = 'visibility motive story episodes { since { text } } acts { basis }';
    expect(await one('RU-KHABAROVSK', shown)).toEqual({
      visibility: 'PUBLIC',
      motive: 'Соседи\n\nОбщая река',
      story: 'Тайная история',
      episodes: [{ since: { text: '1990-05-05' } }, { since: { text: '2024-03-06' } }],
      acts: ['act_1a', 'act_1b', 'act_1c', 'act_2b', 'act_2a'].map((basis) => ({ basis })),
    });
    for (const options of [{ as: 'public' }, { key: partner }] as const)
      expect(await one('RU-KHABAROVSK', shown, options)).toEqual({
        visibility: 'PUBLIC',
        motive: 'Общая река',
        story: null,
        episodes: [{ since: { text: '2024-03-06' } }],
        acts: [{ basis: 'act_2a' }],
      });
    const found = async (text: string, as: 'public' | 'staff') =>
      (await registry.data(`{ search(text: "${text}") { nodes { id } } }`, { as })).search.nodes.map(
        ({ id }: { id: string }) => id,
      );
    expect(await found('Тайная история', 'staff')).toContain(FIRST);
    expect(await found('Тайная история', 'public')).not.toContain(FIRST);
    expect(await found('Общая река', 'public')).toContain(FIRST);
  });

  it('a calendar that was stored before has no new and no vanished entry', async () => {
    const { text } = await get(registry, '/calendar/anniversaries.ics?lang=ru');
    const own = entriesOf(text).filter(({ location }) => ['Хабаровск', 'Магадан'].includes(location));
    const inWindow = own.filter(({ start }) => YEARS.includes(Number(start.slice(0, 4))));
    expect(inWindow.map(({ uid: id, status }) => [id, status]).sort()).toEqual(
      [SECOND, AFTER].flatMap((id) => YEARS.map((year) => [uid(id, year), 'CONFIRMED'])).sort(),
    );
    expect(inWindow.every(({ sequence }) => sequence === 4)).toBe(true);
    for (const id of [SECOND, AFTER])
      expect(await registry.data(`{ node(id: "${uid(id, 2027).split('@')[0]}") { id } }`)).not.toEqual({ node: null });
  });

  it('lists find the pair by what it is', async () => {
    const { partnerships } = await registry.data(
      '{ partnerships(filter: { cities: ["RU-KHABAROVSK"], statuses: [ACTIVE], kinds: [SISTER] }, asOf: "2026-11-24") { nodes { id } } }',
      { as: 'public' },
    );
    expect(partnerships.nodes).toEqual([{ id: FIRST }]);
  });

  it('has its way back: each row is again what it was', async () => {
    await registry.data(
      `mutation { partnershipSuspend(input: { partnership: "RU-KHABAROVSK", on: "2026-05-06" }) { userErrors { message } } }`,
    );
    const [since] = await sql(`SELECT id FROM partnership_act WHERE kind = 'SUSPENDED' AND "on" = '2026-05-06'`);
    await backToEpisodes();
    const back = await rows();
    expect(back.acts).toContainEqual({ id: since.id, partnership_id: SECOND, visibility: 'PUBLIC' });
    expect({ ...back, acts: back.acts.filter(({ id }) => id !== since.id) }).toEqual(before);
    await database.runMigrations({ transaction: 'each' });
    expect(await one('RU-KHABAROVSK', 'id status { value }')).toEqual({ id: FIRST, status: { value: 'SUSPENDED' } });
  });
});
