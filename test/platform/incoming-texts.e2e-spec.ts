import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('article')));
afterAll(() => registry.close());

const DIRECTION = /U\+202E/;

describe('a text that nobody sees is dropped wherever it comes in', () => {
  it('in a record', async () => {
    const { it } = await registry.data(
      `mutation ($text: String!) { it: cityRegister(input: { code: "RU-X", names: [{ language: "ru", text: $text }] }) { city { name } userErrors { message } } }`,
      { variables: { text: '\ufeffЁл\u00adки\u200bно\u2060'.normalize('NFD') } },
    );
    expect(it).toEqual({ city: { name: 'Ёлкино' }, userErrors: [] });
  });

  it('in a key: the same one again creates nothing', async () => {
    const log = (key: string) =>
      registry.data(
        `mutation ($key: String) { it: exchangeLog(input: { kind: JOINT_WORK, on: "2024", cities: ["Гродно"], title: "Выставка",
          clientMutationKey: $key }) { exchange { id } userErrors { message } } }`,
        { variables: { key } },
      );
    expect(await log('один\u200b')).toEqual(await log('один'));
  });

  it('in references, filters and searches', async () => {
    const { city, cities, search } = await registry.data(
      `query ($text: String!) { city(ref: $text) { code } cities(filter: { text: $text }) { nodes { code } }
        search(text: $text, first: 1) { nodes { ... on City { code } } } }`,
      { variables: { text: 'Грод\u00adно\u200b' } },
    );
    const GRODNO = { code: 'BY-GRODNO' };
    expect([city, cities.nodes, search.nodes]).toEqual([GRODNO, [GRODNO], [GRODNO]]);
  });
});

describe('a control of the direction of writing is refused wherever it comes in', () => {
  it.each([
    ['an argument', '{ city(ref: "Грод\\u202eно") { code } }'],
    ['a filter', '{ cities(filter: { text: "Грод\\u202eно" }) { nodes { code } } }'],
    ['a list in a filter', '{ events(filter: { cities: ["Грод\\u202eно"] }) { nodes { code } } }'],
    ['a search', '{ search(text: "Грод\\u202eно") { totalCount } }'],
    [
      'a list inside a record',
      '{ city(ref: "BY-GRODNO") { agreements(filter: { text: "а\\u202eб" }) { totalCount } } }',
    ],
    ['a variable', 'query ($text: String = "Грод\\u202eно") { city(ref: $text) { code } }'],
  ])('in %s', async (_, query) => {
    const { errors } = await registry.ask(query);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(DIRECTION) })]);
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('in the address of a calendar', async () => {
    const response = await fetch(
      `${registry.url}/calendar/anniversaries.ics?city=${encodeURIComponent('Грод\u202eно')}`,
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(DIRECTION);
  });
});
