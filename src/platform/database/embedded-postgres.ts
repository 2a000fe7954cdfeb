import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCluster, openRegistry } from './embedded-postgres-cluster.js';
import {
  describeProcess,
  EmbeddedPostgresRefused,
  findPrograms,
  giveFolder,
  takeFolder,
  type Programs,
} from './embedded-postgres-host.js';

export { EmbeddedPostgresRefused };

/** An embedded PostgreSQL: it listens on 127.0.0.1 only and does not outlive this process. */
export interface EmbeddedPostgres {
  /** The address of the database `registry`, including the password. */
  url: string;
  pid: number;
  /** Its end, for whatever reason. */
  over: Promise<void>;
  /** Closes open connections, lets the server write everything out, and waits until it has stopped. */
  stop(): Promise<void>;
}

interface Options {
  port?: number;
  settings?: Record<string, string>;
}

const OF_ANOTHER_VERSION =
  'The data are kept as they are. Run `registry backup FILE` with the version of the registry that wrote them, and ' +
  '`registry restore FILE` with this one and a new DATA_DIR.';

/** The range in which a free port is searched: ports from 32768 on are used for outgoing connections. */
const FIRST_PORT = 25432;
const LAST_PORT = 32767;
const PREDECESSOR_MS = 20_000;

const SETTINGS = {
  // The service reports rejected statements itself; here they would only leave private data in a file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  // After a crash every file would otherwise be opened and synchronised by itself, which takes a second or more.
  ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
};

/**
 * Starts PostgreSQL on a folder, which is initialised the first time.
 * @throws EmbeddedPostgresRefused with a message for the operator, for example if another process uses the folder
 */
export async function startEmbeddedPostgres(dataDir: string, options: Options = {}): Promise<EmbeddedPostgres> {
  const programs = await findPrograms();
  const { folder, release } = takeFolder(dataDir);
  let server: Server | undefined;
  try {
    await endPredecessor(folder, programs);
    if (programs.owner !== undefined) giveFolder(folder, programs.owner);
    if (!fs.existsSync(join(folder, 'cluster'))) await createCluster(folder, programs);
    const { port, pid, over, end } = (server = await launchOnFreePort(folder, programs, options));
    const url = await openRegistry(folder, port);
    let stopped: Promise<void> | undefined;
    return { url, pid, over, stop: () => (stopped ??= end().then(release)) };
  } catch (error) {
    await server?.end();
    release();
    throw error;
  }
}

/** The address of the database `registry` of a server that runs on the folder; undefined if none does. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  if (!fs.existsSync(join(dataDir, 'cluster'))) return undefined;
  const folder = fs.realpathSync(dataDir);
  const { pid, port, isReady } = readStatus(folder);
  const runs = isReady && describeProcess(pid).includes(`-D ${folder}/cluster `);
  return runs ? openRegistry(folder, port) : undefined;
}

/** A killed process may leave a server that is still writing everything out, or has not noticed yet. */
async function endPredecessor(folder: string, programs: Programs): Promise<void> {
  const { pid } = readStatus(folder);
  const runs = () => {
    const found = describeProcess(pid);
    return found === 'unknown' || found.includes(`-D ${folder}/cluster `);
  };
  // Common in containers: another process, even our own server, gets the same id and would be mistaken for it.
  if (!runs()) return fs.rmSync(join(folder, 'cluster', 'postmaster.pid'), { force: true });
  programs.interrupt(pid);
  for (const start = Date.now(); runs(); await sleep(50)) {
    if (Date.now() - start < PREDECESSOR_MS) continue;
    const sentence = `The PostgreSQL of an earlier run (pid ${pid}) on the folder ${folder} does not stop`;
    throw new EmbeddedPostgresRefused(`${sentence}: wait for it, or stop it with \`kill -QUIT ${pid}\`.`);
  }
}

/** What the server reports in postmaster.pid; pid 0 if there is nothing. */
function readStatus(folder: string): { pid: number; port: number; isReady: boolean } {
  try {
    const lines = fs.readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return { pid: 0, port: 0, isReady: false };
  }
}

interface Server {
  port: number;
  pid: number;
  over: Promise<void>;
  end(): Promise<void>;
}

async function launchOnFreePort(folder: string, programs: Programs, { port, settings }: Options): Promise<Server> {
  for (let candidate = port ?? FIRST_PORT; candidate <= (port ?? LAST_PORT); candidate++) {
    const server = (await isFree(candidate)) && (await launch(folder, programs, candidate, settings));
    if (server) return server;
  }
  const ports = port ? `The port ${port} is` : `All ports from ${FIRST_PORT} to ${LAST_PORT} are`;
  throw new EmbeddedPostgresRefused(`${ports} in use by other programs on 127.0.0.1: free one.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer().once('error', () => tell(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => tell(true)));
  });
}

/** Undefined if another process took the port first. */
async function launch(folder: string, programs: Programs, port: number, settings = {}): Promise<Server | undefined> {
  const fixed = { fsync: 'on', port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const values = Object.entries({ ...SETTINGS, ...settings, ...fixed }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const { file, args, ...user } = programs.command('postgres', ['-D', `${folder}/cluster`, ...values]);
  const logFile = join(folder, 'postgres.log');
  const log = fs.openSync(logFile, 'a', 0o600);
  const before = fs.fstatSync(log).size;
  // Detached: Ctrl-C must reach only Node, which still has requests to finish.
  const child = spawn(file, args, {
    ...user,
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  child.unref();
  const ending = { isOver: false, failure: '' };
  const over = new Promise<void>((tell) => {
    child.once('exit', () => tell()).once('error', ({ message }) => tell(void (ending.failure = message)));
  });
  void over.then(() => (ending.isOver = true));

  for (let status = readStatus(folder); !ending.isOver; status = readStatus(folder)) {
    if (status.pid === child.pid && status.isReady) break;
    await sleep(20);
  }
  if (ending.isOver || child.pid === undefined) {
    const said = fs.readFileSync(logFile).subarray(before).toString().trim();
    if (/could not (bind|create any TCP)/.test(said)) return undefined;
    const reason = said.split('\n').findLast((line) => line.includes('FATAL')) ?? (said || ending.failure);
    const advice = said.includes('incompatible with server') ? `. ${OF_ANOTHER_VERSION}` : ` (see ${logFile})`;
    throw new EmbeddedPostgresRefused(`PostgreSQL did not start on the folder ${folder}: ${reason}${advice}`);
  }

  const { pid } = child;
  const interrupt = () => programs.interrupt(pid);
  const tell = () => console.error(`The embedded PostgreSQL (pid ${pid}) has stopped unexpectedly: see ${logFile}.`);
  process.once('exit', interrupt);
  void over.then(() => process.off('exit', interrupt));
  child.once('exit', tell);
  const end = () => {
    child.off('exit', tell).ref();
    if (!ending.isOver) interrupt();
    return over;
  };
  return { port, pid, over, end };
}
