import { Registry } from '../support/registry.js';

describe('what a city and an agreement have', () => {
  let registry: Registry;
  const keys: Record<string, string> = {};
  beforeAll(async () => {
    registry = await Registry.open('demonstration', {}, { isFresh: true });
    keys.grodno = await registry.keyFor('BY-GRODNO');
    const change = async (mutation: string) => {
      const { it } = await registry.data(`mutation { it: ${mutation} { userErrors { message } } }`, { as: 'admin' });
      expect(it.userErrors).toEqual([]);
    };
    const plan = (code: string, more: string) =>
      change(
        `eventPlan(input: { code: "${code}", titles: [{ language: "ru", text: "${code}" }], confirm: true, ${more} })`,
      );
    await plan(
      'EV-THERE',
      'kind: FORUM, starts: "2044-05-05", host: "BY-GRODNO", visibility: PUBLIC, agreement: "AGR-2022-003"',
    );
    await plan('EV-EARLIER', 'kind: SPORT, starts: "2043-05-05", host: "BY-GRODNO", visibility: PUBLIC');
    await plan(
      'EV-SECRET',
      'kind: FORUM, starts: "2045-05-05", host: "BY-GRODNO", visibility: RESTRICTED, agreement: "AGR-2022-003"',
    );
    await plan('EV-INVITED', 'kind: FORUM, starts: "2046-05-05", visibility: PUBLIC, guests: [{ category: OFFICIAL }]');
    await change('eventInvite(input: { event: "EV-INVITED", cities: ["BY-GRODNO"] })');
  });
  afterAll(() => registry.close());

  const by = (who: string) => (keys[who] ? { key: keys[who] } : { as: who as 'public' | 'staff' | 'admin' });
  async function codes(record: string, list: string, who = 'staff'): Promise<string[]> {
    const { it } = await registry.data<any>(`{ it: ${record} { ${list} { totalCount nodes { code } } } }`, by(who));
    const [told] = Object.values<any>(it);
    const found = told.nodes.map(({ code }: { code: string }) => code);
    expect(told.totalCount).toBe(found.length);
    return found;
  }

  it('R46, R47: lists the events in a city, and to staff alone those to which it is invited', async () => {
    const inGrodno = (who: string) => codes('city(ref: "BY-GRODNO")', 'events(filter: { from: "2040" })', who);
    const there = ['EV-EARLIER', 'EV-THERE'];
    expect(await inGrodno('public')).toEqual(there);
    expect(await inGrodno('grodno')).toEqual(there);
    expect(await inGrodno('staff')).toEqual([...there, 'EV-INVITED']);
    expect(await inGrodno('admin')).toEqual([...there, 'EV-SECRET', 'EV-INVITED']);
  });

  it('lists the events that mark an agreement', async () => {
    const ofIt = (who: string) => codes('agreement(ref: "AGR-2022-003")', 'events(filter: { from: "2040" })', who);
    expect([await ofIt('public'), await ofIt('admin')]).toEqual([['EV-THERE'], ['EV-THERE', 'EV-SECRET']]);
  });

  it.each([
    [
      'agreements(filter: { signedFrom: "2022-12-01" })',
      'agreements(first: 100, filter: { cities: ["BY-GRODNO"], signedFrom: "2022-12-01" })',
    ],
    [
      'agreements(orderBy: [SIGNED_ASC])',
      'agreements(first: 100, filter: { cities: ["BY-GRODNO"] }, orderBy: [SIGNED_ASC])',
    ],
    [
      'agreements(orderBy: [CODE_ASC])',
      'agreements(first: 100, filter: { cities: ["BY-GRODNO"] }, orderBy: [CODE_ASC])',
    ],
    [
      'events(filter: { kinds: [FORUM] }, orderBy: [STARTS_DESC])',
      'events(first: 100, filter: { cities: ["BY-GRODNO"], kinds: [FORUM] }, orderBy: [STARTS_DESC])',
    ],
    [
      'events(filter: { statuses: [CANCELLED] })',
      'events(first: 100, filter: { cities: ["BY-GRODNO"], statuses: [CANCELLED] })',
    ],
  ])('of a city %s is what the whole list is, asked for that city', async (inside, outside) => {
    const [list] = inside.split('(');
    const whole = await registry.data<any>(`{ ${outside} { nodes { code } } }`);
    expect(await codes('city(ref: "BY-GRODNO")', inside)).toEqual(whole[list!].nodes.map(({ code }: any) => code));
  });

  it('goes on from a cursor of the same list', async () => {
    const page = async (after: string) => {
      const { city } = await registry.data<any>(
        `{ city(ref: "BY-GRODNO") { events(first: 1${after}, orderBy: [STARTS_DESC], filter: { from: "2040" }) { nodes { code } pageInfo { endCursor hasNextPage } } } }`,
      );
      return city.events;
    };
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([first.nodes[0].code, second.nodes[0].code]).toEqual(['EV-INVITED', 'EV-THERE']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, true]);
  });

  it('refuses a filter as the whole list does, once for all cities', async () => {
    const refusals = async (query: string) => (await registry.ask(query)).errors?.map(({ message }) => message);
    const [ofCities, whole] = [
      await refusals('{ cities(first: 1) { nodes { agreements(filter: { text: "" }) { totalCount } } } }'),
      await refusals('{ agreements(filter: { text: "" }) { totalCount } }'),
    ];
    expect(whole).toHaveLength(1);
    expect(ofCities).toEqual(whole);
    const unknown = 'filter: { cities: ["НЕТ-ТАКОГО"] }';
    expect(await refusals(`{ city(ref: "BY-GRODNO") { events(${unknown}) { totalCount } } }`)).toEqual(
      await refusals(`{ events(${unknown}) { totalCount } }`),
    );
  });
});
