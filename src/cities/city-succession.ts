import { DomainError } from '../kernel/domain-error.js';
import type { City } from './city.js';

/**
 * What a succession cannot be (R26).
 * @param heirs the successor, its successor and so on
 * @throws DomainError NOT_ALLOWED_IN_STATE for a city or a last heir that has ceased, CYCLE for a city that succeeds itself
 */
export function mustBeAbleToPassOn(city: City, heirs: readonly City[]): void {
  if (city.existsUntil)
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: `${city.code} was already abolished ${city.existsUntil.wordsWithIn.en}.`,
        ru: `${city.code} уже упразднён ${city.existsUntil.wordsWithIn.ru}.`,
      },
      ['city'],
    );
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
}
