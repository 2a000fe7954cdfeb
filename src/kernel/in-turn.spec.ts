import { inTurn } from './in-turn.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('acts in turn', () => {
  it('are done one in each turn of the event loop, in their order', async () => {
    const done: number[] = [];
    inTurn(() => done.push(1));
    inTurn(() => done.push(2));
    expect(done).toEqual([]);
    await turn();
    expect(done).toEqual([1]);
    await turn();
    expect(done).toEqual([1, 2]);
    inTurn(() => done.push(3));
    await turn();
    expect(done).toEqual([1, 2, 3]);
  });
});
