import { isDeepStrictEqual } from 'node:util';
import type { EntityMetadata, ObjectLiteral, ValueTransformer } from 'typeorm';
import type { PartChanges } from './record-writer.js';

type ColumnMetadata = EntityMetadata['columns'][number];

/** Changed fields: field → value before and after. */
export type Differences = Record<string, { from?: unknown; to?: unknown }>;

/** What a record holds, its parts included, as plain JSON: field → value. */
export type Snapshot = Record<string, unknown>;

type Part = Snapshot & { id: string };

const NOT_A_CHANGE = new Set(['id', 'revision', 'createdAt', 'updatedAt']);

export function snapshotOf(metadata: EntityMetadata, noun: ObjectLiteral): Snapshot {
  const shown: Snapshot = {};
  for (const column of columnsOf(metadata)) shown[column.propertyPath] = plain(column.getEntityValue(noun));
  for (const { propertyName } of partsOf(metadata)) shown[propertyName] = plain(noun[propertyName]);
  return shown;
}

export function between(before: Snapshot, after: Snapshot): Differences {
  const differences: Differences = {};
  for (const name of Object.keys(after)) {
    if (isSame(before[name], after[name])) continue;
    differences[name] = {
      ...(before[name] != null && { from: before[name] }),
      ...(after[name] != null && { to: after[name] }),
    };
  }
  return differences;
}

/** What differs in the parts of a record, by the name of the field. @param now the snapshot of the record as it is */
export function partsChanged(
  metadata: EntityMetadata,
  noun: ObjectLiteral,
  before: Snapshot,
  now: Snapshot,
): Record<string, PartChanges> {
  const changes = partsOf(metadata).map(({ propertyName }) => {
    const was = new Map((before[propertyName] as Part[]).map((part) => [part.id, part]));
    const is = now[propertyName] as Part[];
    const kept = (noun[propertyName] as ObjectLiteral[]).filter(
      (_, i) => !isDeepStrictEqual(was.get(is[i]!.id), is[i]),
    );
    for (const { id } of is) was.delete(id);
    return [propertyName, { gone: [...was.keys()], kept }];
  });
  return Object.fromEntries(changes);
}

/** Whether two values of a field say the same: the database returns parts in any order; where it matters, they have an ordinal. */
export const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(partsById(one ?? null), partsById(other ?? null));

/** Makes a loaded record hold what a snapshot says. */
export function become(metadata: EntityMetadata, noun: ObjectLiteral, state: Snapshot): void {
  const now = snapshotOf(metadata, noun);
  for (const column of columnsOf(metadata)) {
    const name = column.propertyPath;
    if (isSame(now[name], state[name])) continue;
    const { embeddedMetadata } = column;
    // What is read from a term is remembered for as long as it is the same object.
    if (embeddedMetadata) {
      const whole = embeddedMetadata.propertyName;
      noun[whole] = { ...(noun[whole] as object) };
    }
    column.setEntityValue(noun, stored(column, state[name]));
  }
  for (const { propertyName, inverseEntityMetadata } of partsOf(metadata)) {
    if (isSame(now[propertyName], state[propertyName])) continue;
    const present = noun[propertyName] as ObjectLiteral[];
    noun[propertyName] = ((state[propertyName] ?? []) as Snapshot[]).map((part) => {
      const same = present.find((one) => one['id'] === part['id']);
      return same && isSame(plain(same), part) ? same : partOf(inverseEntityMetadata, part);
    });
  }
}

function partOf(metadata: EntityMetadata, part: Snapshot): ObjectLiteral {
  const made = new (metadata.target as new () => ObjectLiteral)();
  for (const column of metadata.columns)
    if (column.propertyPath in part) column.setEntityValue(made, stored(column, part[column.propertyPath]));
  return made;
}

/** The fields that a part of a record cannot be without. */
export const needsOfParts = (metadata: EntityMetadata, field: string): string[] =>
  partsOf(metadata)
    .filter(({ propertyName }) => propertyName === field)
    .flatMap(({ inverseEntityMetadata }) => inverseEntityMetadata.columns)
    .filter(({ isNullable }) => !isNullable)
    .map(({ propertyPath }) => propertyPath);

function stored({ transformer, type }: ColumnMetadata, value: unknown): unknown {
  if (value == null) return null;
  if (type === 'timestamptz') return new Date(value as string);
  return transformer ? (transformer as ValueTransformer).from(value) : value;
}

const columnsOf = ({ columns }: EntityMetadata) =>
  columns.filter(({ propertyPath, isSelect }) => isSelect && !NOT_A_CHANGE.has(propertyPath));
const partsOf = ({ relations }: EntityMetadata) => relations.filter(({ isOneToMany }) => isOneToMany);

export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function partsById(value: unknown): unknown {
  const isOfParts = Array.isArray(value) && value.every((part) => typeof part?.id === 'string');
  return isOfParts ? value.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : value;
}
