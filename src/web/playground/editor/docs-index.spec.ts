import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { search, textsOf } from './docs-index.js';

const schema = buildSchema(`
  """Что можно спросить."""
  type Query {
    """Годовщины за период по порядку дат."""
    anniversaries("""Первый день; ёлка.""" from: String): [Anniversary!]!
    """Города."""
    cities: [String!]!
  }
  """Одна годовщина."""
  type Anniversary {
    """Значимость."""
    tier: Tier!
    """Название годовщины."""
    title: String!
  }
  enum Tier {
    """Юбилей."""
    JUBILEE
  }
`);
const found = (typed: string) => search(textsOf(schema), typed).map(({ name }) => name);

describe('the search in the docs', () => {
  it.each([
    ['годовщину', ['Query.anniversaries', 'Anniversary', 'Anniversary.title']],
    ['ГОДОВЩИН', ['Query.anniversaries', 'Anniversary', 'Anniversary.title']],
    ['название годовщины', ['Anniversary.title']],
    ['юбилеи', ['Tier']],
    ['елка', ['Query.anniversaries']],
    ['anniv', ['Query.anniversaries', 'Anniversary', 'Anniversary.tier', 'Anniversary.title']],
    ['JUBILEE', ['Tier']],
    ['паспорт', []],
    ['  ', []],
    ['(*[', []],
  ])('%s', (typed, names) => expect(found(typed)).toEqual(names));

  it('shows no more than can be read', () => {
    const whole = textsOf(buildSchema(readFileSync('schema.graphql', 'utf8')));
    expect(search(whole, 'a')).toHaveLength(50);
  });
});
