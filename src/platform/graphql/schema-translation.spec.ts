import { buildSchema, GraphQLString, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { translateSchema } from './schema-translation.js';

const schema = buildSchema(`
  "The schema." schema { query: Query }
  "A directive." directive @marked("A mark." by: String) on FIELD
  "What may be asked." type Query {
    "One thing." thing("Its id." id: ID!, "How many." first: Int = 20, colours: [Colour!] = [RED], shape: Shape = { sides: 4 }): Thing
    "Not described in Russian." other: String
    bare: Boolean
  }
  "A thing." interface Thing { "Its id." id: ID! }
  "A stone." type Stone implements Thing { "Its id." id: ID! "Its age." age: Age @deprecated(reason: "2026-12-01: use id.") }
  "One or the other." union Either = Stone
  "A colour." enum Colour { "Like blood." RED "Like grass." GREEN @deprecated(reason: "2026-12-01: use id.") }
  "A shape." input Shape { "How many sides." sides: Int = 3 }
  "An age." scalar Age @specifiedBy(url: "https://example.org/age")
`);

const dictionary = new Map(
  Object.entries({
    'The schema.': 'Схема.',
    'A directive.': 'Директива.',
    'A mark.': 'Метка.',
    'What may be asked.': 'Доступные запросы.',
    'One thing.': 'Одна вещь.',
    'Its id.': 'Её идентификатор.',
    'How many.': 'Сколько.',
    'A thing.': 'Вещь.',
    'A stone.': 'Камень.',
    'Its age.': 'Его возраст.',
    'One or the other.': 'То или другое.',
    'A colour.': 'Цвет.',
    'Like blood.': 'Как кровь.',
    'Like grass.': 'Как трава.',
    'A shape.': 'Форма.',
    'How many sides.': 'Сколько сторон.',
    'An age.': 'Возраст.',
    '2026-12-01: use id.': '2026-12-01: берите id.',
    'The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.':
      'Текст.',
  }),
);

describe('a translated schema', () => {
  const english = printSchema(schema);
  const russian = translateSchema(schema, dictionary);

  it('has every description in the other language and is otherwise the same', () => {
    let expected = english;
    for (const [en, ru] of dictionary) expected = expected.replaceAll(`"${en}"`, `"${ru}"`);
    expect(printSchema(russian)).toBe(expected);
    expect(printSchema(russian)).toContain('"""Как трава."""\n  GREEN @deprecated(reason: "2026-12-01: берите id.")');
    expect(printSchema(russian)).toContain('"""Метка."""');
    expect(russian.description).toBe('Схема.');
  });

  it('keeps what has no translation', () => expect(printSchema(russian)).toContain('"""Not described in Russian."""'));

  it('does not change the original schema, nor the types that all schemas share', () => {
    expect(printSchema(schema)).toBe(english);
    expect(GraphQLString.description).toMatch(/^The `String` scalar/);
  });

  it('keeps the order and the default values', () => {
    const sorted = lexicographicSortSchema(schema);
    const names = (s: typeof schema) => introspectionFromSchema(s).__schema.types.map(({ name }) => name);
    expect(names(translateSchema(sorted, dictionary))).toEqual(names(sorted));
    expect(printSchema(russian)).toContain('colours: [Colour!] = [RED]');
    expect(printSchema(russian)).toContain('shape: Shape = {sides: 4}');
    expect(printSchema(russian)).toContain('scalar Age @specifiedBy(url: "https://example.org/age")');
  });
});
