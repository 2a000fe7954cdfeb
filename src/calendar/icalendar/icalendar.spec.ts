import ICAL from 'ical.js';
import { instantsOf, offsetIn, startOfDay } from '../../kernel/local-time.js';
import type { NumberedEntry } from '../calendar-entry.js';
import { escaped, folded } from './content-line.js';
import { icalendar as parts, type ICalendar } from './icalendar.js';

const icalendar = (calendar: ICalendar) => [...parts(calendar)].join('');

const instantAt = (zone: string, local: string) =>
  instantsOf(zone, { day: local.slice(0, 10), time: local.slice(11, 16) })[0]!;

const entry = (more: Partial<NumberedEntry>): NumberedEntry => ({
  uid: 'anniversary_1@sister-city-registry',
  content: 'ANNIVERSARIES',
  when: { on: '2026-12-07', until: '2026-12-07' },
  summary: '4-летие побратимских связей с городом Гродно',
  description: null,
  status: 'CONFIRMED',
  categories: [],
  geo: null,
  location: null,
  about: null,
  cityIds: [],
  tier: 'PLAIN',
  changedAt: new Date('2026-01-02T03:04:05.678Z'),
  sequence: 0,
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
  ...more,
});

const calendar = (entries: NumberedEntry[], more: Partial<ICalendar> = {}): ICalendar => ({
  name: 'Годовщины — Южно-Сахалинск',
  zone: 'Asia/Sakhalin',
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
  source: null,
  entries,
  linkTo: (id) => `https://cities.example/playground#${id}`,
  ...more,
});

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('the text of a calendar (R41)', () => {
  it('is exactly this, byte for byte', () => {
    const text = icalendar(
      calendar(
        [
          entry({
            description: 'Отсчёт: 7 декабря 2022 года.\nОснование: а, б; в\\г',
            location: 'Гродно',
            geo: { latitude: 53.678, longitude: -0.0000001 },
            about: 'partnership_1',
            categories: ['Годовщины', 'Юбилей, 25'],
          }),
          entry({
            uid: 'event_1@sister-city-registry',
            content: 'EVENTS',
            when: { starts: '2026-03-05T10:00', ends: '2026-03-05T12:30', zone: 'Asia/Sakhalin' },
            summary: 'Лыжный марафон',
            status: 'CANCELLED',
            sequence: 3,
          }),
        ],
        { source: 'https://cities.example/calendar/anniversaries.ics?city=BY-GRODNO&lang=en' },
      ),
    );
    expect(text).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Sister-City Registry//Calendar//RU',
        'CALSCALE:GREGORIAN',
        'NAME:Годовщины — Южно-Сахалинск',
        'X-WR-CALNAME:Годовщины — Южно-Сахалинск',
        'X-WR-TIMEZONE:Asia/Sakhalin',
        'LAST-MODIFIED:20260102T030405Z',
        'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
        'X-PUBLISHED-TTL:PT6H',
        'COLOR:steelblue',
        'X-APPLE-CALENDAR-COLOR:#4682B4',
        'SOURCE;VALUE=URI:https://cities.example/calendar/anniversaries.ics?city=BY-',
        ' GRODNO&lang=en',
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Sakhalin',
        'BEGIN:STANDARD',
        'DTSTART:20160327T020000',
        'TZOFFSETFROM:+1000',
        'TZOFFSETTO:+1100',
        'TZNAME:+11',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'UID:anniversary_1@sister-city-registry',
        'DTSTAMP:20260102T030405Z',
        'LAST-MODIFIED:20260102T030405Z',
        'SEQUENCE:0',
        'DTSTART;VALUE=DATE:20261207',
        'DTEND;VALUE=DATE:20261208',
        'SUMMARY:4-летие побратимских связей с городо',
        ' м Гродно',
        'DESCRIPTION:Отсчёт: 7 декабря 2022 года.\\nОсновани',
        ' е: а\\, б\\; в\\\\г',
        'LOCATION:Гродно',
        'GEO:53.678;0',
        'URL;VALUE=URI:https://cities.example/playground#partnership_1',
        'CATEGORIES:Годовщины,Юбилей\\, 25',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:event_1@sister-city-registry',
        'DTSTAMP:20260102T030405Z',
        'LAST-MODIFIED:20260102T030405Z',
        'SEQUENCE:3',
        'DTSTART;TZID=Asia/Sakhalin:20260305T100000',
        'DTEND;TZID=Asia/Sakhalin:20260305T123000',
        'SUMMARY:Лыжный марафон',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('contains a time zone if it is otherwise empty: a calendar needs a component', () => {
    const [, component] = ICAL.parse(icalendar(calendar([])));
    expect(component).toBeDefined();
    expect(icalendar(calendar([]))).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Sakhalin\r\n');
  });

  it.each(['1500-01-01', '1582-10-14', '1582-10-15'])('shows no day before the Gregorian calendar: %s', (on) => {
    const days = icalendar(calendar([entry({ when: { on, until: '2026-12-07' } })]));
    expect(days).toContain('DTSTART;VALUE=DATE:15821015\r\nDTEND;VALUE=DATE:20261208\r\n');
    const when = { starts: `${on}T10:00`, ends: '2026-12-07T12:00', zone: 'Asia/Sakhalin' };
    expect(icalendar(calendar([entry({ when })]))).toContain('DTSTART;TZID=Asia/Sakhalin:15821015T100000\r\n');
  });

  it('escapes text as in RFC 5545, removes control characters, and keeps the rest', () => {
    expect(escaped('а,б;в\\г\r\nд\te\u0007ж\u0085')).toBe('а\\,б\\;в\\\\г\\nд\teж');
  });
});

describe('folding (RFC 5545, 3.1)', () => {
  const FAMILY = '👨‍👩‍👧‍👦';
  it.each([
    ['Latin', 'x'.repeat(300)],
    ['Cyrillic', 'ж'.repeat(300)],
    ['mixed', `x${'ж'.repeat(200)}`],
    ['emoji of several code points', FAMILY.repeat(40)],
    ['flags', '🇷🇺🇧🇾🇨🇳'.repeat(20)],
    ['a letter with more marks than fit into a line', `a${'\u0301'.repeat(200)}`],
  ])('counts octets and splits no letter: %s', (_, line) => {
    const pieces = folded(line).split('\r\n ');
    expect(pieces.join('')).toBe(line);
    pieces.forEach((piece, i) => {
      expect(Buffer.byteLength(piece) + (i > 0 ? 1 : 0)).toBeLessThanOrEqual(75);
      expect(piece).not.toMatch(/\p{Surrogate}/u);
      if (line.includes(FAMILY)) expect(piece.replaceAll(FAMILY, '')).toBe('');
    });
  });

  it('does not fold a line of 75 octets', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });
});

describe('time zones, read back by ical.js and compared with the tz database', () => {
  const HOURS = ['2019-01-15T09:00', '2024-07-15T09:00', '2025-03-30T12:00', '2026-10-25T12:00', '2030-12-31T23:30'];
  it.each([
    'Asia/Sakhalin',
    'Europe/Minsk',
    'Asia/Tokyo',
    'America/New_York',
    'Australia/Sydney',
    'Asia/Kathmandu',
    'Europe/London',
  ])('%s', (zone) => {
    const entries = HOURS.map((starts, i) =>
      entry({ uid: `${i}@x`, when: { starts, ends: starts.replace(/T../, 'T23').replace(/:..$/, ':59'), zone } }),
    );
    const component = new ICAL.Component(ICAL.parse(icalendar(calendar(entries))));
    const definition = component.getFirstSubcomponent('vtimezone')!;
    expect(definition.getFirstSubcomponent('standard')).not.toBeNull();
    const read = new ICAL.Timezone(definition);
    for (const [i, event] of component.getAllSubcomponents('vevent').entries()) {
      const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
      expect([HOURS[i], read.utcOffset(start)]).toEqual([HOURS[i], offsetIn(zone, instantAt(zone, HOURS[i]!))]);
    }
  });

  it('computes the instant at which a day begins, regardless of the zone of the machine (R2, R10)', () => {
    expect(startOfDay('Asia/Sakhalin', '2024-01-01').toISOString()).toBe('2023-12-31T13:00:00.000Z');
    expect(startOfDay('Asia/Sakhalin', '2015-01-01').toISOString()).toBe('2014-12-31T14:00:00.000Z');
    expect(instantAt('America/New_York', '2026-07-04T12:00').toISOString()).toBe('2026-07-04T16:00:00.000Z');
    expect(startOfDay('UTC', '2024-02-29').toISOString()).toBe('2024-02-29T00:00:00.000Z');
  });

  it('writes UTC without a time zone', () => {
    const at = { starts: '2026-03-05T10:00', ends: '2026-03-05T12:00', zone: 'UTC' };
    const text = unfolded(icalendar(calendar([entry({ when: at })])));
    expect(text).toContain('DTSTART:20260305T100000Z\r\nDTEND:20260305T120000Z\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });
});
