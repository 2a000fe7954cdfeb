import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One real PostgreSQL for the whole run, with the databases that tests clone; nothing where only plain functions are tested. */
export default async function setUp({ testPathPatterns: { patterns } }) {
  // Tests run against what is built: whoever runs jest alone has it brought up to date.
  if (!process.env.REGISTRY_IS_BUILT)
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: 'inherit' });
  if (patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('src/'))) return;
  let server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const { startEmbeddedPostgres } = await import('../../dist/platform/database/embedded-postgres.js');
    const folder = mkdtempSync(join(tmpdir(), 'registry-test-'));
    // The data of a test need not survive a power cut.
    const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };
    const postgres = await startEmbeddedPostgres(folder, { settings });
    server = postgres.url;
    globalThis.endTestDatabase = async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    };
  }
  process.env.TEST_DATABASE_URL = server;
  const { dropWorlds, makeWorlds } = await import('./worlds.mjs');
  globalThis.endTestDatabase ??= () => dropWorlds(server);
  process.env.TEST_WORLD_KEYS = JSON.stringify(await makeWorlds(server));
}
