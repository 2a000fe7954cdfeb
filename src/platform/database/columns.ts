import type { EntitySchemaColumnOptions } from 'typeorm';
import { PartialDate } from '../../kernel/partial-date.js';

/** Columns that many tables have, as TypeORM stores them. */

export const idColumn: EntitySchemaColumnOptions = { type: 'text', primary: true };

export const text: EntitySchemaColumnOptions = { type: 'text' };
export const optionalText: EntitySchemaColumnOptions = { type: 'text', nullable: true };

/** A column for each text that is stored as entered: `dress_code` for `dressCode`. */
export const optionalTexts = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      { ...optionalText, name: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) },
    ]),
  ) as Record<Name, EntitySchemaColumnOptions>;

export const day: EntitySchemaColumnOptions = { type: 'date' };
export const optionalDay: EntitySchemaColumnOptions = { type: 'date', nullable: true };

/** What follows from the record: stored with it for lists, never loaded, and no part of its history. */
export const workedOutDay: EntitySchemaColumnOptions = { ...optionalDay, select: false };
export const workedOutText: EntitySchemaColumnOptions = { ...optionalText, select: false };

const partial = {
  to: (date: PartialDate | null | undefined) => date?.text ?? null,
  from: (text: string | null) => (text === null ? null : PartialDate.parse(text)),
};

/** A partial date is stored as its text, without filling in unknown parts; indexes use its bounds where needed. */
export const partialDate: EntitySchemaColumnOptions = { type: 'text', transformer: partial };
export const optionalPartialDate: EntitySchemaColumnOptions = { ...partialDate, nullable: true };

export const instant: EntitySchemaColumnOptions = { type: 'timestamptz', precision: 3 };

/** The columns of every record. */
export const recorded = {
  revision: { type: 'integer', default: 1 },
  createdAt: { ...instant, name: 'created_at', default: () => 'now()' },
  updatedAt: { ...instant, name: 'updated_at', default: () => 'now()' },
} satisfies Record<string, EntitySchemaColumnOptions>;

/** A CHECK that a column holds one of the values of a vocabulary. */
export function oneOf(column: string, words: object): string {
  return `${column} IN (${Object.keys(words)
    .map((value) => `'${value}'`)
    .join(', ')})`;
}

/** A CHECK that a list holds only values of a vocabulary. */
export function manyOf(column: string, words: object): string {
  return `${column} <@ ARRAY[${Object.keys(words)
    .map((value) => `'${value}'`)
    .join(', ')}]`;
}

/** A named foreign key to another feature's table, referenced by name because features relate only by id. */
export const reference = (name: string, target: string, column: string) => ({
  name,
  target,
  columnNames: [column],
  referencedColumnNames: ['id'],
});
