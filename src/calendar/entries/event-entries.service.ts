import { Injectable } from '@nestjs/common';
import type { Titled } from '../../cities/city-title.js';
import type { City } from '../../cities/city.js';
import { EventLists } from '../../events/event-lists.service.js';
import { EVENT_KINDS } from '../../events/event-vocabulary.js';
import type { Event } from '../../events/event.js';
import type { Invitation } from '../../events/invitations/invitation.js';
import { Invitations } from '../../events/invitations/invitations.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { addDays } from '../../kernel/day.js';
import { flatMapInSlices } from '../../kernel/in-slices.js';
import { endOfDay, localTime } from '../../kernel/local-time.js';
import { allDay, shortenedBefore, uidOf, type CalendarEntry, type Told, type When } from '../calendar-entry.js';
import { CONTENT_NAMES } from '../calendar-feed.js';
import { isWithin, type CalendarSnapshot } from '../calendar-snapshot.js';
import { FeedReader } from '../feed-reader.js';
import { IMPRECISE } from './sentences.js';

const NO_END: Bilingual = {
  ru: 'Окончание не указано: показан один час.',
  en: 'No end time is given: one hour is shown.',
};
const HOUR = 3_600_000;

/** Events as calendar entries: at their local time at the host, or on their days. */
@Injectable()
export class EventEntries {
  constructor(
    private readonly events: EventLists,
    private readonly invitations: Invitations,
  ) {}

  /** The entries for the readers of a snapshot. An event dated only «март» is shown only to staff (R3). */
  async of(edition: CalendarSnapshot): Promise<Told> {
    const isStaff = edition.readership === 'STAFF';
    const reader = new FeedReader(edition.readership);
    // One day more on either side: in the time zone of the calendar an event may reach into its years.
    const all = await this.events.between(reader, addDays(edition.from, -1), addDays(edition.to, 1));
    const told = await flatMapInSlices(all, (event) => {
      const when = isStaff || isExact(event) ? whenOf(event) : null;
      return when && isWithin(edition, when) ? [{ event, when }] : [];
    });
    const invited = isStaff
      ? await this.invitations.byEvents(
          reader,
          told.map(({ event }) => event.id),
        )
      : new Map<string, Invitation[]>();
    return (cities, titles) =>
      flatMapInSlices(told, ({ event, when }) => {
        const guests = (invited.get(event.id) ?? []).filter(({ status }) => status !== 'REVOKED');
        const cityIds = [event.hostId, ...guests.map(({ cityId }) => cityId)];
        return [entryOf(edition, event, when, cities.get(event.hostId)!, titles, cityIds)];
      });
  }
}

const isExact = ({ starts, ends }: Event) => starts!.date.isDay && (ends === null || ends.date.isDay);

function entryOf(
  { language }: CalendarSnapshot,
  event: Event,
  when: When,
  host: City,
  titles: Titled,
  cityIds: string[],
): CalendarEntry {
  const { id, code, status, isTentative, starts, ends, kind, description, because } = event;
  const suffix = isExact(event) ? '' : IMPRECISE[language];
  return {
    uid: uidOf(id),
    content: 'EVENTS',
    when,
    summary: shortenedBefore(suffix, event.titleIn([language])),
    description: [
      `${EVENT_KINDS[kind][language]} (${code}).`,
      description ?? '',
      because ?? '',
      starts!.time !== null && ends === null ? NO_END[language] : '',
    ]
      .filter(Boolean)
      .join('\n'),
    // POSTPONED and HELD do not exist in iCalendar: such an event is as certain as it was (RFC 5545, 3.8.1.11).
    status:
      status === 'CANCELLED' || status === 'TENTATIVE'
        ? status
        : status === 'POSTPONED' && isTentative
          ? 'TENTATIVE'
          : 'CONFIRMED',
    categories: [CONTENT_NAMES.EVENTS[language]],
    geo:
      host.latitude == null || host.longitude == null ? null : { latitude: host.latitude, longitude: host.longitude },
    location: [event.place, titles(host, [language], starts!.from)].filter(Boolean).join(', '),
    about: id,
    cityIds: [...new Set(cityIds)],
    tier: null,
    changedAt: new Date(Math.max(event.updatedAt.getTime(), host.updatedAt.getTime())),
  };
}

function whenOf({ starts, ends, timeZone }: Event): When {
  const first = starts!.instantIn(timeZone);
  if (first === null)
    return isDays(starts!, ends) ? { on: starts!.from, until: (ends ?? starts!).to } : allDay(starts!.from);
  // It begins at a time and ends on a day: until the end of that day.
  const last = ends ? (ends.instantIn(timeZone) ?? endOfDay(timeZone, ends.to)) : new Date(first.getTime() + HOUR);
  // A time that occurs twice, at the beginning or the end, is unambiguous only in UTC.
  const zone = [starts!, ends].some((one) => one && /[+-]\d{2}:\d{2}$/.test(one.text)) ? 'UTC' : timeZone;
  const at = (instant: Date) => {
    const { day, time } = localTime(zone, instant);
    return `${day}T${time}`;
  };
  return { starts: at(first), ends: at(last), zone };
}

const isDays = (starts: Event['starts'], ends: Event['ends']) =>
  starts!.date.isDay && (ends === null || ends.date.isDay);
