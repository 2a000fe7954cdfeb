import { Memo } from './memo.js';

/**
 * A civil day without any time zone, as text: 2022-11-17. Text sorts as days do.
 * The calendar is the proleptic Gregorian one, years 0001 to 9999 (ISO 8601).
 */
export type Day = string & { readonly day?: never };

/** The first day of the Gregorian calendar in use: calendar programs do not show earlier days. */
export const FIRST_GREGORIAN_DAY: Day = '1582-10-15';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** As months, days, hours and minutes are written: 03. */
export const two = (n: number): string => String(n).padStart(2, '0');

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Clamps to the first or the last supported day: text with five-digit years would not sort. */
export function toDay(year: number, month: number, day: number): Day {
  if (year > 9999) return '9999-12-31';
  if (year < 1) return '0001-01-01';
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function isDay(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Adds calendar months: 31 January + 1 month is the last day of February (R4, R16). */
export function addMonths(day: Day, months: number): Day {
  const from = partsOf(day);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return toDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** Days since 0000-03-01, by the algorithm of H. Hinnant, "chrono-compatible low-level date algorithms". */
function serial(day: Day): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function fromSerial(days: number): Day {
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return toDay(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

export function addDays(day: Day, days: number): Day {
  return fromSerial(serial(day) + days);
}

export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

const formats = new Memo<Intl.DateTimeFormat>(1000);

/** The civil day that an instant is in a zone of the tz database (R2, R10). */
export function dayIn(zone: string, instant: Date): Day {
  const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = formats.of(zone, () => new Intl.DateTimeFormat('en-CA', options)).formatToParts(instant);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return toDay(part('year'), part('month'), part('day'));
}

// ICU adds short names that the tz database does not have, and some are traps: BST is Dhaka, CST is Chicago.
const ICU_ONLY = /^(?!(?:CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)$)[A-Z]{3}$|^SystemV\//i;

const zones = new Memo<boolean>(2000);

/** Whether this is a tz database name (Asia/Sakhalin); an offset such as +11:00 is not (R10). */
export function isTimeZone(name: string): boolean {
  const isShaped = /^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name);
  return isShaped && !ICU_ONLY.test(name) && zones.of(name, () => knownToIntl(name));
}

function knownToIntl(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
