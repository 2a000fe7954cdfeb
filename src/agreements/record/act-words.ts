import type { Bilingual } from '../../kernel/bilingual.js';
import { AGREEMENT_STATUSES, PARTY_ACTS, STAGES, type Stage, type WholeActKind } from './agreement-vocabulary.js';

/** What happened to an agreement as a whole. */
export const WHOLE_ACT_WORDS = {
  ...STAGES,
  TERMINATED: AGREEMENT_STATUSES.TERMINATED,
  SUPERSEDED: AGREEMENT_STATUSES.SUPERSEDED,
  PROLONGED: { en: 'Prolonged by another agreement', ru: 'Продлено другим соглашением' },
} satisfies Record<WholeActKind | Stage, Bilingual>;

/** An act in a Russian sentence: «Вышла» (WITHDREW). */
export function actInRussian(kind: string): string {
  const words: Record<string, Bilingual> = { ...WHOLE_ACT_WORDS, ...PARTY_ACTS };
  return `«${words[kind]!.ru}» (${kind})`;
}
