import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { kindOf } from '../kernel/ids.js';
import type { Snapshot } from '../platform/database/snapshots.js';
import { Store } from '../platform/database/store.js';
import { Calls } from './calls.service.js';
import type { Change } from './change.js';
import { CHANGE_COLUMNS } from './change.table.js';
import { StruckRecords } from './struck-records.service.js';
import { planned, type Done } from './undo-plan.js';
import {
  MOST_CHANGES,
  NOT_YOURS,
  ONLY_AN_ADMINISTRATOR,
  takenBackAlready,
  TOO_MANY,
  TOO_OLD,
} from './undo-refusals.js';
import { Undoables } from './undoables.service.js';

const ENOUGH_LATER = 20;

/** Whether calls can be undone, for a page of history: in a number of statements that does not grow with the page. */
@Injectable()
export class UndoOffers {
  constructor(
    private readonly store: Store,
    private readonly calls: Calls,
    private readonly undoables: Undoables,
    private readonly struck: StruckRecords,
  ) {}

  /** Why each of these calls cannot be undone; those that can are not among them. */
  async whyNot(by: Viewer, calls: readonly string[]): Promise<Map<string, Bilingual>> {
    const lines = await this.linesOf(calls);
    const seen = new Set(await this.calls.seenBy(by, lines));
    const done = await this.calls.doneBy(lines, ENOUGH_LATER);
    const now = await this.present(lines);
    const voided = await this.struck.voidedAmong(
      by,
      [...new Set(lines.map(({ recordId }) => recordId))].filter((id) => !now.has(id)),
    );
    const found = new Map<string, Bilingual>();
    for (const [call, records] of done) {
      const whyNot = records.flatMap(({ lines: own }) => own).some((line) => !seen.has(line))
        ? ONLY_AN_ADMINISTRATOR
        : this.whyNotOf(by, records, now, voided);
      if (whyNot) found.set(call, whyNot);
    }
    return found;
  }

  private whyNotOf(
    by: Viewer,
    records: readonly Done[],
    now: ReadonlyMap<string, Snapshot>,
    voided: ReadonlySet<string>,
  ): Bilingual | undefined {
    if (records.reduce((sum, { lines }) => sum + lines.length, 0) > MOST_CHANGES) return TOO_MANY;
    let [isLeft, isPutBack, isKept] = [false, false, false];
    for (const record of records) {
      const never = this.undoables.whyNot(record.kind, record.lines[0]!.verb, record.id);
      if (never) return never;
      const undoable = this.undoables.of(record.kind)!;
      if (!by.may(undoable.permission)) return NOT_YOURS;
      const plan = planned(record, undoable, now.get(record.id) ?? null);
      if (plan.does === 'STAYS' && record.isLed) continue;
      if (plan.does === 'STAYS') return this.calls.refusal(by, record, plan).words;
      isLeft ||= plan.does !== 'NOTHING';
      isPutBack ||= plan.does === 'PUT_BACK' && !record.isLed;
      isKept ||= voided.has(record.id);
    }
    // An event is kept with its invitations, as one.
    if (isPutBack && !isKept) return TOO_OLD;
    const later = records.flatMap((record) => record.later);
    return isLeft ? undefined : this.calls.told(by, later, takenBackAlready).words;
  }

  /** The latest first, of each call one more than can be undone at once. */
  private linesOf(calls: readonly string[]): Promise<Change[]> {
    return this.store.sql<Change>(
      `SELECT ${CHANGE_COLUMNS}
        FROM unnest($1::text[]) one (call) CROSS JOIN LATERAL (
          SELECT * FROM change WHERE call_id = one.call ORDER BY id DESC LIMIT $2) line ORDER BY line.id DESC`,
      [calls, MOST_CHANGES + 1],
    );
  }

  /** What the records hold that are there, of the kinds that can be undone. */
  private async present(lines: readonly Change[]): Promise<Map<string, Snapshot>> {
    const found = new Map<string, Snapshot>();
    const ids = new Set(lines.map(({ recordId }) => recordId));
    for (const [kind, own] of Map.groupBy(ids, (id) => kindOf(id) ?? '')) {
      const undoable = this.undoables.of(kind);
      if (!undoable) continue;
      for (const noun of await this.store.table(undoable.table).findBy({ id: In(own) }))
        found.set(noun.id, this.store.snapshot(undoable.table, noun));
    }
    return found;
  }
}
