import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import type { DomainError } from '../kernel/domain-error.js';
import { kindOf } from '../kernel/ids.js';
import { isSame } from '../platform/database/snapshots.js';
import { Store } from '../platform/database/store.js';
import { Nodes } from '../platform/graphql/nodes.js';
import type { Change } from './change.js';
import { CHANGE_COLUMNS, ChangeTable } from './change.table.js';
import { seenOf } from './line-visibility.js';
import { factsOf } from './taking-back.js';
import type { Done, Plan } from './undo-plan.js';
import {
  changedSince,
  goneSince,
  MOST_CHANGES,
  noSuchCall,
  onlyAnAdministrator,
  tooMany,
  tooOld,
} from './undo-refusals.js';
import { Undoables } from './undoables.service.js';

/** What calls did, record by record, and what has happened to those since. */
@Injectable()
export class Calls {
  constructor(
    private readonly store: Store,
    private readonly nodes: Nodes,
    private readonly undoables: Undoables,
  ) {}

  /**
   * What a call did, the latest first.
   * @throws DomainError NOT_FOUND for a call of which the viewer sees nothing, CONFLICTING for one of which it does not see
   * all, TOO_MANY
   */
  async of(by: Viewer, call: string): Promise<Change[]> {
    const lines = await this.store
      .table(ChangeTable)
      .find({ where: { call: call as Change['call'] }, order: { id: 'DESC' }, take: MOST_CHANGES + 1 });
    const seen = await this.seenBy(by, lines);
    if (seen.length === 0) throw noSuchCall(call);
    if (seen.length < lines.length) throw onlyAnAdministrator();
    if (lines.length > MOST_CHANGES) throw tooMany();
    return lines;
  }

  /** Those lines of which the viewer sees all, and the record too, where that is there. */
  async seenBy(by: Viewer, lines: readonly Change[]): Promise<Change[]> {
    const whole = lines.filter(
      ({ visibility, differences }) =>
        by.sees.includes(visibility) && isSame(seenOf(differences, by.sees), differences),
    );
    const ids = [...new Set(whole.map(({ recordId }) => recordId))];
    const shown = await this.nodes.findMany(by, ids);
    const hidden = await this.there(ids.filter((id) => !shown.has(id)));
    return whole.filter(({ recordId }) => !hidden.has(recordId));
  }

  /** Those of these ids that there are records of. */
  private async there(ids: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const [kind, own] of Map.groupBy(ids, (id) => kindOf(id) ?? '')) {
      const undoable = this.undoables.of(kind);
      // What cannot be voided is there, and is not shown.
      if (!undoable) for (const id of own) found.add(id);
      else
        for (const { id } of await this.store.table(undoable.table).find({
          select: { id: true },
          where: { id: In([...own]) },
          loadEagerRelations: false,
        }))
          found.add(id);
    }
    return found;
  }

  /**
   * @param lines of whole calls, the latest first
   * @param most how many later lines of each record are read at most: enough to say that it has changed
   */
  async doneBy(lines: readonly Change[], most: number | null = null): Promise<Map<string, Done[]>> {
    const records = [...Map.groupBy(lines, ({ call, recordId }) => `${call} ${recordId}`).values()];
    const later = await this.store.sql<Change & { since: string }>(
      `SELECT one.since, ${CHANGE_COLUMNS}
        FROM unnest($1::text[], $2::text[]) one (record, since) CROSS JOIN LATERAL (
          SELECT * FROM change WHERE thing_id = one.record AND change.id > one.since ORDER BY change.id DESC LIMIT $3) later`,
      [records.map(([last]) => last!.recordId), records.map(([last]) => last!.id), most],
    );
    const after = Map.groupBy(later, ({ since }) => since);
    const leads = new Set(lines.filter(({ recordId }) => kindOf(recordId) === 'agreement').map(({ call }) => call));
    const done = records.map((own): [string, Done] => {
      const [{ id: last, recordId, call }] = own as [Change];
      const kind = kindOf(recordId) ?? '';
      const isLed = kind === 'partnership' && leads.has(call);
      return [call, { id: recordId, kind, lines: own, later: after.get(last) ?? [], isLed }];
    });
    const byCall = Map.groupBy(done, ([call]) => call);
    return new Map([...byCall].map(([call, own]) => [call, own.map(([, one]) => one)]));
  }

  /** Why a record cannot be as it was, with what has happened to it since. */
  refusal(by: Viewer, { id, later }: Done, { because, fields }: Extract<Plan, { does: 'STAYS' }>): DomainError {
    if (because === 'TOO_OLD') return tooOld();
    const touching = later.filter(
      ({ differences }) => fields.length === 0 || fields.some((field) => field in factsOf(differences)),
    );
    return this.told(by, touching, (seen, hidden) => (because === 'GONE' ? goneSince : changedSince)(id, seen, hidden));
  }

  /** Names what the viewer may know of, and counts the rest. */
  told(by: Viewer, later: readonly Change[], refusal: (seen: Change[], hidden: number) => DomainError): DomainError {
    const seen = later.filter(({ visibility }) => by.sees.includes(visibility));
    return refusal(seen, later.length - seen.length);
  }
}
