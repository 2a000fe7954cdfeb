import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresRefused, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';

/** After how many milliseconds each attempt to start it again is made: what held it up may pass. */
const ATTEMPTS_MS = [0, 500, 1000, 2000, 4000];
/** A server that dies again and again will not be mended by starting it once more. */
const MOST_DEATHS = 5;
const WITHIN_MS = 600_000;

/**
 * Starts an embedded PostgreSQL that is started again, on the same port, whenever it dies: killed, out of memory, out of disk.
 * @param lost is told why, once it cannot be started any more or dies too often
 * @throws EmbeddedPostgresRefused if it does not start the first time
 */
export async function keepEmbeddedPostgres(
  dataDir: string,
  lost: (reason: EmbeddedPostgresRefused) => void,
  { port }: { port?: number } = {},
): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  let server = await startEmbeddedPostgres(dataDir, { port });
  const { url } = server;
  let isStopping = false;

  const keep = async () => {
    const deaths: number[] = [];
    for (;;) {
      await server.over;
      if (isStopping) return;
      deaths.push(Date.now());
      if (deaths.filter((at) => at > Date.now() - WITHIN_MS).length > MOST_DEATHS)
        return lost(
          new EmbeddedPostgresRefused(`The embedded PostgreSQL died ${MOST_DEATHS + 1} times: the service ends.`),
        );
      await server.stop();
      const again = await startAgain();
      if (!again) return;
      server = again;
      if (isStopping) await server.stop();
    }
  };

  const startAgain = async () => {
    let refused: unknown;
    for (const wait of ATTEMPTS_MS) {
      await sleep(wait);
      if (isStopping) return undefined;
      try {
        const again = await startEmbeddedPostgres(dataDir, { port: Number(new URL(url).port) });
        console.error(`The embedded PostgreSQL has been started again (pid ${again.pid}).`);
        return again;
      } catch (error) {
        refused = error;
      }
    }
    lost(new EmbeddedPostgresRefused(`The embedded PostgreSQL cannot be started again: ${(refused as Error).message}`));
    return undefined;
  };

  const keeping = keep();
  return {
    url,
    async stop() {
      isStopping = true;
      await server.stop();
      // It may just be starting again.
      await keeping;
    },
  };
}
