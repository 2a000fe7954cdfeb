import type { GraphQLArgument } from 'graphql';
import { DomainError } from '../../kernel/domain-error.js';
import { placeOf } from '../../kernel/field-place.js';
import { PartialDate, readDay } from '../../kernel/partial-date.js';
import { InputInvalid } from '../validation.js';
import { labelOf } from './field-labels.js';
import { leavesOf, type InputLeaf } from './input-leaves.js';
import { DateScalar, PartialDateInput } from './scalars.js';

const READERS: Record<string, (text: string, path: string[]) => unknown> = {
  [DateScalar.name]: readDay,
  [PartialDateInput.name]: (text, path) => PartialDate.parse(text, path),
};

/**
 * The dates in the arguments of a field, at any depth, that cannot be read, each told with its field: rules read them one after
 * the other, and whoever filled in a form wants to hear of all.
 */
export function unreadableDays(
  args: readonly GraphQLArgument[],
  values: Readonly<Record<string, unknown>>,
): DomainError[] {
  return args.flatMap((argument) => leavesOf(argument, values[argument.name], [argument.name]).flatMap(unreadable));
}

function unreadable({ type, value, path, held }: InputLeaf): DomainError[] {
  try {
    READERS[type]?.(value as string, path);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const at = placeOf(labelOf(held), path);
    const { en, ru } = error.words;
    const words = { en: `The field ${at.en}: ${en}`, ru: `Поле ${at.ru}: ${ru}` };
    return [new DomainError(error.code, words, path, error.suggestions)];
  }
}

/** What a rule refused, and the dates that cannot be read; the same field is told of once. */
export function withDays(error: unknown, days: readonly DomainError[]): unknown {
  const others = error instanceof InputInvalid ? error.broken : error instanceof DomainError ? [error] : undefined;
  if (!others) return error;
  const isTold = ({ field }: DomainError) =>
    days.some((day) => day.field.join() === field.join() || day.field.join() === ['input', ...field].join());
  return new InputInvalid([...others.filter((one) => !isTold(one)), ...days].slice(0, 20));
}
