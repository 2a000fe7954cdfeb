import { DomainError } from './domain-error.js';
import { THE_FIELD } from './field-place.js';

/** The refusal of null for a field that always has a value. */
function cannotBeCleared(name: string): DomainError {
  return new DomainError(
    'REQUIRED',
    {
      en: `The field ${THE_FIELD} cannot be cleared: omit it, or give another value.`,
      ru: `Поле ${THE_FIELD} нельзя очистить: не указывайте его или введите другое значение.`,
    },
    [name],
  );
}

/** @throws DomainError REQUIRED for the first of these fields that is null */
export function mustNotBeCleared<Facts extends object>(facts: Facts, names: readonly (keyof Facts & string)[]): void {
  const cleared = names.find((name) => facts[name] === null);
  if (cleared !== undefined) throw cannotBeCleared(cleared);
}
