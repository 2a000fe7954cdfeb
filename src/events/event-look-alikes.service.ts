import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { mustBeMeant, type Confirmed } from '../kernel/doubt.js';
import { quoted } from '../kernel/quoted.js';
import { readyMutation } from '../kernel/ready-mutation.js';
import { isTitledAlike, isWithinDays } from '../platform/database/look-alikes.js';
import { Store } from '../platform/database/store.js';
import { eventVisibleTo } from './event-visibility.js';
import type { Event } from './event.js';

/** Events that look like one that is planned already. */
@Injectable()
export class EventLookAlikes {
  constructor(private readonly store: Store) {}

  /** The same kind and host, a similar title and a start within a week: most often the same event, entered twice. @throws DomainError NEEDS_CONFIRMATION */
  async mustBeNew(by: Viewer, { kind, hostId, starts, foldedTitles }: Event, confirmed: Confirmed): Promise<void> {
    if (starts === null) return;
    const [like] = await this.store.sql<{ code: string; starts: string; title: string }>(
      `SELECT code, starts, titles -> 0 ->> 'text' AS title FROM event
        WHERE kind = $3 AND host_id = $4 AND status <> 'CANCELLED' AND ${eventVisibleTo('$1', '$2')}
        AND ${isWithinDays('starts', '$5', '$6', 7)} AND ${isTitledAlike('folded_titles', '$7', 0.5)}
        ORDER BY code LIMIT 1`,
      [by.sees, by.cityIds, kind, hostId, starts.from, starts.to, foldedTitles],
    );
    if (!like) return;
    const instead =
      like.starts === starts.text
        ? { en: 'To change it use eventUpdate.', ru: 'Изменить его можно через eventUpdate.' }
        : {
            en: `To move that one: ${readyMutation('eventReschedule', { event: like.code, starts: starts.text })}`,
            ru: `Перенести его: ${readyMutation('eventReschedule', { event: like.code, starts: starts.text })}`,
          };
    mustBeMeant(
      confirmed,
      {
        en: `It looks like ${like.code} ${quoted(like.title, 'en')} (${like.starts}), which is planned already: the same kind and host. ${instead.en}`,
        ru: `Похоже, это мероприятие уже запланировано: ${like.code} ${quoted(like.title, 'ru')} (${like.starts}), тот же вид и город. ${instead.ru}`,
      },
      ['starts'],
      [like.code],
    );
  }
}
