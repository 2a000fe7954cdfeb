import { dataSource } from './data-source.js';
import { onDatabase } from './on-database.js';
import type { BackupHeader, Digests } from './platform/backup/backup-file.js';
import { proveBackup, readBackupFile, restoreBackup } from './platform/backup/backup-restore.js';
import { writeBackup } from './platform/backup/backup-writer.js';
import { Config } from './platform/config/config.js';
import { openDatabase } from './platform/database/database.js';
import { runningEmbeddedPostgres } from './platform/database/embedded-postgres.js';

/** With two connections: one for the migrations, one for their lock. */
const tablesIn = (url: string) => dataSource(url, 2);

/** Does work on the database of the service, also while it runs. */
async function besideService<T>(env: NodeJS.ProcessEnv, work: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = new Config(env);
  return onDatabase({ databaseUrl: databaseUrl ?? (await runningEmbeddedPostgres(dataDir)), dataDir }, work);
}

const told = ({ header, digests }: { header: BackupHeader; digests: Digests }) => {
  const rows = Object.values(digests).reduce((sum, digest) => sum + digest.rows, 0);
  return `${header.tables.length} tables, ${rows} rows, as of ${header.at}`;
};

export const backup = (env: NodeJS.ProcessEnv, file: string, prove: boolean): Promise<string> =>
  besideService(env, async (url) => {
    const written = await writeBackup(url, file);
    if (prove) await proveBackup(url, file, tablesIn);
    return `${file}: ${told(written)}.${prove ? ' Restored into a scratch database: equal.' : ''}`;
  });

export const restore = (env: NodeJS.ProcessEnv, file: string): Promise<string> =>
  besideService(env, async (url) => {
    const restored = await restoreBackup(url, file, tablesIn);
    const database = await openDatabase(tablesIn(url));
    // One that no service had run on yet, or of a version that did not know where it is at home.
    await database.query(
      `INSERT INTO installation (place) SELECT 'a backup' WHERE NOT EXISTS (SELECT FROM installation)`,
    );
    await database.destroy();
    return `Restored: ${told(restored)}.\nNext: registry after-restore, with AFTER_RESTORE_LOG as the service had it.`;
  });

export const verify = async (file: string): Promise<string> => `${file} is whole: ${told(await readBackupFile(file))}.`;
