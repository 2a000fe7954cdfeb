import { two } from './day.js';
import { DomainError } from './domain-error.js';
import { PartialDate } from './partial-date.js';

/** A date as far as it is known, or a time of a day, HH:MM, with its UTC offset where that was written. */
export interface WrittenTime {
  date: PartialDate;
  time: string | null;
  offset: string | null;
}

const TIMED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})([+-]\d{2}:\d{2})?$/;
const WRITTEN =
  /^(.*?[^\s,])(?:[,\s]+|T)(?:(?:в|at)\s+)?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(am|pm)?([+-]\d{2}:\d{2})?$/i;

/**
 * A local time as people write it: 2023-03-11T10:00, «11.03.2023 10:00», «11 марта 2023 г., в 10.00», "March 11, 2023 10:00 AM"; or a
 * date as `PartialDate` reads it. Midnight with seconds is how sheets write a day.
 * @returns null for what is no time, and no date with a sign of a time
 * @throws DomainError as `PartialDate.parse` for its date
 */
export function readWrittenTime(written: string, field: string[] = []): WrittenTime | null {
  const text = written.trim();
  const [, day, hour, minute, offset = null] = TIMED.exec(text) ?? [];
  if (day !== undefined) return at(PartialDate.parse(day, field), Number(hour), minute!, offset);
  const found = WRITTEN.exec(text);
  if (found) {
    const [, before, hours, minutes, seconds, half, shift = null] = found;
    // «29.08.20» after a blank may be no time; what has a colon is one.
    const date = text.includes(':') ? PartialDate.parse(before!, field) : dayOf(before!);
    if (date?.isDay) {
      const isOfSheet = seconds === '00' && Number(minutes) === 0 && shift === null;
      const whole = wholeHour(Number(hours), half?.toLowerCase());
      if (whole === 0 && isOfSheet) return { date, time: null, offset: null };
      return Number(seconds ?? 0) === 0 && whole !== undefined ? at(date, whole, minutes!, shift) : null;
    }
  }
  if (text.includes(':')) return null;
  return { date: PartialDate.parse(text, field), time: null, offset: null };
}

function dayOf(text: string): PartialDate | null {
  try {
    return PartialDate.parse(text);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** 10 PM is 22; undefined for 13 PM. */
function wholeHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : undefined;
}

function at(date: PartialDate, hour: number, minute: string, offset: string | null): WrittenTime | null {
  if (hour > 23 || Number(minute) > 59) return null;
  return { date, time: `${two(hour)}:${minute}`, offset };
}
