import { Kind, parse } from 'graphql';
import { tabs } from './tabs.js';

describe('the ready tabs', () => {
  it.each(tabs.map((tab) => [tab.name, tab] as const))(
    '«%s» opens with a Russian sentence and holds one named operation',
    (_name, { query, variables }) => {
      expect(query).toMatch(/^# [А-ЯЁ]/);
      const { definitions } = parse(query);
      expect(definitions).toHaveLength(1);
      expect(definitions[0]).toMatchObject({ kind: Kind.OPERATION_DEFINITION, name: { value: expect.any(String) } });
      expect(() => JSON.parse(variables ?? '{}')).not.toThrow();
    },
  );

  it('are told apart by their names', () => {
    expect(new Set(tabs.map(({ name }) => name)).size).toBe(tabs.length);
  });
});
