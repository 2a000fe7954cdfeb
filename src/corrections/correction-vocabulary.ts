import type { Bilingual } from '../kernel/bilingual.js';
import { stateTable } from '../kernel/state-table.js';

/** Statuses and decisions of a correction. */

export const CORRECTION_STATUSES = {
  OPEN: { en: 'Not answered yet.', ru: 'Ещё не рассмотрено.' },
  ACCEPTED: { en: 'Accepted.', ru: 'Принято.' },
  DECLINED: { en: 'Declined.', ru: 'Отклонено.' },
} satisfies Record<string, Bilingual>;
export type CorrectionStatus = keyof typeof CORRECTION_STATUSES;

export const CORRECTION_LIFE = stateTable<CorrectionStatus>({
  OPEN: ['ACCEPTED', 'DECLINED'],
  ACCEPTED: [],
  DECLINED: [],
});

export const CORRECTION_DECISIONS = {
  ACCEPTED: { en: 'Accept: the city is right.', ru: 'Согласиться с городом.' },
  DECLINED: { en: 'Decline: the record stays as it is.', ru: 'Оставить запись как есть.' },
} satisfies Partial<Record<CorrectionStatus, Bilingual>>;
export type CorrectionDecision = keyof typeof CORRECTION_DECISIONS;
