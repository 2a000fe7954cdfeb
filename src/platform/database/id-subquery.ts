import { Raw, type FindOperator } from 'typeorm';

/**
 * The ids of the rows that meet a condition: for `findBy`, which also loads the parts of a record, in one statement.
 * @param table its name is also the alias in the condition
 */
export function idSubquery(table: string, condition: string, values: Record<string, unknown>): FindOperator<never> {
  const rows = `SELECT ${table}.id FROM "${table}" WHERE ${condition}`;
  return Raw((id) => `${id} IN (${rows})`, values) as FindOperator<never>;
}
