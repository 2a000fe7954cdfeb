import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { forHome, tabs } from './tabs.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

describe('the ready tabs', () => {
  describe.each(tabs.map((tab) => [tab.name, tab.query] as const))('«%s»', (_name, query) => {
    const document = parse(query);

    it('is valid against the schema', () => expect(validate(schema, document)).toEqual([]));

    it('opens with a Russian sentence', () => expect(query).toMatch(/^# [А-ЯЁ]/));

    it('contains one named operation', () =>
      expect(document.definitions).toEqual([
        expect.objectContaining({
          kind: Kind.OPERATION_DEFINITION,
          name: expect.objectContaining({ value: expect.stringMatching(/^[A-Z]\w+$/) }),
        }),
      ]));

    it('fits the editor without wrapping', () =>
      expect(query.split('\n').filter((line) => line.length > 70)).toEqual([]));
  });

  it('record a reply of today, unless its day is typed', () => {
    const { query } = tabs.find(({ name }) => name === 'Записать ответ')!;
    expect(query).not.toMatch(/^\s*on:/m);
    expect(query).not.toMatch(/\d{4}-\d{2}/);
  });

  it('name the city of the registry', () => {
    const { query } = tabs.find(({ name }) => name === 'Внести соглашение')!;
    expect(query).toContain('{ city: "Южно-Сахалинск" }');
    expect(forHome(query)).toBe(query);
    expect(forHome(query, 'Город «N»')).toBe(query.replace('"Южно-Сахалинск"', '"Город «N»"'));
  });

  it('have distinct names and operations', () => {
    const operations = tabs.map(({ query }) => /^(?:query|mutation) (\w+)/m.exec(query)![1]);
    expect(new Set(operations).size).toBe(tabs.length);
    expect(new Set(tabs.map(({ name }) => name)).size).toBe(tabs.length);
  });

  it('are invalid if the schema lacks their fields', () => {
    const poorer = buildSchema('type Query { none: Int } type Mutation { none: Int }');
    for (const { query } of tabs) expect(validate(poorer, parse(query))).not.toEqual([]);
  });
});
