import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { refusalOf, registryCommands } from '../../src/commands.js';

/** A program of `dist/` in a process of its own, and what it says. */
export class Program {
  out = '';
  err = '';
  private readonly child: ChildProcess;
  private readonly closing: Promise<unknown[]>;

  /** @param env beside PATH and the place of compiled code, which alone are passed on */
  constructor(file: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    this.child = spawn(process.execPath, [`dist/${file}`, ...args], { env: { PATH, NODE_COMPILE_CACHE, ...env } });
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.closing = once(this.child, 'close');
  }

  /** What it has said, and its exit code: null when a signal ended it. */
  async end(): Promise<{ code: number | null; out: string; err: string }> {
    const [code] = await this.closing;
    return { code: code as number | null, out: this.out, err: this.err };
  }

  /** Waits until it has said something. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.out);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(`It ended with ${this.child.exitCode}: ${this.err}`);
      await sleep(20);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}

/** The command line in this process, for tests of the work of a command: what it says, and the exit code that it would have. */
export async function command(args: string[], env: NodeJS.ProcessEnv): ReturnType<Program['end']> {
  let out = '';
  try {
    await registryCommands({ LOG_LEVEL: 'silent', ...env }, (text) => (out += `${text}\n`)).parseAsync(args, {
      from: 'user',
    });
    return { code: 0, out, err: '' };
  } catch (error) {
    return { code: 1, out, err: `${refusalOf(error as Error)}\n` };
  }
}
