import { Client } from 'pg';

/** What a statement answers in a database, without the deadlines of the service. */
export async function inDatabase(url: string, statement: string): Promise<any[]> {
  const client = new Client(url);
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
}

/** The same on the server of the tests: databases are copied and dropped as fast as the disk can. */
export const onServer = (statement: string): Promise<any[]> => inDatabase(process.env.TEST_DATABASE_URL!, statement);

/** How many rows each table has, and a digest of them. @param ask asks the database */
export async function everyRowOf(ask: (statement: string) => Promise<any[]>): Promise<Record<string, string>> {
  const tables: { name: string }[] = await ask(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const contents = tables.map(
    ({ name }) =>
      `(SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM "${name}" t) AS "${name}"`,
  );
  const [found] = await ask(`SELECT ${contents.join()}`);
  return found;
}
