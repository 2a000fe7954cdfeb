import { DomainError } from '../kernel/domain-error.js';
import { THE_FIELD } from '../kernel/field-place.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SubjectKind } from './correction-subject.js';
import {
  CORRECTION_LIFE,
  CORRECTION_STATUSES,
  type CorrectionDecision,
  type CorrectionStatus,
} from './correction-vocabulary.js';

export interface Claim {
  /** Its name in the schema. */
  field: string;
  value: string;
  source?: string | null;
}

/** An error that a partner city reports in one of our records; we answer, and change the record ourselves (R32). */
export class Correction {
  id: Id<'correction'>;
  /** The city that reported it. */
  cityId: Id<'city'>;
  /** The record, which may no longer exist. */
  aboutId: Id<SubjectKind>;
  field: string;
  value: string;
  source: string | null = null;
  status: CorrectionStatus;
  answer: string | null = null;
  decidedAt: Date | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @throws DomainError REQUIRED for a value without visible characters */
  static propose(cityId: Id<'city'>, aboutId: Id<SubjectKind>, { field, value, source }: Claim, at: Date): Correction {
    return Object.assign(new Correction(), {
      id: newId('correction'),
      cityId,
      aboutId,
      field,
      value: visibleText(value, 'value'),
      source: source?.trim() ? visibleText(source, 'source') : null,
      status: 'OPEN',
      revision: 1,
      createdAt: at,
      updatedAt: at,
    } satisfies Partial<Correction>);
  }

  get proposedAt(): Date {
    return this.createdAt;
  }

  /** Records the only answer; the same answer again changes nothing. @throws DomainError NOT_ALLOWED_IN_STATE for a different one, REQUIRED for a blank one */
  decide(decision: CorrectionDecision, answer: string, at: Date): void {
    const text = visibleText(answer, 'answer');
    if (this.status === decision && this.answer === text) return;
    if (!CORRECTION_LIFE.mayFollow(this.status, decision)) throw answered(this.status);
    this.answer = text;
    this.status = decision;
    this.decidedAt = at;
  }
}

/** A text with at least one visible character. */
function visibleText(written: string, field: string): string {
  const text = written.trim().normalize('NFC');
  if (/[^\p{C}\p{Z}\p{M}]/u.test(text)) return text;
  throw new DomainError('REQUIRED', { en: `Fill in the field ${THE_FIELD}.`, ru: `Заполните поле ${THE_FIELD}.` }, [
    field,
  ]);
}

function answered(status: CorrectionStatus): DomainError {
  const { en, ru } = CORRECTION_STATUSES[status];
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `This correction has already been answered. ${en} The city may propose it again with correctionPropose.`,
      ru: `На это исправление уже ответили. ${ru} Город может предложить его заново (correctionPropose).`,
    },
    ['correction'],
  );
}
