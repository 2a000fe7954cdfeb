import { setImmediate as othersTurn } from 'node:timers/promises';

const SLICE_MS = 5;
const PIECE = 200;

/** As `flatMap`, for thousands of items: whenever it has taken 5 ms, others have their turn of the event loop. */
export async function flatMapInSlices<Item, Result>(
  items: Iterable<Item>,
  make: (item: Item) => readonly Result[],
): Promise<Result[]> {
  const made: Result[] = [];
  await inSlices(items, (item) => {
    for (const one of make(item)) made.push(one);
  });
  return made;
}

/** The same for what makes nothing. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < SLICE_MS) continue;
    await othersTurn();
    began = performance.now();
  }
}

/** Sorts thousands of items: by a day, and those of one day as told. */
export async function sortInSlices<Item>(
  items: Iterable<Item>,
  dayOf: (item: Item) => string,
  compare: (one: Item, other: Item) => number,
): Promise<Item[]> {
  const days = new Map<string, Item[]>();
  await inSlices(items, (item) => {
    const day = dayOf(item);
    const others = days.get(day);
    if (others) others.push(item);
    else days.set(day, [item]);
  });
  return flatMapInSlices([...days.keys()].sort(), (day) => days.get(day)!.sort(compare));
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
