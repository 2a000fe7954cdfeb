import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { City } from './city.js';

/** The end of a city, and what a succession cannot be (R26). */

/** @throws DomainError NOT_ALLOWED_IN_STATE for a city that has ceased */
export function mustStillExist({ code, existsUntil }: City): void {
  if (existsUntil)
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: `${code} was already abolished ${existsUntil.wordsWithIn.en}. If that is wrong: citySuccessionStrike(input: { city: "${code}", reason: "…" }) or citySuccessionCorrect.`,
        ru: `${code} уже упразднён ${existsUntil.wordsWithIn.ru}. Если это ошибка: citySuccessionStrike(input: { city: "${code}", reason: "…" }) или citySuccessionCorrect.`,
      },
      ['city'],
    );
}

/**
 * Says when a city ends, and who comes after it; null: it goes on.
 * @param heirs the successor, its successor and so on
 * @throws DomainError NOT_ALLOWED_IN_STATE for a last heir that has ceased, CYCLE for a city that succeeds itself
 */
export function succeed(city: City, heirs: readonly City[], until: PartialDate | null): void {
  if (heirs.some(({ id }) => id === city.id))
    throw new DomainError(
      'CYCLE',
      { en: 'A city cannot be its own successor.', ru: 'Город не может быть преемником самого себя.' },
      ['successor'],
    );
  const last = heirs.at(-1);
  if (last?.existsUntil)
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: `${last.code} has been abolished as well: enter a city that exists.`,
        ru: `${last.code} тоже упразднён: укажите существующий город.`,
      },
      ['successor'],
    );
  city.existsUntil = until;
  city.succeededBy = heirs[0]?.id ?? null;
}
