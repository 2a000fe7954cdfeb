import type { EntityMetadata, ObjectLiteral, ValueTransformer } from 'typeorm';
import { PREPARED } from './pooled-connection.js';

export interface Statement {
  text: string;
  values: unknown[];
}

/** What changed in the parts of one kind. */
export interface PartChanges {
  gone: string[];
  kept: ObjectLiteral[];
}

/** Rows of another table that follow from records: those stored for them give way to these. */
export interface Derived {
  table: EntityMetadata;
  /** The column with the id of the record. */
  owner: string;
  rows: ObjectLiteral[];
}

/** Stores records with what belongs to them, in one statement. */
export interface RecordWriter {
  /** New records with all their parts. The statement returns what the database filled in, a row for each record. */
  insert(nouns: readonly ObjectLiteral[], derived?: Derived): Statement;
  /**
   * Records of which some are stored already.
   * @param changes of the parts of the first one, by the name of the field; without them, parts stay as they are
   */
  upsert(nouns: readonly ObjectLiteral[], changes?: Record<string, PartChanges>, derived?: Derived): Statement;
  /** Takes over what the database filled in. */
  fillIn(noun: ObjectLiteral, row: Record<string, unknown>): void;
}

const writers = new WeakMap<EntityMetadata, RecordWriter>();

/**
 * How the records of a table are stored. TypeORM would read each record again to compare it, and write every table by a
 * statement of its own; here each table takes its rows from one JSON value, so that a text fits any number of rows.
 */
export function recordWriter(metadata: EntityMetadata): RecordWriter {
  let writer = writers.get(metadata);
  if (!writer) {
    const own = rowsOf(metadata);
    const parts = metadata.relations
      .filter(({ isOneToMany, isEager }) => isOneToMany && isEager)
      .map(({ propertyName: field, inverseRelation, inverseEntityMetadata }) => {
        const { databaseName: owner } = inverseRelation!.joinColumns[0]!;
        return { field, owner, rows: rowsOf(inverseEntityMetadata) };
      });
    const filled = metadata.columns.filter((column) => column.default !== undefined);
    const names = filled.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    writer = {
      insert: (nouns, derived) => {
        const steps = new Steps();
        for (const { field, owner, rows } of parts) {
          const all = nouns.flatMap(({ id, [field]: own }) =>
            (own as ObjectLiteral[]).map((part) => ({ ...rows.stored(part), [owner]: id })),
          );
          steps.add(rows.insert(steps.value(JSON.stringify(all))));
        }
        steps.replace(nouns, derived);
        const returning = filled.length > 0 ? ` RETURNING ${names}` : '';
        return steps.before(own.insert(steps.value(own.json(nouns))) + returning);
      },
      upsert: (nouns, changes, derived) => {
        const steps = new Steps();
        for (const { field, owner, rows } of changes ? parts : []) {
          const { gone, kept } = changes![field]!;
          const all = kept.map((part) => ({ ...rows.stored(part), [owner]: nouns[0]!['id'] }));
          steps.add(`DELETE FROM "${rows.table}" WHERE id = ANY(${steps.value(gone)})`);
          steps.add(rows.upsert(steps.value(JSON.stringify(all))));
        }
        steps.replace(nouns, derived);
        return steps.before(own.upsert(steps.value(own.json(nouns))));
      },
      fillIn: (noun, row) => {
        for (const { databaseName, propertyName } of filled) noun[propertyName] = row[databaseName];
      },
    };
    writers.set(metadata, writer);
  }
  return writer;
}

/** The sub-statements that come before the last one, and the values of all. */
class Steps {
  private readonly all: string[] = [];
  private readonly values: unknown[] = [];

  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  add(statement: string): void {
    this.all.push(`step_${this.all.length} AS (${statement})`);
  }

  replace(nouns: readonly ObjectLiteral[], derived: Derived | undefined): void {
    if (!derived) return;
    const { table, owner, rows } = derived;
    const own = rowsOf(table);
    const ids = this.value(nouns.map(({ id }) => id as string));
    this.all.push(`gone AS (DELETE FROM "${own.table}" WHERE "${owner}" = ANY(${ids}) RETURNING 1)`);
    // Counting them has them deleted before the new ones are compared with what is there.
    this.add(`${own.insert(this.value(own.json(rows)))} WHERE (SELECT count(*) FROM gone) >= 0`);
  }

  before(last: string): Statement {
    const before = this.all.length > 0 ? `WITH ${this.all.join(', ')} ` : '';
    return { text: `${PREPARED}${before}${last}`, values: this.values };
  }
}

/** How the rows of one table are written; rows stand for the parameter with their JSON. */
interface Rows {
  table: string;
  stored(noun: ObjectLiteral): Record<string, unknown>;
  json(nouns: readonly ObjectLiteral[]): string;
  insert(rows: string): string;
  upsert(rows: string): string;
}

const known = new WeakMap<EntityMetadata, Rows>();

function rowsOf(metadata: EntityMetadata): Rows {
  let rows = known.get(metadata);
  if (!rows) {
    const { tableName: table } = metadata;
    const columns = metadata.columns.filter(({ isInsert }) => isInsert);
    const fields = columns.map(({ databaseName, propertyPath, transformer }) => ({
      databaseName,
      path: propertyPath.split('.'),
      write: (transformer as ValueTransformer | undefined)?.to,
    }));
    const named = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const given = columns.map((column) => {
      const name = `row."${column.databaseName}"`;
      const fallback = typeof column.default === 'function' ? column.default() : column.default;
      return fallback === undefined ? name : `coalesce(${name}, ${fallback})`;
    });
    const insert = (from: string) =>
      `INSERT INTO "${table}" (${named}) SELECT ${given.join(', ')} FROM json_populate_recordset(NULL::"${table}", ${from}) row`;
    const updated = columns
      .filter(({ isUpdate, isPrimary }) => isUpdate && !isPrimary)
      .map(({ databaseName }) => `"${databaseName}" = EXCLUDED."${databaseName}"`);
    const stored = (noun: ObjectLiteral) => {
      const row: Record<string, unknown> = {};
      for (const { databaseName, path, write } of fields) {
        const value = path.length === 1 ? noun[path[0]!] : noun[path[0]!]?.[path[1]!];
        row[databaseName] = write ? write(value) : value;
      }
      return row;
    };
    rows = {
      table,
      stored,
      json: (nouns) => JSON.stringify(nouns.map(stored)),
      insert,
      upsert: (from) => `${insert(from)} ON CONFLICT (id) DO UPDATE SET ${updated.join(', ')}`,
    };
    known.set(metadata, rows);
  }
  return rows;
}
