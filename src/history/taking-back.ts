import { isSame, type Differences, type Snapshot } from '../platform/database/snapshots.js';

/** What a record would hold without a change, and what stands against it. */
export interface TakenBack {
  state: Snapshot;
  /** Fields that something else has changed since. */
  changed: string[];
  /** Fields that records had when the change was written, and have no more. */
  unknown: string[];
}

type Part = Snapshot & { id: string };

/** What a change says beside what differs: why, that it was put back, the invitation that an event has no more. */
const SAID = ['reason', 'restored', 'invitation'];

/** What differs of the record itself. */
export const factsOf = (differences: Differences): Differences =>
  Object.fromEntries(
    Object.entries(differences).filter(([name, { from, to }]) => !SAID.includes(name) && !isNamedAlone(from ?? to)),
  );

/** «{ exchange: … }»: what went or came with another record. */
const isNamedAlone = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'exchange' in value;

/**
 * Takes a change back: what it changed is as before, where nothing else has changed it since. Of lists of parts each part
 * is taken back by itself, so that a part that was added later stays.
 * @param derived fields that follow from others: they stay where something else has changed them
 */
export function takenBack(now: Snapshot, differences: Differences, derived: readonly string[]): TakenBack {
  const taken: TakenBack = { state: { ...now }, changed: [], unknown: [] };
  for (const [name, { from, to }] of Object.entries(factsOf(differences))) {
    if (!(name in now)) taken.unknown.push(name);
    else if (isListOfParts(from) && isListOfParts(to) && isListOfParts(now[name])) {
      const parts = partsTakenBack(now[name] as Part[], (from ?? []) as Part[], (to ?? []) as Part[]);
      if (parts) taken.state[name] = parts;
      else taken.changed.push(name);
    } else if (saysAll(now[name], to)) taken.state[name] = from ?? null;
    else if (!saysAll(now[name], from) && !derived.includes(name)) taken.changed.push(name);
  }
  return taken;
}

const isListOfParts = (value: unknown) =>
  value == null || (Array.isArray(value) && value.every((part) => typeof part?.id === 'string'));

/** Null if something else has changed one of them since. */
function partsTakenBack(now: readonly Part[], before: readonly Part[], after: readonly Part[]): Part[] | null {
  const one = (parts: readonly Part[], id: string) => parts.find((part) => part.id === id);
  const touched = [...new Set([...before, ...after].map(({ id }) => id))].filter(
    (id) => !isSame(one(before, id), one(after, id)),
  );
  if (touched.some((id) => ![before, after].some((then) => saysAll(one(now, id), one(then, id))))) return null;
  const others = now.filter(({ id }) => !touched.includes(id));
  // What a part has gained since it was written down stays.
  return [...others, ...touched.flatMap((id) => (one(before, id) ? { ...one(now, id), ...one(before, id)! } : []))];
}

/** Whether a value says all that was written down of it; fields that were written down by an earlier version are fewer. */
function saysAll(now: unknown, written: unknown): boolean {
  if (!isRecord(now) || !isRecord(written)) return isSame(now, written);
  return Object.entries(written).every(([name, value]) => isSame(now[name], value));
}

const isRecord = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
