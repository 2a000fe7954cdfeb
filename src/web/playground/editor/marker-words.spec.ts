import { buildSchema, parse, validate } from 'graphql';
import { markerInRussian } from './marker-words.js';

const schema = buildSchema(`
  type Query { city(ref: String!, kind: Kind, first: Int): City  old: Int @deprecated(reason: "2026-12-01: use city.") }
  type City { code: String! title: String }
  enum Kind { TOWN VILLAGE }
`);

/** What the editor underlines in a query. */
function underlined(query: string): string[] {
  try {
    return validate(schema, parse(query)).map(({ message }) => markerInRussian(message));
  } catch (error) {
    return [markerInRussian((error as Error).message)];
  }
}

describe('what the editor underlines is explained in Russian', () => {
  it.each([
    ['{ city(ref: «Гродно») { code } }', /[Кк]авычки нужны прямые/],
    ["{ city(ref: 'Гродно') { code } }", /[Кк]авычки нужны прямые/],
    ['{ city(ref: Гродно) { code } }', /[Рр]усские буквы/],
    ['{ city(ref: "Гродно) { code } }', /[Кк]авычка открыта и не закрыта/],
    ['{ city(ref: "Гродно") { code }', /скобк/],
    ['{ city(ref: "\\Д") { code } }', /\\\\/],
    ['{ city(ref: "a") { code } } \u00a0', /[Пп]робел/],
    ['{ city(ref: "a") { code – } }', /[Тт]ире/],
    ['{ city(ref: "a", first: 2022-11-17) { code } }', /./],
    ['{ city(ref: "a", first: 12abc) { code } }', /./],
    ['{ city(ref: "a") { titel } }', /нет поля titel. Возможно, вы имели в виду "title"\?/],
    ['{ city(ref: "a", kind: TOWM) { code } }', /нет значения TOWM. Возможно, вы имели в виду "TOWN"\?/],
    ['{ city { code } }', /ref/],
    ['{ city(ref: 5) { code } }', /в кавычках/],
    ['{ city(ref: null) { code } }', /ref|null/],
    ['{ city(ref: "a") }', /укажите, что показать/],
    ['{ city(ref: "a") { code { x } } }', /code/],
    ['query A { city(ref: "a") { code } } query A { city(ref: "b") { code } }', /A/],
    ['{ city(ref: "a") { code } } query A { city(ref: "b") { code } }', /имя/],
    ['query A($x: String) { city(ref: "a") { code } }', /\$x/],
    ['query A { city(ref: $x) { code } }', /\$x/],
    ['query A($x: Int) { city(ref: $x) { code } }', /\$x/],
    ['query A($x: Foo) { city(ref: $x) { code } }', /Foo/],
    ['{ city(ref: "a", ref: "b") { code } }', /ref/],
    ['{ city(ref: "a") { ...F } }', /F/],
    ['{ city(ref: "a") { code } } fragment F on City { code }', /F/],
    ['{ city(ref: "a") { code: title code } }', /code/],
    ['{ city(ref: "a") { code @x } }', /@x/],
    ['{ city(ref: "a", first: "b") { code } }', /целое число/],
  ])('%s', (query, said) => {
    const messages = underlined(query);
    expect(messages).not.toEqual([]);
    for (const message of messages) {
      expect(message).toMatch(/^[А-ЯЁ«"$]|^(?:ref|code)\b/);
      // No English words but names of the query, the schema and of types.
      expect(
        message.replace(
          /"[^"]*"|«[^»]*»|\b[A-Z]\w*|[$@]\w+|\b(code2|city|ref|titel|title|code|first|kind|true|false|null|mutation|query)\b/g,
          '',
        ),
      ).not.toMatch(/[a-z]{3}/);
    }
    expect(messages.join(' ')).toMatch(said);
  });

  it('a field that is to go is named with what to use', () =>
    expect(markerInRussian('The field Query.old is deprecated. 2026-12-01: use city.')).toBe(
      'Устарело: Query.old. 2026-12-01: use city.',
    ));
});
