import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSource } from '../dist/data-source.js';
import { openDatabase } from '../dist/platform/database/database.js';
import { startEmbeddedPostgres } from '../dist/platform/database/embedded-postgres.js';

/** One real PostgreSQL for the whole run, and a database with every migration that tests clone; of the built code. */
export default async function setUp() {
  let server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const folder = mkdtempSync(join(tmpdir(), 'registry-test-'));
    // The data of a test need not survive a power cut.
    const postgres = await startEmbeddedPostgres(folder, { settings: { fsync: 'off', max_connections: '200' } });
    server = postgres.url;
    globalThis.endTestDatabase = async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    };
  }
  process.env.TEST_DATABASE_URL = server;
  const admin = await dataSource(server).initialize();
  await admin.query('DROP DATABASE IF EXISTS registry_template WITH (FORCE)');
  await admin.query('CREATE DATABASE registry_template');
  await admin.destroy();
  const url = new URL(server);
  url.pathname = '/registry_template';
  const template = await openDatabase(dataSource(url.href));
  await template.destroy();
}
