import type { Bilingual } from '../../kernel/bilingual.js';
import { DomainError, type DomainErrorCode } from '../../kernel/domain-error.js';

const SQL_STATES: Record<string, [DomainErrorCode, Bilingual]> = {
  '23505': [
    'DUPLICATE',
    {
      en: 'It already exists: a concurrent request created it.',
      ru: 'Такая запись уже есть: её только что создал кто-то другой.',
    },
  ],
  '23503': [
    'NOT_FOUND',
    { en: 'The record that it refers to no longer exists.', ru: 'Запись, на которую она ссылается, уже удалена.' },
  ],
  '23514': ['INVALID', { en: 'These values contradict each other.', ru: 'Эти значения противоречат друг другу.' }],
  '23P01': ['CONFLICTING', { en: 'It overlaps with an existing record.', ru: 'Запись пересекается с уже имеющейся.' }],
  '54000': ['TOO_LONG', { en: 'This text is too long to search for.', ru: 'Текст слишком длинный для поиска.' }],
  '22003': ['INVALID', { en: 'The number is too large.', ru: 'Число слишком велико.' }],
  '40001': [
    'CONFLICTING',
    {
      en: 'A concurrent request changed it at the same time. Try again.',
      ru: 'В это же время запись менял кто-то другой. Повторите.',
    },
  ],
  '40P01': [
    'CONFLICTING',
    {
      en: 'A concurrent request changed it at the same time. Try again.',
      ru: 'В это же время запись менял кто-то другой. Повторите.',
    },
  ],
};

/** Last line of defence: maps a database constraint to a DomainError without leaking the text of the database. */
export function constraintBroken(error: unknown): DomainError | undefined {
  const state =
    (error as { code?: unknown })?.code ?? (error as { driverError?: { code?: unknown } })?.driverError?.code;
  const told = typeof state === 'string' ? SQL_STATES[state] : undefined;
  return told && new DomainError(told[0], told[1]);
}
