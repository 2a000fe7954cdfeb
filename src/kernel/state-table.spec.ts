import { stateTable } from './state-table.js';

describe('a life as a table', () => {
  const life = stateTable({ PROSPECTIVE: ['ACTIVE', 'ABANDONED'], ACTIVE: ['ENDED'], ABANDONED: [], ENDED: [] });

  it('knows every state, in the order of the table', () => {
    expect(life.all).toEqual(['PROSPECTIVE', 'ACTIVE', 'ABANDONED', 'ENDED']);
  });

  it('lets follow what stands in the table, and nothing else', () => {
    const pairs = life.all.flatMap((from) =>
      life.all.filter((to) => life.mayFollow(from, to)).map((to) => `${from} ${to}`),
    );
    expect(pairs).toEqual(['PROSPECTIVE ACTIVE', 'PROSPECTIVE ABANDONED', 'ACTIVE ENDED']);
  });

  it('says what may come after', () => {
    expect(life.after('PROSPECTIVE')).toEqual(['ACTIVE', 'ABANDONED']);
    expect(life.after('ENDED')).toEqual([]);
  });
});
