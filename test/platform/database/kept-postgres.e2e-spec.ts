import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepEmbeddedPostgres } from '../../../src/platform/database/kept-postgres.js';
import { ask, isAlive, until, usedFolder } from './postgres-owner.js';

/** Other servers take the first free port: this one has to be free again when its server has died. */
const PORT = { port: 30_000 + Math.floor(Math.random() * 2000) };

let said: jest.SpyInstance;
let server: Awaited<ReturnType<typeof keepEmbeddedPostgres>>;
beforeEach(() => {
  said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await server.stop();
  said.mockRestore();
});

const words = () => said.mock.calls.map(([text]) => String(text).replaceAll(/pid \d+/g, 'pid …'));
const pidOf = (folder: string) =>
  Number(fs.readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

/** What a query answers as soon as the server does. */
async function answer(url: string, sql: string): Promise<unknown> {
  for (const end = Date.now() + 20_000; ; await sleep(50))
    try {
      return await ask(url, sql);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
}

describe('a PostgreSQL that is kept running', () => {
  it('is started again on the same port when it dies, with its data, and ends when it is told to', async () => {
    const folder = usedFolder();
    const lost = jest.fn();
    server = await keepEmbeddedPostgres(folder, lost, PORT);
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const again = () => words().filter((text) => text === 'The embedded PostgreSQL has been started again (pid …).');
    for (let i = 0; i < 2; i++) {
      const pid = pidOf(folder);
      process.kill(pid, 'SIGKILL');
      await until('its end', () => !isAlive(pid));
      expect(await answer(server.url, 'SELECT n FROM kept')).toBe(7);
      // It answers a moment before its start is over.
      await until('the sentence', () => again().length === i + 1);
    }
    const last = pidOf(folder);
    await server.stop();
    expect([isAlive(last), lost.mock.calls]).toEqual([false, []]);
  });

  it('is given up when it cannot be started any more, with the reason', async () => {
    const folder = usedFolder();
    const reasons: Error[] = [];
    server = await keepEmbeddedPostgres(folder, (reason) => void reasons.push(reason), PORT);
    fs.renameSync(join(folder, 'cluster/global'), join(folder, 'cluster/gone'));
    process.kill(pidOf(folder), 'SIGKILL');
    for (const end = Date.now() + 40_000; reasons.length === 0 && Date.now() < end;) await sleep(100);
    expect(reasons.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The embedded PostgreSQL cannot be started again: PostgreSQL did not start on the folder /,
      ),
    ]);
    await server.stop();
  }, 60_000);

  it('ends for good while it is being started again', async () => {
    const folder = usedFolder();
    const lost = jest.fn();
    server = await keepEmbeddedPostgres(folder, lost, PORT);
    process.kill(pidOf(folder), 'SIGKILL');
    await until('the words', () => said.mock.calls.length > 0);
    await server.stop();
    await sleep(500);
    expect(fs.existsSync(join(folder, 'cluster/postmaster.pid')) && isAlive(pidOf(folder))).toBe(false);
    expect(lost).not.toHaveBeenCalled();
  });
});
