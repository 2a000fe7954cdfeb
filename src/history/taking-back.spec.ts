import { takenBack } from './taking-back.js';

const act = (id: string, on: string, more: object = {}) => ({ id, on, ...more });

describe('a change taken back', () => {
  it('puts back what it changed, and leaves what something else has changed since', () => {
    const now = { title: 'B', place: 'Y', note: null };
    const taken = (differences: object, derived: string[] = []) =>
      takenBack(now, differences as Parameters<typeof takenBack>[1], derived);
    expect(taken({ title: { from: 'A', to: 'B' }, reason: { to: 'why' } })).toEqual({
      state: { title: 'A', place: 'Y', note: null },
      changed: [],
      unknown: [],
    });
    expect(taken({ place: { from: 'X', to: 'Z' }, note: { from: 'n' } })).toMatchObject({
      state: { place: 'Y', note: 'n' },
      changed: ['place'],
    });
    expect(taken({ place: { from: 'X', to: 'Z' } }, ['place']).changed).toEqual([]);
    expect(taken({ title: { from: 'B', to: 'A' } })).toMatchObject({ state: now, changed: [] });
    expect(taken({ motive: { to: 'x' } }).unknown).toEqual(['motive']);
  });

  it('takes back each part of a list by itself: one that was added later stays', () => {
    const now = { acts: [act('1', '2020'), act('2', '2021'), act('3', '2022', { side: 'BOTH' })] };
    const added = { acts: { from: [act('1', '2020')], to: [act('1', '2020'), act('2', '2021')] } };
    expect(takenBack(now, added, []).state).toEqual({ acts: [now.acts[0], now.acts[2]] });
    const corrected = { acts: { from: [act('3', '1999')], to: [act('3', '2022')] } };
    expect(takenBack(now, corrected, []).state['acts']).toEqual([
      now.acts[0],
      now.acts[1],
      act('3', '1999', { side: 'BOTH' }),
    ]);
    const struck = { acts: { from: [act('4', '2023')] } };
    expect(takenBack(now, struck, []).state['acts']).toEqual([...now.acts, act('4', '2023')]);
    const changedSince = { acts: { from: [], to: [act('2', '2000')] } };
    expect(takenBack(now, changedSince, []).changed).toEqual(['acts']);
  });
});
