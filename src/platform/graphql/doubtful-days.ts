import type { GraphQLArgument } from 'graphql';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { inDoubt } from '../../kernel/doubt.js';
import { doubtOf, type UsualYears } from '../../kernel/doubtful-day.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import { readWrittenTime } from '../../kernel/written-time.js';
import { leavesOf } from './input-leaves.js';
import { DateScalar, LocalTimeInput, PartialDateInput } from './scalars.js';

const DAYS: string[] = [DateScalar, PartialDateInput, LocalTimeInput].map(({ name }) => name);

/**
 * The questions about the days of an argument, at any depth: whether a year long ago or far ahead is meant so. What is no date
 * is passed over; whoever reads it refuses it.
 */
export function doubtsOfDays(argument: GraphQLArgument, value: unknown, today: Day): DomainError[] {
  return leavesOf(argument, value, [argument.name]).flatMap(({ type, value: written, path, held }) => {
    const date = DAYS.includes(type) ? dateOf(written as string) : null;
    const doubt = date && doubtOf(date, today, held.extensions['usual'] as UsualYears);
    return doubt ? [inDoubt(doubt.why, path, doubt.instead)] : [];
  });
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
