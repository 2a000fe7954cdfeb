import { setTimeout as sleep } from 'node:timers/promises';
import { entriesOf, get } from './calendar.js';
import { Registry } from './support/registry.js';

describe('a calendar address of one’s own', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration');
  });
  afterAll(() => registry.close());

  const subscribe = async (input: string, as: 'staff' | 'admin' = 'staff') =>
    (
      await registry.data(
        `mutation { it: calendarSubscribe(input: { ${input} }) {
          subscription { id revision label audience city { code } contents language tiers cities { nodes { code } } lastUsedAt revokedAt summary }
          address { https webcal } userErrors { code field message } } }`,
        { as },
      )
    ).it;
  const one = async (id: string) =>
    (
      await registry.data(
        `{ node(id: "${id}") { ... on CalendarSubscription { revision lastUsedAt revokedAt history { nodes { verb differences { field } } } } } }`,
      )
    ).node;
  const pathOf = (address: string) => new URL(address).pathname;

  it('is shown once in both forms, and kept as a hash', async () => {
    const { subscription, address, userErrors } = await subscribe(
      'label: " Приёмная ", audience: STAFF, contents: [DEADLINES, ANNIVERSARIES, ANNIVERSARIES], tiers: [JUBILEE], cities: ["гродно"]',
    );
    expect(userErrors).toEqual([]);
    expect(subscription).toEqual({
      id: expect.stringMatching(/^subscription_/),
      revision: 1,
      label: 'Приёмная',
      audience: 'STAFF',
      city: null,
      contents: ['DEADLINES', 'ANNIVERSARIES'],
      language: 'ru',
      tiers: ['JUBILEE'],
      cities: { nodes: [{ code: 'BY-GRODNO' }] },
      lastUsedAt: null,
      revokedAt: null,
      summary: 'Календарь «Приёмная» (отдел): сроки соглашений, годовщины; адрес действует.',
    });
    expect(address.https).toMatch(new RegExp(`^${registry.url}/calendar/s/sccal_[\\w-]{43}/calendar\\.ics$`));
    expect(address.webcal).toBe(address.https.replace('http:', 'webcal:'));
    const secret = /sccal_[^/]+/.exec(address.https)![0];
    const tables: { name: string }[] = await registry.database.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const [{ found }] = await registry.database.query(
        `SELECT count(*)::integer AS found FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
        [secret.slice(6)],
      );
      expect([name, found]).toEqual([name, 0]);
    }
    const { history } = await one(subscription.id);
    expect(history.nodes.map(({ verb }: { verb: string }) => verb)).toEqual(['CALENDAR_SUBSCRIBED']);
    expect(JSON.stringify(history)).not.toContain('hash');
  });

  it('is not shown again at a repeat, which makes nothing', async () => {
    const input = 'label: "Мэр", audience: STAFF, contents: [EVENTS], clientMutationKey: "mayor"';
    const first = await subscribe(input);
    const again = await subscribe(input);
    expect(first.address).not.toBeNull();
    expect(again).toEqual({ ...first, address: null });
  });

  it('shows a partner what everybody sees, in their language', async () => {
    const { address, subscription } = await subscribe(
      'label: "Гродно", audience: PARTNER, city: "BY-GRODNO", contents: [ANNIVERSARIES, EVENTS], language: "en", cities: ["BY-GRODNO"]',
    );
    expect(subscription.city).toEqual({ code: 'BY-GRODNO' });
    const feed = await get(registry, pathOf(address.https));
    expect([feed.status, feed.headers['cache-control'], feed.headers['x-robots-tag']]).toEqual([
      200,
      'private, no-cache',
      'noindex',
    ]);
    expect(feed.text).not.toContain('SOURCE');
    expect(feed.text).not.toContain('sccal_');
    const shown = entriesOf(feed.text).map(({ start, summary, sequence }) => [start, summary, sequence]);
    const open = await get(registry, '/calendar/anniversaries.ics?lang=en&city=BY-GRODNO');
    expect(shown).toEqual(entriesOf(open.text).map(({ start, summary, sequence }) => [start, summary, sequence]));
    expect(shown.length).toBeGreaterThan(4);
  });

  it('gives by the name of the file what is included and no more', async () => {
    const { address } = await subscribe('label: "Части", audience: STAFF, contents: [ANNIVERSARIES, EVENTS]');
    const path = (file: string) => pathOf(address.https).replace('calendar.ics', file);
    expect((await get(registry, path('anniversaries.ics'))).text).toContain('NAME:Годовщины — ');
    expect(entriesOf((await get(registry, path('events.ics'))).text)).toEqual([]);
    for (const file of ['deadlines.ics', 'calendar', 'calendar.txt', 'constructor.ics', 'x/calendar.ics'])
      expect([file, (await get(registry, path(file))).status]).toEqual([file, 404]);
  });

  it('notes its last use, once an hour and not at every poll', async () => {
    const { subscription, address } = await subscribe('label: "Опрос", audience: STAFF, contents: [ANNIVERSARIES]');
    const path = pathOf(address.https);
    await get(registry, path, {}, 'HEAD');
    const first = (await one(subscription.id)).lastUsedAt;
    expect(Date.now() - Date.parse(first)).toBeLessThan(10_000);
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as never;
    // What is asked within a moment shares a statement.
    await sleep(10);
    await get(registry, path);
    expect(said.splice(0).map((query) => query.split(' ')[0])).toEqual(['SELECT', 'SELECT']);
    const { etag } = (await get(registry, path)).headers;
    said.length = 0;
    await sleep(10);
    expect((await get(registry, path, { 'if-none-match': etag! })).status).toBe(304);
    expect(said.map((query) => query.split(' ')[0])).toEqual(['SELECT']);
    registry.database.logger = { logQuery: () => undefined } as never;
    expect((await one(subscription.id)).lastUsedAt).toBe(first);
    registry.clock.set(new Date(Date.parse(first) + 3_600_000).toISOString());
    await get(registry, path);
    registry.clock.set();
    expect(await one(subscription.id)).toMatchObject({
      revision: 1,
      lastUsedAt: new Date(Date.parse(first) + 3_600_000).toISOString(),
    });
  });

  it('once revoked is 410 at once and for every way of asking, never 304', async () => {
    const { subscription, address } = await subscribe('label: "Ушёл", audience: STAFF, contents: [ANNIVERSARIES]');
    const path = pathOf(address.https);
    const { etag } = (await get(registry, path)).headers;
    const revoke = async (more = '') =>
      (
        await registry.data(
          `mutation { it: calendarUnsubscribe(input: { subscription: "${subscription.id}" ${more} }) { subscription { revokedAt revision } userErrors { code } } }`,
        )
      ).it;
    expect(await revoke('ifRevision: 7')).toEqual({
      subscription: { revokedAt: null, revision: 1 },
      userErrors: [{ code: 'STALE_REVISION' }],
    });
    expect((await get(registry, path)).status).toBe(200);
    const revoked = await revoke('ifRevision: 1');
    expect(revoked).toEqual({ subscription: { revokedAt: expect.any(String), revision: 2 }, userErrors: [] });
    for (const [method, sent] of [
      ['GET', {}],
      ['GET', { 'if-none-match': etag! }],
      ['GET', { 'if-none-match': '*' }],
      ['HEAD', {}],
    ] as const) {
      const answer = await get(registry, path, sent, method);
      expect([method, answer.status, answer.headers['cache-control'], answer.text.includes('BEGIN')]).toEqual([
        method,
        410,
        'no-store',
        false,
      ]);
    }
    expect(await revoke()).toEqual(revoked);
    expect((await one(subscription.id)).history.nodes.map(({ verb }: { verb: string }) => verb)).toEqual([
      'CALENDAR_UNSUBSCRIBED',
      'CALENDAR_SUBSCRIBED',
    ]);
  });

  it.each(['x', 'sccal_x', 'sccal_a/b', 'sccal_a%2Fb', '%00', 'a'.repeat(150), 'a'.repeat(3000)])(
    'that nobody has is refused: %s',
    async (secret) => {
      const answer = await get(registry, `/calendar/s/${secret}/anniversaries.ics`);
      expect([404, 414]).toContain(answer.status);
      expect(answer.text).not.toContain('BEGIN');
    },
  );

  it.each([
    ['label: " ", audience: STAFF, contents: [EVENTS]', 'REQUIRED', ['input', 'label']],
    ['label: "а", audience: STAFF, contents: []', 'REQUIRED', ['input', 'contents']],
    ['label: "а", audience: PARTNER, contents: [EVENTS]', 'REQUIRED', ['input', 'city']],
    ['label: "а", audience: STAFF, city: "BY-GRODNO", contents: [EVENTS]', 'CONFLICTING', ['input', 'city']],
    ['label: "а", audience: PARTNER, city: "BY-GRODNO", contents: [DEADLINES]', 'CONFLICTING', ['input', 'contents']],
    ['label: "а", audience: PARTNER, city: "BY-GRODNO", contents: [MILESTONES]', 'CONFLICTING', ['input', 'contents']],
    ['label: "а", audience: PARTNER, city: "Гроднa", contents: [EVENTS]', 'NOT_FOUND', ['input', 'city']],
    [
      'label: "а", audience: STAFF, contents: [EVENTS], cities: ["BY-GRODNO", "??"]',
      'NOT_FOUND',
      ['input', 'cities', '1'],
    ],
    ['label: "а", audience: STAFF, contents: [EVENTS], language: "de"', 'INVALID', ['input', 'language']],
  ])('%s is refused, and nothing is made', async (input, code, field) => {
    const count = () => registry.database.query('SELECT count(*) FROM calendar_subscription');
    const before = await count();
    const { subscription, address, userErrors } = await subscribe(input);
    expect([subscription, address, userErrors]).toEqual([
      null,
      null,
      [{ code, field, message: expect.stringMatching(/[а-яё]/) }],
    ]);
    expect(await count()).toEqual(before);
  });

  it('is the business of staff alone', async () => {
    const { subscription } = await subscribe('label: "Чужой", audience: STAFF, contents: [EVENTS]');
    const asks = [
      '{ calendarSubscriptions { nodes { label } } }',
      'mutation { calendarSubscribe(input: { label: "а", audience: STAFF, contents: [EVENTS] }) { address { https } } }',
      `mutation { calendarUnsubscribe(input: { subscription: "${subscription.id}" }) { subscription { id } } }`,
    ];
    for (const ask of asks) {
      const { errors } = await registry.ask(ask, { as: 'public' });
      expect([ask, errors?.[0]?.extensions.code]).toEqual([ask, 'UNAUTHENTICATED']);
    }
    expect((await registry.data(`{ node(id: "${subscription.id}") { id } }`, { as: 'public' })).node).toBeNull();
    expect((await one(subscription.id)).revokedAt).toBeNull();
    const { calendarSubscriptions } = await registry.data(
      '{ calendarSubscriptions(first: 1) { totalCount nodes { label summary(language: "en") } } }',
    );
    expect(calendarSubscriptions).toEqual({
      totalCount: expect.any(Number),
      nodes: [{ label: 'Чужой', summary: 'Calendar “Чужой” (the department): events; its address is valid.' }],
    });
  });

  it('that does not exist is told from one that does', async () => {
    const { it } = await registry.data(
      `mutation { it: calendarUnsubscribe(input: { subscription: "subscription_none" }) { subscription { id } userErrors { code field } } }`,
    );
    expect(it).toEqual({ subscription: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'subscription'] }] });
  });
});
