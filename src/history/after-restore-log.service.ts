import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Store } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import { IS_REPEATED, REPEATED, type RepeatedVerb } from './repeated-verbs.js';

export interface RepeatedLine {
  verb: RepeatedVerb;
  id: string;
}

/** A code that was given out: the series AGR-2026- and the number in it. */
export interface CodeLine {
  series: string;
  number: number;
}

export interface AfterRestoreLines {
  registry: string | null;
  repeated: RepeatedLine[];
  codes: CodeLine[];
}

/**
 * A file outside the database (AFTER_RESTORE_LOG) with what a restore would undo: revocations, erasures, codes given out.
 * Ids and codes alone, a line of JSON each.
 */
@Injectable()
export class AfterRestoreLog {
  private readonly log = new Logger('after-restore');
  /** Not before the file is known to belong to this registry. */
  private isOpen = false;

  constructor(
    private readonly config: Config,
    private readonly store: Store,
    private readonly transactions: Transactions,
  ) {}

  get file(): string | undefined {
    return this.config.afterRestoreLog;
  }

  /** Keeps what was done, once it is committed. */
  noteDone(verb: string, ids: readonly string[]): void {
    if (verb in REPEATED) this.note(ids.map((id) => ({ verb, id })));
  }

  noteCode(line: CodeLine): void {
    this.note([line]);
  }

  private note(lines: object[]): void {
    if (this.isOpen) this.transactions.afterCommit(() => this.append(lines));
  }

  /** A failure is logged and does not undo what was done: the next start adds what is missing. */
  private append(lines: readonly object[]): void {
    if (lines.length === 0) return;
    try {
      appendFileSync(this.file!, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
        mode: 0o600,
        flush: true,
      });
    } catch (error) {
      this.log.error(error, `${this.file} cannot be written`);
    }
  }

  /** What the file holds; null if there is none. A line that was cut off is left out. */
  read(): AfterRestoreLines | null {
    if (this.file === undefined || !existsSync(this.file)) return null;
    const lines: AfterRestoreLines = { registry: null, repeated: [], codes: [] };
    for (const text of readFileSync(this.file, 'utf8').split('\n')) {
      const line = parsed(text);
      if (typeof line['registry'] === 'string') lines.registry ??= line['registry'];
      else if (typeof line['verb'] === 'string') lines.repeated.push(line as never);
      else if (typeof line['series'] === 'string') lines.codes.push(line as never);
    }
    return lines;
  }

  /**
   * Begins to keep the file, and adds what it lacks: what was done before there was one, or while it could not be written.
   * @returns what the file says was done, though the database does not know of it: it is older than the file then, which is not kept
   */
  async open(registry: string): Promise<RepeatedLine | undefined> {
    if (this.file === undefined) return undefined;
    const lines = this.read();
    const done = await this.done();
    const kept = new Map(lines?.repeated.map((line) => [`${line.verb} ${line.id}`, line]));
    const undone = [...kept].find(([one]) => !done.has(one));
    if (undone) return undone[1];
    this.isOpen = true;
    if (!lines?.registry) this.append([{ registry }]);
    const lacking = [...done].filter((one) => !kept.has(one)).map((one) => one.split(' '));
    this.append(lacking.map(([verb, id]) => ({ verb, id })));
    return undefined;
  }

  private async done(): Promise<Set<string>> {
    const rows = await this.store.sql<{ one: string }>(
      `SELECT DISTINCT verb || ' ' || thing_id AS one FROM change WHERE ${IS_REPEATED}`,
    );
    return new Set(rows.map(({ one }) => one));
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
