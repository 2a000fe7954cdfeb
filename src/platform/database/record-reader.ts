import type { EntityMetadata, ObjectLiteral, ValueTransformer } from 'typeorm';
import { remembering } from './remembered-records.js';

type Read = (stored: unknown) => unknown;
interface Field {
  path: string[];
  read: Read | undefined;
}

/** Reads records with their parts, one JSON text each. */
export interface RecordReader<Noun> {
  table: string;
  /** The record as an SQL expression, of a row of `table`. */
  expression: string;
  read(text: string): Noun;
  /** The same, shared by all who read it, and frozen. */
  readShared(text: string): Noun;
}

const readers = new WeakMap<EntityMetadata, RecordReader<any>>();

/**
 * How the records of a table are read. TypeORM would join all parts, send each of them once for each of the others, and make
 * records from that in many steps; the database makes one JSON array of a record, as a text.
 */
export function recordReader<Noun extends ObjectLiteral>(metadata: EntityMetadata): RecordReader<Noun> {
  let reader = readers.get(metadata);
  if (!reader) {
    const parts = metadata.relations.filter(({ isOneToMany, isEager }) => isOneToMany && isEager);
    const own = fieldsOf(metadata);
    const inner = parts.map(({ inverseEntityMetadata: part }) => fieldsOf(part));
    const read = maker(metadata, own.fields);
    const readParts = inner.map(({ fields }, i) => maker(parts[i]!.inverseEntityMetadata, fields));
    const nested = parts.map(({ inverseRelation, inverseEntityMetadata: part }, i) => {
      const { databaseName } = inverseRelation!.joinColumns[0]!;
      return `(SELECT coalesce(json_agg(${inner[i]!.expression}), '[]') FROM "${part.tableName}"
        WHERE "${part.tableName}"."${databaseName}" = "${metadata.tableName}".id)`;
    });
    const readAll = (text: string) => {
      const [stored, ...lists] = JSON.parse(text) as [unknown[], ...unknown[][][]];
      const noun = read(stored);
      parts.forEach(({ propertyName }, i) => {
        noun[propertyName] = lists[i]!.map(readParts[i]!);
      });
      return noun as Noun;
    };
    reader = {
      table: metadata.tableName,
      expression: `CAST(json_build_array(${[own.expression, ...nested].join(', ')}) AS text)`,
      read: readAll,
      readShared: remembering(readAll),
    };
    readers.set(metadata, reader);
  }
  return reader;
}

function fieldsOf(metadata: EntityMetadata): { expression: string; fields: Field[] } {
  const columns = metadata.columns.filter(({ isSelect }) => isSelect);
  return {
    expression: `json_build_array(${columns.map(({ databaseName }) => `"${metadata.tableName}"."${databaseName}"`).join(', ')})`,
    fields: columns.map(({ propertyPath, transformer, type }) => ({
      path: propertyPath.split('.'),
      read: type === 'timestamptz' ? instant : (transformer as ValueTransformer | undefined)?.from,
    })),
  };
}

const instant: Read = (text) => (text === null ? null : new Date(text as string));

function maker(metadata: EntityMetadata, fields: readonly Field[]): (stored: readonly unknown[]) => ObjectLiteral {
  return (stored) => {
    const made = metadata.create() as ObjectLiteral;
    fields.forEach(({ path: [name, inner], read }, i) => {
      const value = read ? read(stored[i]) : stored[i];
      if (inner === undefined) made[name!] = value;
      else (made[name!] ??= {})[inner] = value;
    });
    return made;
  };
}
