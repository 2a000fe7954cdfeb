import type { Bilingual } from '../kernel/bilingual.js';
import { kindOf, type Id } from '../kernel/ids.js';

/** The prefix of a record's id → where the error is. */
export const SUBJECTS = {
  city: { en: 'the city', ru: 'в записи о городе' },
  partnership: { en: 'the partnership', ru: 'в записи о связи' },
  agreement: { en: 'the agreement', ru: 'в соглашении' },
  event: { en: 'the event', ru: 'в мероприятии' },
  exchange: { en: 'the log of exchanges', ru: 'в журнале обменов' },
  invitation: { en: 'the invitation', ru: 'в приглашении' },
} satisfies Record<string, Bilingual>;
export type SubjectKind = keyof typeof SUBJECTS;

/** A record that can be corrected. */
export interface Subject {
  id: Id<SubjectKind>;
  code?: string;
}

export const isSubjectKind = (kind: string | undefined): kind is SubjectKind =>
  kind !== undefined && Object.hasOwn(SUBJECTS, kind);

export const subjectKind = (id: Id<SubjectKind>) => kindOf(id) as SubjectKind;

/** The GraphQL type of such records. */
export const typeOf = (kind: SubjectKind) => kind.charAt(0).toUpperCase() + kind.slice(1);
