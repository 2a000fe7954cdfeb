import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One real PostgreSQL for the whole run, with the databases that tests clone; nothing where only plain functions are tested. */
export default async function setUp({ testPathPatterns: { patterns } }) {
  // Tests run against what is built: whoever runs jest alone has it brought up to date.
  if (!process.env.REGISTRY_IS_BUILT)
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: 'inherit' });
  if (patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('src/'))) return;
  process.env.TEST_DATA = placeOfData();
  let server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const { startEmbeddedPostgres } = await import('../../dist/platform/database/embedded-postgres.js');
    const folder = mkdtempSync(join(process.env.TEST_DATA, 'registry-test-'));
    // The data of a test need not survive a power cut.
    const settings = { synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
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

/** Where tests keep data: in memory, which is many times faster than a disk, where there are two gigabytes of it. */
function placeOfData() {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize > 2 * 1024 ** 3) {
      // It may be there, and not be ours to write to.
      rmSync(mkdtempSync(join(memory, 'registry-test-')), { recursive: true });
      return memory;
    }
  } catch {
    // There is none.
  }
  return tmpdir();
}
