// Two PostgreSQL servers from the embedded programs, one of which follows the other: a commit waits for the follower.
// The package has no pg_basebackup and no pg_rewind: a follower is a copy made by the low-level backup functions.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createCluster, openRegistry } from '../../dist/platform/database/embedded-postgres-cluster.js';
import { findPrograms, giveFolder } from '../../dist/platform/database/embedded-postgres-host.js';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  wal_keep_size: '1GB',
  // By default a commit after a crash waits up to five seconds for the follower to connect again.
  wal_retrieve_retry_interval: '500ms',
  // After a crash PostgreSQL would open each of a thousand files.
  recovery_init_sync_method: 'syncfs',
};

/** The first server starts as the leader. @returns what can be done to the pair, and where it is */
export async function startPair(home, ports) {
  const programs = await findPrograms();
  const nodes = ports.map((port, n) => ({ port, folder: join(home, `server-${n}`), child: undefined }));
  const dataOf = ({ folder }) => join(folder, 'cluster');
  let [leader, follower] = nodes;
  let password;

  const write = (file, text) => {
    writeFileSync(file, text, { mode: 0o600 });
    if (programs.owner !== undefined) chownSync(file, programs.owner, programs.owner);
  };
  const urlOf = ({ port }, database = 'registry') =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  const on = async (node, work) => {
    const client = new pg.Client({ connectionString: urlOf(node, 'postgres'), connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    await client.connect();
    return work((text) => client.query(text).then(({ rows }) => rows)).finally(() => client.end());
  };
  const until = async (node, query, isRight) => {
    for (let left = 600; left > 0; left--, await sleep(50)) {
      const rows = await on(node, (sql) => sql(query)).catch(() => undefined);
      if (rows && isRight(rows[0])) return;
      if (node.child.exitCode !== null) break;
    }
    throw new Error(`${query}: ${readFileSync(join(node.folder, 'log'), 'utf8').slice(-2000)}`);
  };
  const set = (node, name, value) =>
    on(node, async (sql) => {
      await sql(`ALTER SYSTEM SET ${name} = '${value}'`);
      await sql('SELECT pg_reload_conf()');
    });

  const launch = async (node) => {
    const settings = { ...SETTINGS, port: node.port, cluster_name: `server_${node.port}` };
    const values = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { file, args, ...user } = programs.command('postgres', ['-D', dataOf(node), ...values]);
    const log = openSync(join(node.folder, 'log'), 'a');
    node.child = spawn(file, args, { ...user, cwd: '/', stdio: ['ignore', log, log] });
    await until(node, 'SELECT 1', Boolean);
  };
  const end = async (node, signal) => {
    if (!node.child || node.child.exitCode !== null || node.child.signalCode !== null) return;
    const over = once(node.child, 'exit');
    const { pid } = node.child;
    // As when the power fails: nobody is left to send or to write anything.
    const children = signal === 'SIGKILL' ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ') : [];
    node.child.kill(signal);
    for (const child of children.filter(Boolean)) spawnSync('kill', ['-KILL', child], { stdio: 'ignore' });
    await over;
    rmSync(join(dataOf(node), 'postmaster.pid'), { force: true });
  };

  /** Makes the follower anew, as a copy of the leader, who may be written to meanwhile. */
  const follow = async () => {
    const [from, to] = [dataOf(leader), dataOf(follower)];
    mkdirSync(follower.folder, { recursive: true });
    rmSync(to, { recursive: true, force: true });
    const [{ labelfile }] = await on(leader, async (sql) => {
      await sql("SELECT pg_backup_start('copy', true)");
      // A file that has gone meanwhile is none that is needed: a copy that lacks anything does not start.
      spawnSync('cp', ['-a', from, to]);
      return sql('SELECT labelfile FROM pg_backup_stop(false)');
    });
    rmSync(join(to, 'postmaster.pid'), { force: true });
    for (const file of readdirSync(join(to, 'pg_wal'), { withFileTypes: true }))
      if (file.isFile()) rmSync(join(to, 'pg_wal', file.name));
    write(join(to, 'backup_label'), labelfile);
    write(join(to, 'standby.signal'), '');
    const address = `host=127.0.0.1 port=${leader.port} user=postgres password=${password}`;
    write(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${address}'\n`);
    if (programs.owner !== undefined) giveFolder(follower.folder, programs.owner);
    await launch(follower);
    await isFollowed();
    await waitForFollower();
  };
  const isFollowed = () =>
    until(leader, "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'", ({ count }) => count === '1');
  const waitForFollower = async () => {
    await set(leader, 'synchronous_standby_names', '*');
    await until(
      leader,
      "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'",
      (row) => row.count === '1',
    );
  };
  const takeOver = async () => {
    [leader, follower] = [follower, leader];
    await on(leader, (sql) => sql('SELECT pg_promote(true, 30)'));
  };

  mkdirSync(leader.folder, { recursive: true });
  if (programs.owner !== undefined) giveFolder(leader.folder, programs.owner);
  await createCluster(leader.folder, programs);
  password = readFileSync(join(leader.folder, 'password'), 'utf8');
  await launch(leader);
  await openRegistry(leader.folder, leader.port);
  await follow();

  return {
    /** Of the database `registry` on the leader. */
    url: () => urlOf(leader),
    port: () => leader.port,
    onLeader: (work) => on(leader, work),
    /** The leader dies without a warning; the follower takes its place and waits for nobody. */
    promote: () => end(leader, 'SIGKILL').then(takeOver),
    /** The leader stops in good order; the follower takes its place. */
    switchOver: () => end(leader, 'SIGINT').then(takeOver),
    /** The one that was left behind comes back as the follower. */
    rejoin: () => end(follower, 'SIGINT').then(follow),
    stopFollower: () => end(follower, 'SIGINT'),
    startFollower: () => launch(follower).then(isFollowed),
    kill9: () => end(leader, 'SIGKILL').then(() => launch(leader)),
    /** Commits no longer wait, and the follower hears nothing more. */
    async fallBehind() {
      await set(leader, 'synchronous_standby_names', '');
      await set(follower, 'primary_conninfo', '');
      await until(leader, 'SELECT count(*) FROM pg_stat_replication', ({ count }) => count === '0');
    },
    stop: () => Promise.all(nodes.map((node) => end(node, 'SIGINT'))),
  };
}
