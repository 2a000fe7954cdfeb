import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { mustBeMeant, type Confirmed } from '../kernel/doubt.js';
import { readyMutation } from '../kernel/ready-mutation.js';
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
        AND partial_from(starts) BETWEEN $5::date - 7 AND $6::date + 7 AND partial_to(starts) - partial_from(starts) < 31
        AND EXISTS (SELECT FROM unnest(folded_titles) a, unnest($7::text[]) b WHERE similarity(a, b) > 0.5
          AND regexp_replace(a, '\\D', '', 'g') = regexp_replace(b, '\\D', '', 'g'))
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
        en: `It looks like ${like.code} «${like.title}» (${like.starts}), which is planned already: the same kind and host. ${instead.en}`,
        ru: `Похоже, это мероприятие уже запланировано: ${like.code} «${like.title}» (${like.starts}), тот же вид и город. ${instead.ru}`,
      },
      ['starts'],
      [like.code],
    );
  }
}
