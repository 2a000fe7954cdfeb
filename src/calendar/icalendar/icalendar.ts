import { addDays, FIRST_GREGORIAN_DAY, partsOf, type Day } from '../../kernel/day.js';
import { firstDayOf, type NumberedEntry, type When } from '../calendar-entry.js';
import { escaped, folded } from './content-line.js';
import { observances } from './time-zone-rules.js';

/** A calendar as programs read it (RFC 5545, RFC 7986). */
export interface ICalendar {
  name: string;
  /** The time zone of the calendar (tz database). */
  zone: string;
  modifiedAt: Date;
  /** The address of the calendar; null if it is secret, or not known. */
  source: string | null;
  entries: readonly NumberedEntry[];
  /** The page where a person can view a record; null if our own address is not known. */
  linkTo(id: string): string | null;
}

const REFRESH = 'PT6H';
const FIRST_YEAR_OF_ZONES = 1970;

/** The text of a calendar in parts, one for each entry: byte-identical for the same calendar, regardless of the clock and zone of the machine. */
export function* icalendar({ name, zone, modifiedAt, source, entries, linkTo }: ICalendar): Generator<string> {
  yield textOf([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sister-City Registry//Calendar//RU',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${escaped(zone)}`,
    `LAST-MODIFIED:${utc(modifiedAt)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    'COLOR:steelblue',
    'X-APPLE-CALENDAR-COLOR:#4682B4',
    ...(source === null ? [] : [`SOURCE;VALUE=URI:${source}`]),
    ...zones(entries, zone).flatMap(({ id, years }) =>
      timeZone(id, Math.max(Math.min(...years), FIRST_YEAR_OF_ZONES), Math.max(...years)),
    ),
  ]);
  for (const entry of entries) yield textOf(event(entry, linkTo));
  yield textOf(['END:VCALENDAR']);
}

const textOf = (lines: readonly string[]) => lines.map((line) => `${folded(line)}\r\n`).join('');

function event(entry: NumberedEntry, linkTo: ICalendar['linkTo']): string[] {
  const { status, geo, location, about, categories, description } = entry;
  const isFree = 'on' in entry.when || status === 'CANCELLED';
  // DTSTAMP comes from the record like everything else: with the clock every read would differ.
  const stamp = utc(entry.modifiedAt);
  const link = about ? linkTo(about) : null;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${entry.sequence}`,
    ...times(entry.when),
    `SUMMARY:${escaped(entry.summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(geo ? [`GEO:${coordinate(geo.latitude)};${coordinate(geo.longitude)}`] : []),
    ...(link === null ? [] : [`URL;VALUE=URI:${link}`]),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
    `STATUS:${status}`,
    `TRANSP:${isFree ? 'TRANSPARENT' : 'OPAQUE'}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${isFree ? 'FREE' : 'BUSY'}`,
    'END:VEVENT',
  ];
}

function times(when: When): string[] {
  if ('on' in when) {
    // DTEND is exclusive: the first day after the entry.
    return [`DTSTART;VALUE=DATE:${date(when.on)}`, `DTEND;VALUE=DATE:${date(addDays(when.until, 1))}`];
  }
  const at = (local: string) => `${date(local.slice(0, 10))}T${local.slice(11).replaceAll(':', '').padEnd(6, '0')}`;
  const both = [
    ['DTSTART', when.starts],
    ['DTEND', when.ends],
  ] as const;
  return both.map(([name, local]) =>
    when.zone === 'UTC' ? `${name}:${at(local)}Z` : `${name};TZID=${when.zone}:${at(local)}`,
  );
}

/** The time zones of the entries, each with its years; the calendar's own one if there are none. */
function zones(entries: readonly NumberedEntry[], own: string): { id: string; years: number[] }[] {
  const years = new Map<string, number[]>();
  for (const { when } of entries)
    if ('zone' in when && when.zone !== 'UTC')
      years.set(when.zone, [...(years.get(when.zone) ?? []), partsOf(firstDayOf(when)).year]);
  // A calendar must contain at least one component (RFC 5545, 3.6).
  if (entries.length === 0) years.set(own, [2024]);
  return [...years].map(([id, ofEntries]) => ({ id, years: ofEntries })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function timeZone(id: string, firstYear: number, lastYear: number): string[] {
  const offset = (seconds: number) => {
    const size = Math.abs(seconds);
    const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 ? [size % 60] : [])];
    return (seconds < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('');
  };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...observances(id, firstYear, lastYear + 1).flatMap(({ isDaylight, startsLocal, from, to }) => {
      const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${name}`,
        `DTSTART:${startsLocal.replace(/[-:]/g, '')}`,
        `TZOFFSETFROM:${offset(from)}`,
        `TZOFFSETTO:${offset(to)}`,
        `TZNAME:${offset(to).replace(/00$/, '')}`,
        `END:${name}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

// A single entry before the Gregorian calendar must not make programs reject all the others.
const date = (day: Day) => (day < FIRST_GREGORIAN_DAY ? FIRST_GREGORIAN_DAY : day).replaceAll('-', '');

const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');
const coordinate = (degrees: number) => String(Number(degrees.toFixed(6)));
