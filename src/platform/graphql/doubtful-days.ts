import { getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { inDoubt } from '../../kernel/doubt.js';
import { doubtOf, type UsualYears } from '../../kernel/doubtful-day.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import { readWrittenTime } from '../../kernel/written-time.js';
import { DateScalar, LocalTimeInput, PartialDateInput } from './scalars.js';

const DAYS: string[] = [DateScalar, PartialDateInput, LocalTimeInput].map(({ name }) => name);

/**
 * The questions about the days of an input, at any depth: whether a year long ago or far ahead is meant so. What is no date
 * is passed over; whoever reads it refuses it.
 */
export function doubtsOfDays(
  type: GraphQLInputType,
  value: unknown,
  today: Day,
  path: string[],
  usual?: UsualYears,
): DomainError[] {
  const inner = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(inner))
    return (value as unknown[]).flatMap((item, i) => doubtsOfDays(inner.ofType, item, today, [...path, `${i}`], usual));
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) => {
      const own = (value as Record<string, unknown>)[field.name];
      return doubtsOfDays(field.type, own, today, [...path, field.name], field.extensions['usual'] as UsualYears);
    });
  const date = DAYS.includes(inner.name) ? dateOf(value as string) : null;
  const doubt = date && doubtOf(date, today, usual);
  return doubt ? [inDoubt(doubt.why, path, doubt.instead)] : [];
}

function dateOf(written: string): Pick<PartialDate, 'text' | 'from' | 'to'> | null {
  try {
    const { date, time, offset } = readWrittenTime(written) ?? {};
    if (!date) return null;
    return { text: date.text + (time ? `T${time}${offset ?? ''}` : ''), from: date.from, to: date.to };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
