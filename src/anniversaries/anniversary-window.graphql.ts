import { addMonths, type Day } from '../kernel/day.js';
import { readDay } from '../kernel/partial-date.js';
import { say } from '../platform/describe.js';
import { DateScalar } from '../platform/scalars.js';

/** The `from` and `to` arguments of every list of anniversaries. */
export const FROM = say('The first day; left out: today.', 'Первый день; если не указан — сегодня.', {
  type: () => DateScalar,
  nullable: true,
});
export const TO = say('The last day; left out: a year later.', 'Последний день; если не указан — через год.', {
  type: () => DateScalar,
  nullable: true,
});

/** The days asked for. @throws RuleBroken INVALID for what is not a whole day */
export async function windowAsked(
  today: () => Promise<Day>,
  from?: string | null,
  to?: string | null,
): Promise<[from: Day, to: Day]> {
  const first = from == null ? await today() : readDay(from, ['from']);
  return [first, to == null ? addMonths(first, 12) : readDay(to, ['to'])];
}
