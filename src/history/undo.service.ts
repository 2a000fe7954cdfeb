import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { kindOf } from '../kernel/ids.js';
import { type Snapshot } from '../platform/database/snapshots.js';
import { Store, type Recorded } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import { MutationKeys } from '../platform/graphql/mutation-keys.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { byId } from '../platform/graphql/request-loaders.js';
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
    const lines = await this.calls.of(by, call);
    for (const { recordId, verb } of lines) {
      const kind = kindOf(recordId) ?? '';
      const whyNot = this.undoables.whyNot(kind, verb, recordId);
      if (whyNot) throw cannotBeUndone(whyNot);
      by.mustBeAbleTo(this.undoables.of(kind)!.permission);
    }
    const ids = [...new Set(lines.map(({ recordId }) => recordId))];
    // Locked first: nothing must happen to them between the look at what has happened since and the undo.
    const now = await this.locked(ids);
    const done = (await this.calls.doneBy(lines)).get(call)!;
    return this.store.tried(isOnlyTried, async () => {
      const effects = await this.takeBack(by, done, now, reason);
      await this.keys.undo(call);
      const seen = await this.nodes.findMany(by, ids);
      return { call: this.transactions.call, records: ids.flatMap((id) => seen.get(id) ?? []), effects };
    });
  }

  private async takeBack(
    by: Viewer,
    done: readonly Done[],
    now: ReadonlyMap<string, Recorded>,
    reason: string,
  ): Promise<Bilingual[]> {
    const turns = new Map(
      done.map((one) => [one, one.isLed ? 'LED' : this.plan(by, one, now.get(one.id) ?? null).does]),
    );
    const inTurn = (kinds: readonly string[], ...turn: string[]) =>
      done
        .filter((record) => turn.includes(turns.get(record)!))
        .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    const ids = done.map(({ id }) => id);
    const effects: Bilingual[] = [];
    let isAnythingDone = false;
    for (const record of [
      ...inTurn(FIRST_PUT_BACK, 'PUT_BACK'),
      ...inTurn(FIRST_PUT_BACK, 'CHANGE'),
      ...inTurn(FIRST_TAKEN_OUT, 'TAKE_OUT', 'LED'),
    ]) {
      // What was done to others of the call may have done this one too.
      const noun = await this.present(record);
      const plan = this.plan(by, record, noun);
      isAnythingDone ||= plan.does !== 'NOTHING';
      effects.push(...(await this.does(by, record, noun, plan, reason, ids)));
    }
    const later = done.flatMap((record) => record.later);
    if (!isAnythingDone) throw this.calls.told(by, later, takenBackAlready);
    return effects.filter(({ en }, i) => effects.findIndex((one) => one.en === en) === i);
  }

  private plan(by: Viewer, record: Done, noun: Recorded | null): Plan {
    const undoable = this.undoables.of(record.kind)!;
    const plan = planned(record, undoable, noun && this.store.snapshot(undoable.table, noun));
    if (plan.does === 'STAYS') throw this.calls.refusal(by, record, plan);
    return plan;
  }

  private async does(
    by: Viewer,
    { id, kind }: Done,
    noun: Recorded | null,
    plan: Plan,
    reason: string,
    ids: readonly string[],
  ): Promise<Bilingual[]> {
    const undoable = this.undoables.of(kind)!;
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

  private async locked(ids: readonly string[]): Promise<Map<string, Recorded>> {
    const kinds = Map.groupBy(ids, (id) => kindOf(id) ?? '');
    const found: Recorded[] = [];
    for (const kind of FIRST_PUT_BACK)
      found.push(...(await this.store.lockMany(this.undoables.of(kind)!.table, kinds.get(kind) ?? [])));
    return byId(found);
  }

  /** Null if it is not there. */
  private async present({ kind, id }: Done): Promise<Recorded | null> {
    const { table } = this.undoables.of(kind)!;
    return (await this.store.lockMany(table, [id]))[0] ?? null;
  }
}
