import { flatMapInSlices, loadInPieces } from './in-slices.js';

const busy = (milliseconds: number) => {
  for (const began = performance.now(); performance.now() - began < milliseconds;);
};

describe('what is made in slices', () => {
  it('is all there, in its order', async () => {
    const made = await flatMapInSlices([1, 2, 3], (n) => Array.from({ length: n }, (_, i) => `${n}.${i}`));
    expect(made).toEqual(['1.0', '2.0', '2.1', '3.0', '3.1', '3.2']);
  });

  it('lets others have their turn in between', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('other'));
    await flatMapInSlices(['first', 'second', 'third'], (name) => {
      busy(6);
      return [order.push(name)];
    });
    expect(order.indexOf('other')).toBeGreaterThan(0);
    expect(order.indexOf('other')).toBeLessThan(3);
  });

  it('is loaded 200 at a time', async () => {
    const ids = Array.from({ length: 450 }, (_, n) => `${n}`);
    const sizes: number[] = [];
    const load = async (some: string[]) => (sizes.push(some.length), some);
    expect(await loadInPieces(ids, load)).toEqual(ids);
    expect(sizes).toEqual([200, 200, 50]);
    expect(await loadInPieces([], load)).toEqual([]);
  });
});
