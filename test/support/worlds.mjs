import pg from 'pg';
import { Viewer } from '../../dist/access/viewer.js';
import { newApp } from '../../dist/app.js';
import { dataSource } from '../../dist/data-source.js';
import { demonstrate } from '../../dist/demonstration.js';
import { Config } from '../../dist/platform/config/config.js';
import { openDatabase } from '../../dist/platform/database/database.js';
import { Keys } from '../../dist/portals/keys.service.js';

/** What a database of a test holds before its first question: nothing, the founding article, or all that `npm start` shows. */
const WORLDS = {
  empty: async () => undefined,
  article: (app) => demonstrate(app, { withJapan: false }),
  demonstration: (app) => demonstrate(app),
};

/**
 * Makes a database `world_…` of each, for tests to clone, with the function `world.restore()`, which puts a clone back.
 * @returns by world: the secrets of a key of the staff and of an administrator
 */
export async function makeWorlds(server) {
  await onServer(server, 'DROP DATABASE IF EXISTS registry_template WITH (FORCE)', 'CREATE DATABASE registry_template');
  await (await openDatabase(dataSource(urlOf(server, 'registry_template')))).destroy();
  const keys = {};
  for (const [world, fill] of Object.entries(WORLDS)) {
    const name = `world_${world}`;
    await onServer(
      server,
      `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
      `CREATE DATABASE ${name} TEMPLATE registry_template`,
    );
    const database = await openDatabase(dataSource(urlOf(server, name)));
    const app = await newApp(database, new Config({ LOG_LEVEL: 'silent' }), { hasGraphql: false });
    await fill(app);
    const issue = async (role) => (await app.get(Keys).issue(Viewer.SYSTEM, { role, label: role })).secret;
    keys[world] = { staff: await issue('STAFF'), admin: await issue('ADMIN') };
    // Their use counts as noted, so that suites which count statements see those of the question alone.
    await database.query(`UPDATE access_key SET last_used_at = now() + interval '1 hour'`);
    await rememberWorld(database);
    await app.close();
  }
  return keys;
}

/** Drops what a run has made on a server that stays. */
export async function dropWorlds(server) {
  const names = await onServer(
    server,
    `SELECT datname FROM pg_database WHERE datname ~ '^(registry_test_|registry_template$|world_)'`,
  );
  await onServer(server, ...names.map(({ datname }) => `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`));
}

/** Copies the rows aside, and writes the function that puts them back: much faster than a new clone. */
async function rememberWorld(database) {
  const tables = await database.query(
    `SELECT quote_ident(table_name) AS name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' GROUP BY table_name`,
  );
  const sequences = await database.query(
    `SELECT quote_literal(sequencename) AS name, coalesce(last_value, start_value) AS value, last_value IS NOT NULL AS called
       FROM pg_sequences WHERE schemaname = 'public'`,
  );
  await database.query(`
    CREATE SCHEMA world;
    ${tables.map(({ name, columns }) => `CREATE TABLE world.${name} AS SELECT ${columns} FROM ${name};`).join('\n')}
    CREATE FUNCTION world.restore() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
      BEGIN
        ${tables.map(({ name }) => `DELETE FROM ${name};`).join('\n')}
        ${tables.map(({ name, columns }) => `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE TABLE world.${name};`).join('\n')}
        ${sequences.map(({ name, value, called }) => `PERFORM setval(${name}, ${value}, ${called});`).join('\n')}
      END $$`);
}

async function onServer(server, ...statements) {
  const client = new pg.Client(server);
  await client.connect();
  let rows = [];
  for (const statement of statements) ({ rows } = await client.query(statement));
  await client.end();
  return rows;
}

function urlOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
