import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import { Cities } from '../cities/cities.service.js';
import { History } from '../history/history.service.js';
import { Undoables } from '../history/undoables.service.js';
import { Clock } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { CorrectionApplying, type MakeReady } from './correction-applying.service.js';
import {
  alreadyReported,
  declinedIsNotApplied,
  noSuchCorrection,
  noSuchField,
  notItsOwn,
  notUndone,
  sayWhoWrote,
} from './correction-refusals.js';
import { subjectKind, typeOf, type Subject } from './correction-subject.js';
import { CorrectionSubjects } from './correction-subjects.service.js';
import { correctionVisibleTo } from './correction-visibility.js';
import type { CorrectionDecision } from './correction-vocabulary.js';
import { Correction, type Claim } from './correction.js';
import { CorrectionTable } from './correction.table.js';

export interface NewCorrection extends Claim {
  about: string;
  /** Default: the viewer's first city. */
  city?: string | null;
}

/** An answer; `apply`: the value is written into the record with it. */
export interface Decided {
  decision: CorrectionDecision;
  answer: string;
  apply?: boolean | null;
  ifRevision?: number | null;
}

/** What of a record can be corrected. */
export interface Correctable {
  /** The fields of a GraphQL type. */
  fieldsOf: (type: string) => readonly string[];
  /** A value as the field would keep it. @throws DomainError INVALID */
  valueOf: (about: Subject['id'], field: string, value: string) => string;
}

/** Errors that partners report in our records, and our answers. */
@Injectable()
export class Corrections {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly subjects: CorrectionSubjects,
    private readonly applying: CorrectionApplying,
    private readonly history: History,
    private readonly clock: Clock,
    undoables: Undoables,
  ) {
    undoables.refuse('correction', notUndone);
  }

  async get(by: Viewer, id: string): Promise<Correction | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** The corrections with these ids that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Correction>> {
    const seen = this.store.from(CorrectionTable).where(correctionVisibleTo(by), visibilityParams(by));
    return byId(await seen.withIds(ids));
  }

  /**
   * Reports an error in a record that the city sees: a partner for its own cities, staff for a city that wrote a letter.
   * No record is changed. An open correction that says the same is returned as it is.
   * @throws DomainError FORBIDDEN_PARTY for a city of somebody else, NOT_FOUND or AMBIGUOUS for the record, INVALID for
   * an unknown field or a value that it cannot hold, DUPLICATE if the same correction is open with a different source
   */
  async propose(by: Viewer, { about, city, ...claim }: NewCorrection, correctable: Correctable): Promise<Correction> {
    by.mustBeAbleTo('PROPOSE_CORRECTIONS');
    const cityId = await this.reportingCity(by, city);
    // The city sees its corrections, so they may only concern records that it sees, whoever enters them.
    const { id } = await this.subjects.getByRef(Viewer.portalOf(cityId), about, ['about']);
    await this.mustBeAField(claim.field, typeOf(subjectKind(id)), correctable);
    const said = correctable.valueOf(id, claim.field, claim.value);
    const correction = Correction.propose(cityId, id, { ...claim, value: said }, this.clock.now());
    const { aboutId, field, value, source, status } = correction;
    // Of two concurrent calls the second finds the correction of the first.
    await this.store.sql('SELECT id FROM city WHERE id = $1 FOR NO KEY UPDATE', [cityId]);
    const same = await this.store.table(CorrectionTable).findOneBy({ cityId, aboutId, field, value, status });
    if (same && (source === null || source === same.source)) return same;
    if (same) throw alreadyReported(same);
    return this.saveAndRecord(by, correction, 'CORRECTION_PROPOSED');
  }

  /**
   * Answers a correction, and writes the value into the record if that is asked for. The same answer again changes nothing.
   * @throws DomainError NOT_FOUND, STALE_REVISION, NOT_ALLOWED_IN_STATE, CONFLICTING for a declined one that is to be applied
   */
  async decide(by: Viewer, ref: string, decided: Decided, makeReady: MakeReady): Promise<Correction> {
    by.mustBeAbleTo('DECIDE_CORRECTIONS');
    const { decision, answer, apply, ifRevision } = decided;
    if (apply && decision !== 'ACCEPTED') throw declinedIsNotApplied();
    const known = await this.get(by, ref.trim());
    if (!known) throw noSuchCorrection(ref);
    const correction = await this.store.lock(CorrectionTable, known.id, ifRevision);
    correction.decide(decision, answer, this.clock.now());
    await this.saveAndRecord(by, correction, 'CORRECTION_DECIDED');
    if (apply) await this.applying.apply(by, correction, makeReady);
    return correction;
  }

  private async reportingCity(by: Viewer, ref: string | null | undefined): Promise<Id<'city'>> {
    const own = by.cityIds[0];
    if (ref == null && own === undefined) throw sayWhoWrote();
    if (ref == null) return own!;
    const city = await this.cities.getByRef(by, ref, ['city']);
    if (by.actsFor(city.id)) return city.id;
    throw notItsOwn(city);
  }

  private async mustBeAField(field: string, type: string, { fieldsOf }: Correctable): Promise<void> {
    const fields = fieldsOf(type);
    if (fields.includes(field)) return;
    const near = await this.store.sql<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) name WHERE similarity(name, $2) > 0.3
        ORDER BY similarity(name, $2) DESC, name LIMIT 3`,
      [fields, field],
    );
    const names = near.map(({ name }) => name);
    throw noSuchField(field, type, names, fields);
  }

  private async saveAndRecord(by: Viewer, correction: Correction, verb: string): Promise<Correction> {
    const differences = await this.store.save(CorrectionTable, correction);
    // History is never erased, and partners write these texts: it records that they changed, but no values (R44).
    for (const text of ['value', 'source', 'answer']) if (differences[text]) differences[text] = {};
    await this.history.record(by, correction, verb, differences);
    return correction;
  }
}
