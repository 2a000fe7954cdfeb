import { setImmediate as othersTurn } from 'node:timers/promises';

const SLICE_MS = 10;
const PIECE = 200;

/** As `flatMap`, for thousands of items: whenever it has taken 10 ms, others have their turn of the event loop. */
export async function flatMapInSlices<Item, Result>(
  items: Iterable<Item>,
  make: (item: Item) => readonly Result[],
): Promise<Result[]> {
  const made: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    for (const one of make(item)) made.push(one);
    if (performance.now() - began < SLICE_MS) continue;
    await othersTurn();
    began = performance.now();
  }
  return made;
}

/** What is loaded for these ids, some of them at a time: making thousands of records in one go would hold up all others. */
export async function loadInPieces<Result>(
  ids: readonly string[],
  load: (some: string[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const loaded: Result[] = [];
  for (let at = 0; at < ids.length; at += PIECE) loaded.push(...(await load(ids.slice(at, at + PIECE))));
  return loaded;
}
