import { partsOf, toDay, two, type Day } from './day.js';
import { Memo } from './memo.js';

/** A civil day and the local time in a time zone, to the minute: 2023-03-11 and 10:00. */
export interface LocalTime {
  day: Day;
  /** HH:MM, 00:00 to 23:59. */
  time: string;
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const formats = new Memo<Intl.DateTimeFormat>(1000);

const formatIn = (zone: string) =>
  formats.of(
    zone,
    () =>
      new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        calendar: 'gregory',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
  );

const utc = (year: number, month: number, day: number, hour: number, minute: number, second = 0) =>
  // Date.UTC interprets the years 0 to 99 as 1900 to 1999.
  new Date(new Date(0).setUTCFullYear(year, month - 1, day)).setUTCHours(hour, minute, second, 0);

/** Working one out takes as long as reading a record. */
const offsets = new Memo<number>(10_000);

/** The UTC offset of a zone at an instant, in seconds: 39,600 for Asia/Sakhalin since 2016 (R10). */
export function offsetIn(zone: string, instant: Date): number {
  const second = Math.floor(instant.getTime() / 1000);
  return offsets.of(`${zone} ${second}`, () => {
    const parts = formatIn(zone).formatToParts(instant);
    const [year, month, day, hour, minute, seconds] = PARTS.map((type) =>
      Number(parts.find((part) => part.type === type)!.value),
    ) as [number, number, number, number, number, number];
    return utc(year, month, day, hour, minute, seconds) / 1000 - second;
  });
}

/** The local time of a zone at an instant. */
export function localTime(zone: string, instant: Date): LocalTime {
  const shown = new Date(instant.getTime() + offsetIn(zone, instant) * 1000);
  return {
    day: toDay(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate()),
    time: `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`,
  };
}

const DAY_MS = 86_400_000;

function naive({ day, time }: LocalTime): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return utc(year, month, dayOfMonth, Number(time.slice(0, 2)), Number(time.slice(3, 5)));
}

/** The instants of a local time in a zone: none if it is skipped, two if it occurs twice. */
export function instantsOf(zone: string, local: LocalTime): Date[] {
  const shown = naive(local);
  const offsets = new Set([-DAY_MS, DAY_MS].map((away) => offsetIn(zone, new Date(shown + away))));
  return [...offsets]
    .map((offset) => new Date(shown - offset * 1000))
    .filter((instant) => {
      const { day, time } = localTime(zone, instant);
      return day === local.day && time === local.time;
    })
    .sort((a, b) => a.getTime() - b.getTime());
}

/** The local time that replaces a skipped one: 02:30 becomes 03:30 when the clocks go forward by an hour. */
export function insteadOf(zone: string, local: LocalTime): LocalTime {
  const shown = naive(local);
  return localTime(zone, new Date(shown - offsetIn(zone, new Date(shown - DAY_MS)) * 1000));
}

/** +11:00, -03:30, +00:00 */
export function offsetText(seconds: number): string {
  const size = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The last instant of a civil day in a zone, to the second: a deadline ends then (R37). */
export function endOfDay(zone: string, day: Day): Date {
  const last = { day, time: '23:59' };
  const instants = instantsOf(zone, last);
  const minute = instants.at(-1) ?? instantsOf(zone, insteadOf(zone, last))[0]!;
  return new Date(minute.getTime() + 59_000);
}

/** The first instant of a civil day in a zone: midnight, or the first local time after it if midnight is skipped. */
export function startOfDay(zone: string, day: Day): Date {
  const first = { day, time: '00:00' };
  return instantsOf(zone, first)[0] ?? instantsOf(zone, insteadOf(zone, first))[0]!;
}
