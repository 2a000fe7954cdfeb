import { stateTable } from './state-table.js';

describe('a state table', () => {
  const life = stateTable({ PROSPECTIVE: ['ACTIVE', 'ABANDONED'], ACTIVE: ['ENDED'], ABANDONED: [], ENDED: [] });

  it('knows every state, in the order of the table', () => {
    expect(life.all).toEqual(['PROSPECTIVE', 'ACTIVE', 'ABANDONED', 'ENDED']);
  });

  it('allows the transitions of the table and no others', () => {
    const pairs = life.all.flatMap((from) =>
      life.all.filter((to) => life.mayFollow(from, to)).map((to) => `${from} ${to}`),
    );
    expect(pairs).toEqual(['PROSPECTIVE ACTIVE', 'PROSPECTIVE ABANDONED', 'ACTIVE ENDED']);
  });

  it('lists the next states', () => {
    expect(life.after('PROSPECTIVE')).toEqual(['ACTIVE', 'ABANDONED']);
    expect(life.after('ENDED')).toEqual([]);
  });
});
