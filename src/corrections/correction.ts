import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SubjectKind } from './correction-subject.js';
import {
  CORRECTION_LIFE,
  CORRECTION_STATUSES,
  type CorrectionDecision,
  type CorrectionStatus,
} from './correction-vocabulary.js';

export interface Claim {
  /** As the schema calls it. */
  field: string;
  value: string;
  source?: string | null;
}

/** A partner city says that a record of ours is wrong, and what it should say; we answer, and change the record ourselves (R32). */
export class Correction {
  id: Id<'correction'>;
  /** The city that says so. */
  cityId: Id<'city'>;
  /** The record; it may be gone since. */
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

  /** @throws RuleBroken REQUIRED for a value in which nothing is to be seen */
  static propose(cityId: Id<'city'>, aboutId: Id<SubjectKind>, { field, value, source }: Claim, at: Date): Correction {
    return Object.assign(new Correction(), {
      id: newId('correction'),
      cityId,
      aboutId,
      field,
      value: told(value, 'value'),
      source: source?.trim() ? told(source, 'source') : null,
      status: 'OPEN',
      revision: 1,
      createdAt: at,
      updatedAt: at,
    } satisfies Partial<Correction>);
  }

  get proposedAt(): Date {
    return this.createdAt;
  }

  /** The one answer; again, it changes nothing. @throws RuleBroken NOT_ALLOWED_IN_STATE for another one, REQUIRED for one that says nothing */
  decide(decision: CorrectionDecision, answer: string, at: Date): void {
    const said = told(answer, 'answer');
    if (this.status === decision && this.answer === said) return;
    if (!CORRECTION_LIFE.mayFollow(this.status, decision)) throw answered(this.status);
    this.answer = said;
    this.status = decision;
    this.decidedAt = at;
  }
}

/** A text in which something is to be seen. */
function told(written: string, field: string): string {
  const text = written.trim().normalize('NFC');
  if (/[^\p{C}\p{Z}\p{M}]/u.test(text)) return text;
  throw new DomainError('REQUIRED', { en: `Write something in ${field}.`, ru: `Напишите что-нибудь в ${field}.` }, [
    field,
  ]);
}

function answered(status: CorrectionStatus): DomainError {
  const { en, ru } = CORRECTION_STATUSES[status];
  return new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `This correction is answered already: ${en} The city may propose it anew: correctionPropose.`,
      ru: `На это исправление уже ответили: ${ru} Город может предложить его заново: correctionPropose.`,
    },
    ['correction'],
  );
}
