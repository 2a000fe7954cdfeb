import { placeholdersIn } from './placeholders.js';
import { tabs } from './tabs.js';

const changing = tabs.filter(({ query }) => /^mutation /m.test(query));

describe('the placeholders of a mutation', () => {
  it.each(changing.map(({ name, query }) => [name, query]))('«%s» has some', (_name, query) =>
    expect(placeholdersIn(query)).not.toEqual([]),
  );

  it('are told with their lines and fields', () => {
    const query = `mutation M {
  a(input: {
    city: "???"
    on: "????-??-??"
    titles: [{ text: "" }]
    cities: ["Гродно", "???"]
    reason: "…"
    act: "act_…"
    code: "AGR-????-???"
    url: "https://???"
  }) { id }
}`;
    expect(placeholdersIn(query).map(({ line, field, text }) => [line, field, text])).toEqual([
      [3, 'city', '???'],
      [4, 'on', '????-??-??'],
      [5, 'text', ''],
      [6, 'cities', '???'],
      [7, 'reason', '…'],
      [8, 'act', 'act_…'],
      [9, 'code', 'AGR-????-???'],
      [10, 'url', 'https://???'],
    ]);
  });

  it.each([
    ['in a query', '{ city(ref: "???") { code } }'],
    ['in a comment', '# "???"\nmutation { a(b: "x") { id } }'],
    ['within a sentence', 'mutation { a(b: "Кто мы??? И зачем…") { id } }'],
    ['in another operation', 'mutation A { a(b: "x") { id } } mutation B { a(b: "???") { id } }'],
    ['in what cannot be read', 'mutation { a(b: "???"'],
  ])('%s there are none', (_where, query) => expect(placeholdersIn(query, 'A')).toEqual([]));
});
