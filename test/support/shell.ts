import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The blocks of code of a Markdown text in one language, as they stand. */
export function codeBlocks(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, 'gms'));
  return [...blocks].map(([, indent, code]) => code!.replace(new RegExp(`^${indent}`, 'gm'), ''));
}

/** A script of the shell, run as a person would, and what it says. */
export class Shell {
  out = '';
  private readonly child: ChildProcess;
  private readonly closing: Promise<unknown[]>;

  /** @param env beside that of the tests, less what an outer npm tells its scripts */
  constructor(script: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
    const own = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry$)/.test(name));
    // A group of its own, so that what npm starts ends with it.
    this.child = spawn('sh', ['-ec', script], { cwd, env: { ...Object.fromEntries(own), ...env }, detached: true });
    const hear = (text: string) => (this.out += text);
    this.child.stdout!.setEncoding('utf8').on('data', hear);
    this.child.stderr!.setEncoding('utf8').on('data', hear);
    this.closing = once(this.child, 'close');
  }

  /** Waits until it has said something. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.out);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(`It ended with ${this.child.exitCode}: ${this.out}`);
      await sleep(50);
    }
  }

  /** Ends it and all that it has started. */
  async end(): Promise<void> {
    if (this.child.exitCode === null) process.kill(-this.child.pid!, 'SIGKILL');
    await this.closing;
  }

  /** Waits for its own end. */
  async done(): Promise<{ code: number; out: string }> {
    const [code] = await this.closing;
    return { code: code as number, out: this.out };
  }
}
