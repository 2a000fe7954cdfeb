import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { type Snapshot } from '../platform/database/snapshots.js';
import { Store, type Recorded } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import { MutationKeys } from '../platform/graphql/mutation-keys.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { Calls } from './calls.service.js';
import { StruckRecords } from './struck-records.service.js';
import { planned, type Done, type Plan } from './undo-plan.js';
import { cannotBeUndone, takenBackAlready } from './undo-refusals.js';
import { Undoables, type Undoable } from './undoables.service.js';

/** What has been put back stands before what refers to it, and is taken out after it. */
const FIRST_PUT_BACK = ['city', 'agreement', 'partnership', 'event', 'invitation', 'exchange'];
const FIRST_TAKEN_OUT = ['exchange', 'event', 'invitation', 'agreement', 'partnership', 'city'];

export interface Undo {
  /** That of the undo itself, so that it can be undone. */
  call: string;
  records: object[];
  effects: Bilingual[];
}

/** Takes back all that a call did, or nothing (law 3). */
@Injectable()
export class UndoCommand {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly nodes: Nodes,
    private readonly calls: Calls,
    private readonly undoables: Undoables,
    private readonly struck: StruckRecords,
    private readonly keys: MutationKeys,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a call that the viewer may not know of, CONFLICTING with what has happened since,
   * NOT_ALLOWED_IN_STATE for what cannot be undone, with what to do instead
   */
  async undo(by: Viewer, call: string, reason: string, isOnlyTried: boolean): Promise<Undo> {
    const done = await this.calls.of(by, call.trim());
    for (const { id, kind, lines } of done) {
      const whyNot = this.undoables.whyNot(kind, lines[0]!.verb, id);
      if (whyNot) throw cannotBeUndone(whyNot);
      by.mustBeAbleTo(this.undoables.of(kind)!.permission);
    }
    return this.store.tried(isOnlyTried, async () => {
      const effects = await this.takeBack(by, done, reason);
      await this.keys.undo(call.trim());
      const ids = done.map(({ id }) => id);
      const seen = await this.nodes.findMany(by, ids);
      return { call: this.transactions.call, records: ids.flatMap((id) => seen.get(id) ?? []), effects };
    });
  }

  private async takeBack(by: Viewer, done: readonly Done[], reason: string): Promise<Bilingual[]> {
    const ids = done.map(({ id }) => id);
    const effects: Bilingual[] = [];
    let didAnything = false;
    const inTurn = (kinds: readonly string[]) => done.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    const passes = [
      ['PUT_BACK', inTurn(FIRST_PUT_BACK)],
      ['CHANGE', inTurn(FIRST_PUT_BACK)],
      ['TAKE_OUT', inTurn(FIRST_TAKEN_OUT)],
    ] as const;
    for (const [pass, records] of passes)
      for (const record of records) {
        const undoable = this.undoables.of(record.kind)!;
        const noun = await this.locked(undoable, record.id);
        const plan = planned(record, undoable, noun && this.store.snapshot(undoable.table, noun));
        if (plan.does === 'STAYS') throw this.calls.refusal(by, record, plan);
        // What an agreement of the call makes of a partnership is worked out with the agreement.
        const turn = record.isLed && plan.does === 'PUT_BACK' ? 'CHANGE' : plan.does;
        if (turn !== pass) continue;
        didAnything = true;
        effects.push(...(await this.does(by, undoable, record, noun, plan, reason, ids)));
      }
    if (!didAnything)
      throw this.calls.told(
        by,
        done.flatMap(({ later }) => later),
        takenBackAlready,
      );
    return effects.filter(({ en }, i) => effects.findIndex((one) => one.en === en) === i);
  }

  private async does(
    by: Viewer,
    undoable: Undoable,
    { id, kind }: Done,
    noun: Recorded | null,
    plan: Plan,
    reason: string,
    ids: readonly string[],
  ): Promise<Bilingual[]> {
    if (plan.does === 'PUT_BACK') return undoable.putBack(by, id);
    if (plan.does === 'TAKE_OUT') return undoable.takeOut(by, noun!, reason, ids);
    if (plan.does !== 'CHANGE') return [];
    const before = Object.assign(Object.create(Object.getPrototypeOf(noun) as object) as Recorded, noun);
    await this.keepParts(by, undoable, before, plan.state, reason);
    this.store.become(undoable.table, noun!, plan.state);
    return undoable.keep(by, noun!, before, { verb: `${kind.toUpperCase()}_CHANGE_UNDONE`, reason });
  }

  /** What is taken out or changed of a record is kept as a strike keeps it; what was struck and is there again is back. */
  private async keepParts(
    by: Viewer,
    undoable: Undoable,
    noun: Recorded,
    state: Snapshot,
    reason: string,
  ): Promise<void> {
    const now = this.store.snapshot(undoable.table, noun);
    for (const [field, value] of Object.entries(now)) {
      if (!Array.isArray(value) || !undoable.kept) continue;
      const [before, after] = [value as Snapshot[], (state[field] ?? []) as Snapshot[]];
      const ids = new Set([...before, ...after].map((part) => part['id'] as string));
      for (const partId of ids) {
        const [was, is] = [before, after].map((parts) => parts.find((part) => part['id'] === partId));
        if (JSON.stringify(was) === JSON.stringify(is)) continue;
        const isBack = is && (await this.struck.partIsBack(partId));
        const kept = !isBack && was && undoable.kept(noun, field, partId);
        if (!kept) continue;
        const { table, visibility, summary } = kept;
        const rows = await this.struck.partOf(table, partId);
        await this.struck.keep(by, { recordId: noun.id, partId, visibility, summary, reason, rows });
      }
    }
  }

  /** Locked until the transaction ends; null if it is not there. */
  private async locked({ table }: Undoable, id: string): Promise<Recorded | null> {
    const { tableName } = this.store.table(table).metadata;
    const [row] = await this.store.sql(`SELECT id FROM "${tableName}" WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return row ? this.store.lock(table, id) : null;
  }
}
