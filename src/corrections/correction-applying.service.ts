import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { FactWriters } from '../history/fact-writers.service.js';
import { DomainError } from '../kernel/domain-error.js';
import { Store } from '../platform/database/store.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { InputInvalid } from '../platform/validation.js';
import { changedSince, notAlone, nothingToApplyTo, refusedByRecord } from './correction-refusals.js';
import { subjectKind, type Subject } from './correction-subject.js';
import type { Correction } from './correction.js';

/** What a correction comes to in the schema. */
export interface Ready {
  /** The input that writes the value; null where one field does not say enough. */
  input: object | null;
  /** The mutation for it; of the latter, to be filled in. Null where there is none. */
  mutation: string | null;
}
export type MakeReady = (subject: Subject, correction: Correction) => Ready;

/** Writes what a partner is right about into the record, by the use case of its feature. */
@Injectable()
export class CorrectionApplying {
  constructor(
    private readonly store: Store,
    private readonly nodes: Nodes,
    private readonly writers: FactWriters,
  ) {}

  /**
   * A value that the record has already changes nothing.
   * @throws DomainError NOT_FOUND without the record, NOT_ALLOWED_IN_STATE for a field that is not written alone,
   * STALE_REVISION when the field has changed since the proposal, or what the record's own rules say
   */
  async apply(by: Viewer, correction: Correction, makeReady: MakeReady): Promise<void> {
    const subject = (await this.nodes.find(by, correction.aboutId)) as (Subject & { revision: number }) | null;
    if (!subject) throw nothingToApplyTo();
    const { input, mutation } = makeReady(subject, correction);
    if (!input) throw notAlone(correction.field, mutation);
    const kind = subjectKind(subject.id);
    const isStale = await this.hasChangedSince(correction, kind);
    const written = await this.writers.write(by, kind, input).catch((error: unknown) => {
      const broken = error instanceof InputInvalid ? error.broken[0] : error;
      throw broken instanceof DomainError ? refusedByRecord(broken, mutation) : error;
    });
    if (isStale && written.revision !== subject.revision) throw changedSince(correction.field, mutation);
  }

  private async hasChangedSince({ id, aboutId, field }: Correction, kind: string): Promise<boolean> {
    const [row] = await this.store.sql<{ has: boolean }>(
      `SELECT EXISTS (SELECT FROM change later WHERE later.thing_id = $2 AND later.differences ?| $3
        AND later.id > (SELECT max(id) FROM change WHERE thing_id = $1 AND verb = 'CORRECTION_PROPOSED')) AS has`,
      [id, aboutId, this.writers.namesInHistory(kind, field)],
    );
    return row!.has;
  }
}
