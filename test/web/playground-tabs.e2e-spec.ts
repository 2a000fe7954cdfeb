import { tabs } from '../../src/web/playground/tabs.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
/** What a partner has said to be wrong. */
let correction: string;
beforeAll(async () => {
  registry = await Registry.open('demonstration');
  const { correctionPropose } = await registry.data(`mutation {
    correctionPropose(input: { about: "AGR-2022-003", city: "BY-GRODNO", field: "signed", value: "2022-12-08" }) { correction { id } } }`);
  correction = correctionPropose.correction.id;
  const { exchangeLog } = await registry.data(
    'mutation { exchangeLog(input: { kind: TRAINING, on: "2020", cities: ["KR-ANSAN"] }) { exchange { id } } }',
  );
  await registry.data(
    `mutation { exchangeVoid(input: { exchange: "${exchangeLog.exchange.id}", reason: "Дважды" }) { effects } }`,
  );
  await registry.data(
    'mutation { agreementLink(input: { agreement: "AGR-2022-002", kind: IMPLEMENTS, to: "AGR-2022-003" }) { userErrors { code } } }',
  );
});
afterAll(() => registry?.close());

const tabsOf = (operation: 'query' | 'mutation') =>
  tabs
    .filter(({ query }) => new RegExp(`^${operation} `, 'm').test(query))
    .map(({ name, query }) => [name, query] as const);

const query = (tab: string) => tabs.find(({ name }) => name === tab)!.query;

describe('a ready tab that asks', () => {
  it.each(tabsOf('query'))('«%s» is answered, and with something', async (name, query) => {
    const data = await registry.data<Record<string, { nodes?: unknown[] } | null>>(query);
    for (const answer of Object.values(data)) {
      expect(answer).not.toBeNull();
      // All portals answer here.
      if (name !== 'Что не доходит до порталов') expect(answer!.nodes).not.toEqual([]);
    }
  });

  it('shows the anniversaries of the twelve months from today', async () => {
    registry.clock.set('2023-01-01T00:00:00Z');
    const { anniversaries } = await registry.data(query('Годовщины'));
    registry.clock.set(undefined);
    expect(anniversaries.nodes.map(({ title }: { title: string }) => title)).toContain(
      '20-летие побратимских связей с городом Ансан',
    );
  });

  it('finds the paper and the ties that are of sister cities', async () => {
    const { search } = await registry.data(query('Поиск'));
    expect(search.edges.map(({ title }: { title: string }) => title)).toEqual([
      'Соглашение об установлении побратимских связей',
      'Южно-Сахалинск — Гродно',
      'Южно-Сахалинск — Ансан',
      'Южно-Сахалинск — Ленинский район города Минска',
    ]);
  });

  it('shows the jubilees to prepare, with what to do and by when', async () => {
    registry.clock.set('2027-01-01T00:00:00Z');
    const { anniversaries } = await registry.data(query('Подготовка юбилеев'));
    registry.clock.set(undefined);
    expect(anniversaries).toEqual({
      totalCount: 1,
      nodes: [
        {
          title: '25-летие побратимских связей с городом Ансан',
          observedOn: null,
          from: '2028-01-01',
          to: '2028-12-31',
          isInQuestion: false,
          milestones: [
            { dueOn: '2026-07-01', title: 'Заложить расходы в проект бюджета' },
            { dueOn: '2027-01-01', title: 'Направить партнёру письмо с предложениями о праздновании' },
            { dueOn: '2027-07-01', title: 'Направить приглашения на празднование' },
            { dueOn: '2027-10-01', title: 'Согласовать программу празднования' },
            { dueOn: '2027-12-01', title: 'Подготовить сообщение для прессы о годовщине' },
          ],
        },
      ],
    });
  });

  it('shows the agreements, the newest first', async () => {
    const { agreements } = await registry.data(query('Соглашения'));
    const signed = agreements.nodes.map(({ signed }: { signed: { text: string } | null }) => signed?.text);
    expect(signed.filter(Boolean)).toEqual(signed.filter(Boolean).toSorted().toReversed());
    expect(signed).toContain('2022-09');
  });

  it('holds no day or year that would be asked for or recorded by mistake', () => {
    for (const { name, query } of tabs) {
      const operation = query
        .replace(/^ *#.*$/gm, '')
        .replaceAll('AGR-2022-00', '')
        .replaceAll('EV-2023-SKI', '');
      if (name !== 'Подготовка юбилеев') expect([name, operation]).toEqual([name, operation.replace(/\d{4}/g, '')]);
    }
  });
});

describe('a ready tab that changes', () => {
  it.each(tabsOf('mutation'))('«%s», unchanged, records nothing and says what to type', async (_name, query) => {
    const before = await rowCounts();
    const [answer] = Object.values(await registry.data<Record<string, Refusal>>(query));
    const { userErrors, ...things } = answer!;
    expect(
      Object.values(things).filter((thing) => thing !== null && !(Array.isArray(thing) && thing.length === 0)),
    ).toEqual([]);
    expect(userErrors).not.toEqual([]);
    for (const { message, field } of userErrors) {
      expect(message).toMatch(/Заполните|Укажите|Введите|Дату пишите так/i);
      expect(field[0]).toBe('input');
    }
    expect(await rowCounts()).toEqual(before);
  });

  const DRAFT = '"the draft"';
  const REALLY: [string, string][] = [
    ['reason: ""', 'reason: "Внесено по ошибке"'],
    ['dryRun: true', 'dryRun: false'],
  ];
  const VOIDED = (kind: string) =>
    `SELECT record_id FROM struck WHERE part_id IS NULL AND record_id LIKE '${kind}%' ORDER BY at DESC LIMIT 1`;
  /** What stands in a gap; for what has an id or a code, the query that finds it. */
  const filled: Record<string, [from: string, to: string][]> = {
    'Внести соглашение': [['text: ""', 'text: "Соглашение о сотрудничестве"']],
    'Завести проект': [['text: ""', 'text: "Соглашение о побратимских связях"']],
    'Продвинуть проект': [['"AGR-????-???"', DRAFT]],
    'Подписать проект': [['"AGR-????-???"', DRAFT]],
    'Предложить связь': [['"???"', '"Магадан"']],
    'Приостановить связь': [],
    'Возобновить связь': [],
    'Прекратить связь': [],
    'Внести город': [
      ['text: ""', 'text: "Барановичи"'],
      ['??', 'BY'],
    ],
    'Переименовать город': [
      ['"???"', '"Барановичи"'],
      ['text: ""', 'text: "Новые Барановичи"'],
    ],
    'Выход стороны': [
      ['"AGR-????-???"', '"AGR-2022-002"'],
      ['"???"', '"Хэйхэ"'],
    ],
    'Запланировать мероприятие': [
      ['text: ""', 'text: "Лыжный марафон"'],
      ['"????-??"', '"2027-03"'],
    ],
    'Пригласить города': [
      ['"EV-????-???"', '"EV-2023-CITYDAY"'],
      ['["???", "???"]', '["Гродно", "Минск"]'],
      ['dryRun: true', 'dryRun: false'],
    ],
    'Отправить письма': [
      ['"EV-????-???"', '"EV-2023-CITYDAY"'],
      ['letterNumber: ""', 'letterNumber: "01-12/118"'],
      ['dryRun: true', 'dryRun: false'],
    ],
    'Записать ответ': [['"EV-????-???"', '"EV-2023-SKI"']],
    'Кто прибыл': [['"EV-????-???"', '"EV-2023-SKI"']],
    'Записать визит': [],
    'Внести контакт': [
      ['title: ""', 'title: "Отдел внешних связей"'],
      ['email: ""', 'email: "foreign@grodno.example"'],
    ],
    'Удалить человека': [['"contact_…"', `SELECT id FROM contact ORDER BY id DESC LIMIT 1`]],
    'Ответить на исправление': [['answer: ""', 'answer: "Верно, исправим"']],
    'Подписаться на календарь': [['label: ""', 'label: "Приёмная"']],
    'Выдать ключ порталу': [],
    'Сообщать порталу о новом': [
      ['"???"', `SELECT id FROM access_key WHERE label = 'Портал города' ORDER BY id DESC LIMIT 1`],
      ['https://???', 'https://portal.example/news'],
    ],
    'Исправить: вычеркнуть действие связи': [
      ['"act_…"', `SELECT id FROM partnership_act WHERE kind = 'ENDED' AND "on" = '2023-05-16'`],
      ...REALLY,
    ],
    'Исправить: поправить действие связи': [
      ['"act_…"', `SELECT id FROM partnership_act WHERE kind = 'PROPOSED' AND "on" = '2023-05-16'`],
      ...REALLY,
    ],
    'Исправить: убрать связь': [['"???"', '"Магадан"'], ...REALLY],
    'Исправить: вернуть связь': [['"partnership_…"', VOIDED('partnership')], ...REALLY],
    'Исправить: вычеркнуть действие соглашения': [
      ['"act_…"', `SELECT id FROM agreement_act WHERE kind = 'WITHDREW' AND "on" = '2023-05-16'`],
      ...REALLY,
    ],
    'Исправить: поправить действие соглашения': [
      ['"act_…"', `SELECT id FROM agreement_act WHERE kind = 'UNDER_APPROVAL' AND "on" = '2023-02'`],
      ...REALLY,
    ],
    'Исправить: убрать отношение соглашений': [
      ['"link_…"', 'SELECT id FROM agreement_link WHERE other_id IS NOT NULL LIMIT 1'],
      ...REALLY,
    ],
    'Исправить: убрать соглашение': [
      ['"AGR-????-???"', `SELECT code FROM agreement WHERE dated = '2022-10-03'`],
      ...REALLY,
    ],
    'Исправить: вернуть соглашение': [['"AGR-????-???"', VOIDED('agreement')], ...REALLY],
    'Исправить: убрать мероприятие': [
      ['"EV-????-???"', `SELECT code FROM event WHERE titles -> 0 ->> 'text' = 'Лыжный марафон'`],
      ...REALLY,
    ],
    'Исправить: вернуть мероприятие': [['"EV-????-???"', VOIDED('event')], ...REALLY],
    'Исправить: убрать приглашение': [['"EV-????-???"', '"EV-2023-SKI"'], ...REALLY],
    'Исправить: вернуть приглашение': [['"invitation_…"', VOIDED('invitation')], ...REALLY],
    'Исправить: убрать запись журнала': [
      ['"exchange_…"', `SELECT id FROM exchange WHERE "on" = '2023-05-16' AND event_id IS NULL`],
      ...REALLY,
    ],
    'Исправить: вернуть запись журнала': [['"exchange_…"', VOIDED('exchange')], ...REALLY],
    'Исправить: убрать город': [['"???"', '"Барановичи"'], ...REALLY],
    'Исправить: вернуть город': [['"city_…"', VOIDED('city')], ...REALLY],
    'Исправить: вычеркнуть название города': [['"???"', '"XX-FORMER"'], ['name: ""', 'name: "Новое имя"'], ...REALLY],
    'Исправить: поправить упразднение города': [['"???"', '"XX-FORMER"'], ...REALLY],
    'Исправить: вычеркнуть упразднение города': [['"???"', '"XX-FORMER"'], ...REALLY],
    'Исправить: отменить целиком': [
      ['"call_…"', `SELECT call_id FROM change WHERE verb = 'CITY_SUCCESSION_STRUCK'`],
      ...REALLY,
    ],
  };

  /** The code of what «Завести проект» has made: of its number only the order is known. */
  const draft = async () => {
    const [row] = await registry.database.query(`SELECT max(code) AS code FROM agreement WHERE code LIKE 'AGR-2023-%'`);
    return JSON.stringify(row.code);
  };

  const found = async (to: string) =>
    to.startsWith('SELECT ') ? JSON.stringify(Object.values((await registry.database.query(to))[0])[0]) : to;

  it('records what it says once the clerk has filled the gaps', async () => {
    await registry.data(`mutation {
      cityRegister(input: { code: "XX-FORMER", names: [{ language: "ru", text: "Прежнее имя" }] }) { userErrors { message } }
      cityRename(input: { city: "XX-FORMER", on: "2001", name: { language: "ru", text: "Новое имя" } }) { userErrors { message } }
      citySucceed(input: { city: "XX-FORMER", on: "2021" }) { userErrors { message } } }`);
    for (const [name, gaps] of Object.entries(filled)) {
      const known = await Promise.all(gaps.map(async ([from, to]) => [from, await found(to)] as const));
      const own = (query: string) => known.reduce((text, [from, to]) => text.replace(from, to), query);
      // A comment may name a gap too: the clerk types into the operation.
      const [comment, operation] = tabs.find((tab) => tab.name === name)!.query.split(/(?=^mutation )/m);
      // The draft comes before the rest of its own life.
      const day = {
        'Внести соглашение': '2022-10-03',
        'Завести проект': '2023-01',
        'Продвинуть проект': '2023-02',
        'Исправить: поправить действие соглашения': '2023-03',
      };
      const query = own(operation!)
        .replace(DRAFT, await draft())
        .replace('????-??-??', day[name as keyof typeof day] ?? '2023-05-16')
        .replace('"???"', '"Гродно"')
        .replace('correction_…', correction);
      // The reply comes today, to an event of the demonstration.
      registry.clock.set(name === 'Записать ответ' ? '2023-02-20T00:00:00Z' : undefined);
      const [answer] = Object.values(await registry.data<Record<string, Refusal>>(comment + query));
      expect([name, answer!.userErrors]).toEqual([name, []]);
    }
    expect(Object.keys(filled).sort()).toEqual(
      tabsOf('mutation')
        .map(([name]) => name)
        .sort(),
    );
  });
});

interface Refusal {
  userErrors: { message: string; field: string[] }[];
}

async function rowCounts(): Promise<Record<string, number>> {
  const tables: { name: string }[] = await registry.database.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(10);
  const counts = await Promise.all(
    tables.map(({ name }) => registry.database.query(`SELECT count(*)::integer AS n FROM "${name}"`)),
  );
  return Object.fromEntries(tables.map(({ name }, i) => [name, counts[i][0].n]));
}
