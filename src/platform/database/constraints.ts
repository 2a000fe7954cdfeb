import type { Bilingual } from '../../kernel/bilingual.js';
import { DomainError, type DomainErrorCode } from '../../kernel/domain-error.js';

const SQL_STATES: Record<string, [DomainErrorCode, Bilingual]> = {
  '23505': [
    'DUPLICATE',
    { en: 'It exists already: somebody was faster.', ru: 'Такая запись уже есть: кто-то успел раньше.' },
  ],
  '23503': ['NOT_FOUND', { en: 'What it refers to is gone.', ru: 'То, на что она ссылается, уже удалено.' }],
  '23514': ['INVALID', { en: 'These values do not fit together.', ru: 'Эти значения не сочетаются.' }],
  '23P01': [
    'CONFLICTING',
    { en: 'It overlaps with something that is there.', ru: 'Пересекается с тем, что уже есть.' },
  ],
  '54000': ['TOO_LONG', { en: 'This is too long to be looked up.', ru: 'Это слишком длинно для поиска.' }],
  '22003': ['INVALID', { en: 'The number is too large.', ru: 'Число слишком велико.' }],
  '40001': [
    'CONFLICTING',
    { en: 'Somebody changed it at the same moment: repeat.', ru: 'Кто-то менял это в тот же миг: повторите.' },
  ],
  '40P01': [
    'CONFLICTING',
    { en: 'Somebody changed it at the same moment: repeat.', ru: 'Кто-то менял это в тот же миг: повторите.' },
  ],
};

/** The last line of defence: a constraint of the database, told as a broken rule; nothing of its text leaks. */
export function constraintBroken(error: unknown): DomainError | undefined {
  const state =
    (error as { code?: unknown })?.code ?? (error as { driverError?: { code?: unknown } })?.driverError?.code;
  const told = typeof state === 'string' ? SQL_STATES[state] : undefined;
  return told && new DomainError(told[0], told[1]);
}
