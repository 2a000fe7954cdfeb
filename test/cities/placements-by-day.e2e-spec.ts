import { Registry } from '../support/registry.js';
import { stored } from '../support/stored.js';
import { enter } from './city-correction-client.js';

describe('R28: a placement holds on the day that is asked about', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
    await enter(registry, 'cityRegister', {
      code: 'XX-TOYOHARA',
      names: [{ language: 'ru', text: 'Тоёхара' }],
      visibility: 'PUBLIC',
      placements: [
        { policy: 'ISO', country: 'RU', since: '1945-08-25' },
        { policy: 'ISO', country: 'JP', subdivision: 'JP-01', since: '1905', until: '1945-08-25' },
      ],
    });
    await enter(registry, 'partnershipEstablish', { city: 'XX-TOYOHARA', kind: 'SISTER', on: '1930' });
    await enter(registry, 'agreementRegister', {
      code: 'OLD-1',
      kind: 'MEMORANDUM',
      titles: [{ language: 'ru', text: 'Старый протокол' }],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'XX-TOYOHARA' }],
      signed: '1931',
    });
    await enter(registry, 'exchangeLog', { kind: 'TRAINING', on: '1932', cities: ['XX-TOYOHARA'] });
  });
  afterAll(() => registry.close());

  it('in the country of a city, in its summary, and in the list of all', async () => {
    const { city } = await registry.data(`{ city(ref: "XX-TOYOHARA") { summary now: country { code }
      on: country(asOf: "1930-01-01") { code name subdivision isDisputed } early: country(asOf: "1904-12-31") { code }
      turn: country(asOf: "1945-08-25", policy: HOST_STATE) { code }
      placements { policy country subdivision since { text } until { text } } } }`);
    expect(city).toEqual({
      summary: 'Тоёхара (XX-TOYOHARA) — город, Россия.',
      now: { code: 'RU' },
      on: { code: 'JP', name: 'Япония', subdivision: 'JP-01', isDisputed: false },
      early: null,
      turn: { code: 'RU' },
      placements: [
        { policy: 'ISO', country: 'JP', subdivision: 'JP-01', since: { text: '1905' }, until: { text: '1945-08-25' } },
        { policy: 'ISO', country: 'RU', subdivision: null, since: { text: '1945-08-25' }, until: null },
      ],
    });
  });

  const codes = async (list: string, args: string, node: string): Promise<string[]> => {
    const data = await registry.data(`{ it: ${list}(first: 100, ${args}) { nodes { ${node} } } }`);
    return data.it.nodes.map((one: any) => one.code ?? one.city?.code ?? one.on.text);
  };

  it.each([
    ['cities', 'code', 'XX-TOYOHARA'],
    ['partnerships', 'city { code }', 'XX-TOYOHARA'],
    ['agreements', 'code', 'OLD-1'],
  ])('in the filter of %s by country', async (list, node, code) => {
    const japan = 'filter: { countries: ["jp"] }';
    expect(await codes(list, `${japan}, asOf: "1930-01-01"`, node)).toContain(code);
    for (const day of ['', ', asOf: "1904-01-01"', ', asOf: "1945-08-25"'])
      expect(await codes(list, japan + day, node)).not.toContain(code);
    const russia = 'filter: { countries: ["RU"] }';
    expect(await codes(list, russia, node)).toContain(code);
    // Our own city is a party of every agreement, and of no placement that has an end.
    if (list !== 'agreements') expect(await codes(list, `${russia}, asOf: "1930-01-01"`, node)).not.toContain(code);
  });

  it('in the filter of exchanges, on the day of the exchange', async () => {
    expect(await codes('exchanges', 'filter: { countries: ["JP"] }', 'on { text }')).toContain('1932');
    expect(await codes('exchanges', 'filter: { countries: ["RU"] }', 'on { text }')).not.toContain('1932');
  });

  it('is entered and taken back with the others, and of all time as before', async () => {
    const before = await stored(registry);
    const update = (placements: object[]) => enter(registry, 'cityUpdate', { city: 'KR-ANSAN', placements });
    await update([
      { policy: 'ISO', country: 'JP', since: '1910', until: '1945' },
      { policy: 'ISO', country: 'KR', since: '1945' },
    ]);
    await update([{ policy: 'ISO', country: 'KR', subdivision: 'KR-41' }]);
    const rowless = (lines: string[]) => lines.map((line) => line.replace(/placement_\w+/, '')).sort();
    expect(rowless(await stored(registry))).toEqual(rowless(before));
    const { it } = await registry.data(
      `mutation { it: cityUpdate(input: { city: "KR-ANSAN", placements: [{ policy: ISO, country: "KR" }, { policy: ISO, country: "JP", until: "1945" }] })
        { userErrors { code field } } }`,
    );
    expect(it.userErrors).toEqual([{ code: 'DUPLICATE', field: ['input', 'placements', '1', 'policy'] }]);
  });
});
