import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'typeorm';
import { newApp } from '../../src/app.js';
import { dataSource } from '../../src/data-source.js';
import { newId } from '../../src/kernel/ids.js';
import { Config } from '../../src/platform/config/config.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { Registry } from '../support/registry.js';
import { SyncedPortal } from './synced-portal.js';

const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor id kind at }';
const AREAS = ['AGRICULTURE', 'BUSINESS', 'CITIZEN', 'CULTURE_ART', 'DIASPORA', 'DIGITAL'];

let registry: Registry;
const others: NestFastifyApplication[] = [];
beforeAll(async () => {
  registry = await Registry.open('demonstration');
});
afterAll(async () => {
  for (const app of others) await app.close();
  await registry.close();
});

/** Another instance of the service on the same database. */
async function instance(): Promise<NestFastifyApplication> {
  const app = await newApp(await openDatabase(dataSource(registry.databaseUrl)), new Config({ LOG_LEVEL: 'silent' }));
  await app.listen(0, '127.0.0.1');
  others.push(app);
  return app;
}

type As = 'public' | 'staff' | 'admin';
const textOf = (first: number, after: string | null, fields = PAGE) =>
  `{ changes(first: ${first}, after: ${JSON.stringify(after)}) { ${fields} } }`;

async function read(first: number, after: string | null, as: As = 'staff') {
  return (await registry.data(textOf(first, after), { as })).changes;
}
async function readAt(app: NestFastifyApplication, first: number, after: string | null) {
  const response = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${registry.keyOf('staff')}` },
    body: JSON.stringify({ query: textOf(first, after) }),
  });
  return (await response.json()).data.changes;
}
const endOf = async (as: As = 'staff'): Promise<string> => (await read(100, null, as)).pageInfo.endCursor;

let turn = 0;
/** Something of it changes, each time. */
async function change(code: string): Promise<void> {
  turn += 1;
  await registry.data(`mutation { agreementUpdate(input: { agreement: "${code}", areas: [${AREAS[turn % AREAS.length]}] }) {
    userErrors { message } } }`);
}
async function idOf(code: string): Promise<string> {
  return (await registry.data(`{ agreement(ref: "${code}") { id } }`)).agreement.id;
}
/** Less the cursor, which differs from round to round. */
const noticeOf = ({ cursor: _, ...notice }: any) => notice;
const told = ({ edges }: { edges: { id: string; kind: string }[] }) => edges.map(({ id, kind }) => ({ id, kind }));

describe('the pages of a feed', () => {
  it('are together what one page is, from the beginning and from a cursor', async () => {
    const since = await endOf();
    await registry.data(`mutation {
      partnershipPropose(input: { city: "YALTA", plannedKind: SISTER, on: "2024" }) { userErrors { message } } }`);
    // Somebody else reads in between: what appears has a line of its own then, and another when it changes.
    await endOf();
    for (const code of ['AGR-2022-002', 'AGR-2022-001', 'AGR-2022-003', 'AGR-2022-001']) await change(code);
    await registry.data(`mutation {
      partnershipUpdate(input: { partnership: "YALTA", motive: "Море" }) { userErrors { message } } }`);
    for (const from of [null, since]) {
      const whole = (await read(100, from)).edges.map(noticeOf);
      for (const size of [1, 7, whole.length]) {
        const pages = [];
        for (let after: string | null = from, more = true; more;) {
          const page = await read(size, after);
          expect(page.totalCount).toBe(41);
          pages.push(...page.edges.map(noticeOf));
          ({ endCursor: after, hasNextPage: more } = page.pageInfo);
        }
        expect(pages).toEqual(whole);
      }
    }
    const [first, second, third] = await Promise.all(['AGR-2022-002', 'AGR-2022-003', 'AGR-2022-001'].map(idOf));
    const page = await read(100, since);
    expect(told(page)).toEqual([
      { id: first, kind: 'CHANGED' },
      { id: second, kind: 'CHANGED' },
      { id: third, kind: 'CHANGED' },
      { id: expect.stringMatching(/^partnership_/), kind: 'APPEARED' },
    ]);
  });

  it('may be left at any line, and gone on from there', async () => {
    const { edges } = await read(100, null);
    const rest = await read(100, edges[4].cursor);
    expect(rest.edges.map(noticeOf)).toEqual(edges.slice(5).map(noticeOf));
  });

  it('are of 0 to 100', async () => {
    expect((await read(100, null)).edges).toHaveLength(41);
    expect(await read(0, null)).toEqual({
      totalCount: 41,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      edges: [],
    });
    const { errors } = await registry.ask(textOf(101, null), { language: 'en' });
    expect(errors!.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', 'first must be from 0 to 100, not 101.'],
    ]);
  });

  it('give the cursor back when there is nothing new', async () => {
    const cursor = await endOf();
    for (const first of [0, 20])
      expect(await read(first, cursor)).toEqual({
        totalCount: 41,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: cursor },
        edges: [],
      });
  });

  it('are read by GET too, which gives new changes their places', async () => {
    const after = await endOf();
    await change('AGR-2022-002');
    const query = encodeURIComponent(
      textOf(20, after, 'edges { id kind node { __typename ... on Agreement { code } } }'),
    );
    const response = await fetch(`${registry.url}/graphql?query=${query}`, {
      headers: { Authorization: `Bearer ${registry.keyOf('staff')}`, 'Apollo-Require-Preflight': 'true' },
    });
    expect((await response.json()).data.changes.edges).toEqual([
      {
        id: await idOf('AGR-2022-002'),
        kind: 'CHANGED',
        node: { __typename: 'Agreement', code: 'AGR-2022-002' },
      },
    ]);
  });

  it('take as many statements for two lines as for forty', async () => {
    await endOf();
    const said: string[] = [];
    const counted = async (first: number) => {
      said.length = 0;
      const fields = 'totalCount edges { id kind node { id ... on City { name } ... on Agreement { code } } }';
      const { changes } = await registry.data(textOf(first, null, fields));
      expect(changes.edges).toHaveLength(first);
      // Who asks is known from before or not, and how much they ask is written down now and then.
      return said.filter((query) => !/FROM (access_key|revision_mark|"home")|spending/.test(query)).length;
    };
    const { logger } = registry.database;
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
    // One for what is pending, the newest line, the page, the count, and one for each kind of thing.
    expect([await counted(2), await counted(16), await counted(41)]).toEqual([5, 6, 10]);
    registry.database.logger = logger;
  });
});

describe('nothing hidden shows', () => {
  it('in one octet of what the public reads', async () => {
    await registry.data(
      'mutation { agreementUpdate(input: { agreement: "AGR-2022-001", visibility: INTERNAL }) { userErrors { message } } }',
    );
    const [end, whole] = [await endOf('public'), await read(100, null, 'public')];
    const [next, page] = [await read(20, end, 'public'), await read(5, null, 'public')];
    await change('AGR-2022-001');
    await registry.data(`mutation {
      a: partnershipPropose(input: { city: "RU-MAGADAN", plannedKind: SISTER, on: "2024" }) { userErrors { message } }
      b: partnershipPropose(input: { city: "CN-ZHUHAI", plannedKind: SISTER, on: "2026" }) { userErrors { message } }
      c: eventPlan(input: { kind: FORUM, titles: [{ language: "ru", text: "Форум" }], starts: "2027" }) { userErrors { message } }
      d: eventInvite(input: { event: "EV-2023-CITYDAY", cities: ["BY-GRODNO"] }) { userErrors { message } } }`);
    expect((await read(100, await endOf())).edges).toEqual([]);
    expect([await read(20, end, 'public'), await read(5, null, 'public')]).toEqual([next, page]);
    expect(await read(100, null, 'public')).toEqual(whole);
    expect(await endOf('public')).toBe(end);
  });

  it('in a cursor: it holds no number', async () => {
    const { edges } = await read(2, null, 'public');
    const [one, other] = edges.map(({ cursor }: any) => Buffer.from(cursor, 'base64url').toString().split(' '));
    expect(one).toHaveLength(4);
    // The scope, the line's mark, no round before, the newest line: of these the mark alone differs, at random.
    expect([other[0], other[2], other[3]]).toEqual([one[0], '', one[3]]);
    expect([one[1], other[1]]).toEqual([
      expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4/),
      expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4/),
    ]);
    expect(one[1]).not.toBe(other[1]);
  });
});

interface Refusal {
  code: string;
  en: string;
  ru: string;
}
const NO_CURSOR: Refusal = {
  code: 'BAD_USER_INPUT',
  en: 'This cursor is not from `changes`: pass the endCursor of its previous page, or start without `after`.',
  ru: 'Этот курсор не из `changes`: передайте endCursor предыдущей страницы или начните без `after`.',
};
const UNKNOWN: Refusal = {
  code: 'CURSOR_LOST',
  en: 'The registry does not know this cursor: it was restored from an older backup, or the cursor is from another one. Start again without `after`, and delete the records that you have stored and do not receive.',
  ru: 'Реестр не знает этого курсора: он восстановлен из более ранней копии, или курсор из другого реестра. Начните заново без `after` и удалите у себя записи, которых в ответах не окажется.',
};
const OTHERS: Refusal = {
  code: 'CURSOR_LOST',
  en: 'Your access has changed since this cursor, or the cursor belongs to another key. Start again without `after`, and delete the records that you have stored and do not receive.',
  ru: 'После выдачи этого курсора изменились ваши права доступа, или курсор чужой. Начните заново без `after` и удалите у себя записи, которых в ответах не окажется.',
};

describe('a cursor is refused, with the way on, when it', () => {
  const refused = async (after: string, words: Refusal, key?: string) => {
    for (const language of ['en', 'ru'] as const) {
      const { data, errors } = await registry.ask(textOf(20, after), { key, language });
      expect(data).toBeNull();
      expect(errors!.map(({ message, path, extensions }) => [extensions.code, path, message])).toEqual([
        [words.code, ['changes'], words[language]],
      ]);
    }
  };
  const again = (text: string) => Buffer.from(text).toString('base64url');
  const opened = async () => Buffer.from(await endOf(), 'base64url').toString();

  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['a letter', 'x'],
    ['a snowman', '☃'],
    ['a number', '1'],
    ['a number inside', again('1')],
    ['a list inside', again('["a","b"]')],
    ['a NUL inside', again('\0')],
    ['5000 letters', 'A'.repeat(5000)],
  ])('is no cursor at all, but %s', (_, after) => refused(after, NO_CURSOR));
  it('was cut', async () => refused((await endOf()).slice(0, -4), NO_CURSOR));
  it('is of another list', async () => {
    const { cities } = await registry.data('{ cities { pageInfo { endCursor } } }');
    await refused(cities.pageInfo.endCursor, NO_CURSOR);
  });
  it('has a mark that there is not, for a line or for the round', async () => {
    const text = await opened();
    const mark = text.split(' ')[1]!;
    const none = mark.replace(/./g, (sign) => (sign === '-' ? '-' : '0'));
    await refused(again(text.replace(mark, none)), UNKNOWN);
    const [scope] = text.split(' ');
    await refused(again(`${scope} ${mark} ${none} `), UNKNOWN);
    await refused(again(`${scope} ${mark}  ${none}`), UNKNOWN);
    await refused(again(`${scope} ${mark}' OR true `), NO_CURSOR);
  });
  it('is another role’s', async () => {
    await refused(await endOf('public'), OTHERS);
    await refused(await endOf('admin'), OTHERS);
  });
  it('is another partner’s', async () => {
    const heihe = await SyncedPortal.of(registry, 'CN-HEIHE');
    await heihe.poll();
    await refused(heihe.cursor!, OTHERS, await registry.keyFor('BY-GRODNO'));
  });
  it('is of before a partner came to act for another city too; with another key of the same it holds', async () => {
    const minsk = await SyncedPortal.of(registry, 'BY-MINSK');
    await minsk.poll();
    const rotated = await registry.keyFor('BY-MINSK');
    const again = () => registry.ask(textOf(20, minsk.cursor), { key: rotated });
    expect((await again()).data.changes.edges).toEqual([]);
    const { mandateRegister } = await registry.data(`mutation { mandateRegister(input: { speaker: "BY-MINSK",
      city: "BY-MINSK-LENINSKY", basis: "Распоряжение № 5" }) { userErrors { message } } }`);
    expect(mandateRegister.userErrors).toEqual([]);
    await refused(minsk.cursor!, OTHERS, rotated);
  });
});

describe('no change is missed or told out of order', () => {
  it('when a transaction begins before another and is committed after it', async () => {
    const after = await endOf();
    const id = newId('change');
    const early = await idOf('AGR-2022-002');
    const slow = registry.database.createQueryRunner();
    await slow.startTransaction();
    await slow.query(`UPDATE agreement SET areas = '{INFORMATION}' WHERE id = $1`, [early]);
    await slow.query(
      `INSERT INTO change (id, thing_id, call_id, verb, by_id, by_role, visibility, differences) VALUES ($1, $2, 'call', 'AGREEMENT_UPDATED', 'x', 'STAFF', 'INTERNAL', '{}')`,
      [id, early],
    );
    await change('AGR-2022-003');
    const first = await read(20, after);
    expect(told(first)).toEqual([{ id: await idOf('AGR-2022-003'), kind: 'CHANGED' }]);
    await slow.commitTransaction();
    await slow.release();
    expect(told(await read(20, first.pageInfo.endCursor))).toEqual([{ id: early, kind: 'CHANGED' }]);
    expect(told(await read(20, after))).toEqual([...told(first), { id: early, kind: 'CHANGED' }]);
  });

  it('when one is rolled back: it is not told', async () => {
    const after = await endOf();
    const undone = registry.database.createQueryRunner();
    await undone.startTransaction();
    await undone.query(
      `INSERT INTO change (id, thing_id, call_id, verb, by_id, by_role, visibility, differences) VALUES ($1, $2, 'call', 'AGREEMENT_UPDATED', 'x', 'STAFF', 'INTERNAL', '{}')`,
      [newId('change'), await idOf('AGR-2022-002')],
    );
    await undone.rollbackTransaction();
    await undone.release();
    expect(await read(20, after)).toMatchObject({ edges: [], pageInfo: { endCursor: after } });
  });

  it('while another instance is at it: what it has given counts', async () => {
    const portal = await SyncedPortal.of(registry, 'public');
    const show = (visibility: string) =>
      registry.data(`mutation { agreementUpdate(input: { agreement: "AGR-2022-002", visibility: ${visibility} }) {
        userErrors { message } } }`);
    await show('INTERNAL');
    await portal.poll();
    const id = await idOf('AGR-2022-002');
    await show('PUBLIC');
    const other = registry.database.createQueryRunner();
    await other.startTransaction();
    await other.query(`SELECT pg_advisory_xact_lock(hashtext('sync'))`);
    await other.query(
      `INSERT INTO sync_line (thing_id, at, changed_visibility, visibility, city_ids, was_visibility, was_city_ids)
       VALUES ($1, now(), 'PUBLIC', 'PUBLIC', '{}', 'INTERNAL', '{}')`,
      [id],
    );
    await other.query('DELETE FROM sync_pending');
    await show('INTERNAL');
    const reading = portal.poll();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await other.commitTransaction();
    await other.release();
    expect(await reading).toContainEqual({ id, kind: 'DISAPPEARED' });
    await show('PUBLIC');
  });

  it('across restarts, and the gap between', async () => {
    const before = await instance();
    const { pageInfo } = await readAt(before, 5, null);
    await others.pop()!.close();
    await change('AGR-2022-002');
    const after = await instance();
    const rest = await readAt(after, 100, pageInfo.endCursor);
    expect(rest).toEqual(await read(100, pageInfo.endCursor));
    expect(told(rest).at(-1)).toEqual({ id: await idOf('AGR-2022-002'), kind: 'APPEARED' });
    await others.pop()!.close();
  });

  it('by several instances that give the places at once', async () => {
    const apps = [await instance(), await instance()];
    const since = await endOf();
    for (let round = 0; round < 10; round++) {
      const readers = apps.map((app) => Promise.all([1, 2, 3].map(() => readAt(app, 100, since))));
      await Promise.all([change('AGR-2022-002'), change('AGR-2022-003'), change('AGR-2022-001'), ...readers]);
    }
    const all = await Promise.all([...apps.map((app) => readAt(app, 100, since)), read(100, since)]);
    expect(told(all[0])).toHaveLength(3);
    for (const one of all) expect(one).toEqual(all[0]);
    const [{ count }] = await registry.database.query('SELECT count(*)::int FROM sync_pending');
    expect(count).toBe(0);
  });

  it('and whoever polls all the time has in the end what there is', async () => {
    const portal = await SyncedPortal.of(registry, 'public', 1);
    await portal.poll();
    let isOver = false;
    const polling = (async () => {
      while (!isOver) await portal.poll();
      await portal.poll();
    })();
    for (const visibility of ['PUBLIC', 'PARTNER', 'PUBLIC', 'INTERNAL', 'PUBLIC', 'PARTNER'])
      await Promise.all(
        ['AGR-2022-001', 'AGR-2022-002', 'AGR-2022-003'].map((code) =>
          registry.data(
            `mutation { agreementUpdate(input: { agreement: "${code}", visibility: ${visibility} }) { userErrors { message } } }`,
          ),
        ),
      );
    isOver = true;
    await polling;
    const { edges } = await read(100, null, 'public');
    expect([...portal.copy].sort()).toEqual(edges.map(({ id }: any) => id).sort());
    expect([...portal.copy].filter((id) => id.startsWith('agreement_'))).toEqual([]);
  });
});
