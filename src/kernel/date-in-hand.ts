import type { DateParts } from './date-phrases.js';
import { askedBack, noDate, noSuchDay, noSuchMonth, noYearZero, severalReadings, type Why } from './date-refusals.js';
import { daysInMonth, isDay, toDay, two } from './day.js';
import { DomainError } from './domain-error.js';

/** From here on a year of two digits is one of the century before. */
const PIVOT = 50;
export const fullYear = (short: number) => String(short >= PIVOT ? 1900 + short : 2000 + short);

const weekdayOn = (day: string) => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/** A text that is being read as a date: what is said of it quotes it as it was written. */
export class DateInHand {
  constructor(
    private readonly text: string,
    private readonly field: string[],
  ) {}

  /** The date of its parts, in canonical form. @throws DomainError INVALID for a month or day that does not exist */
  of({ year, month, day, weekday }: DateParts): string {
    if (Number(year) === 0) throw noYearZero(this.field);
    if (month === undefined) return year!;
    if (month < 1 || month > 12) {
      const turned = day === undefined ? [] : [`${year}-${two(day)}-${two(month)}`].filter(isDay);
      throw noSuchMonth(this.text, this.field, turned);
    }
    if (day === undefined) return `${year}-${two(month)}`;
    if (day < 1 || day > daysInMonth(Number(year), month)) throw noSuchDay(this.text, Number(year), month, this.field);
    const date = toDay(Number(year), month, day);
    return weekday === undefined ? date : this.on(weekday, date);
  }

  /** A date that is said to fall on a day of the week. @param weekday 1 for Monday to 7 */
  on(weekday: number, date: string): string {
    return isDay(date) && weekday === weekdayOn(date) ? date : this.ask('WEEKDAY', [date]);
  }

  /** What is read, or what is suggested instead: for suggestions. */
  attempt(read: () => string): string[] {
    try {
      return [read()];
    } catch (error) {
      if (error instanceof DomainError) return [...error.suggestions];
      throw error;
    }
  }

  ask(why: Why, meant: readonly string[] = []): never {
    throw askedBack(why, this.text, this.field, meant);
  }

  askWhich(readings: readonly string[]): never {
    throw severalReadings(this.text, this.field, readings);
  }

  isNone(): never {
    throw noDate(this.text, this.field);
  }
}
