import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { mustBeMeant, type Confirmed } from '../kernel/doubt.js';
import { readyMutation } from '../kernel/ready-mutation.js';
import { hasSameDigits, isWithinDays } from '../platform/database/look-alikes.js';
import { Store } from '../platform/database/store.js';
import { exchangeVisibleTo } from './exchange-visibility.js';
import type { Exchange } from './exchange.js';

/** Exchanges that look like one that is in the log already. */
@Injectable()
export class ExchangeLookAlikes {
  constructor(private readonly store: Store) {}

  /** The same kind, cities and, where both have one, title within three days: most often the same visit, entered twice. @throws DomainError NEEDS_CONFIRMATION */
  async mustBeNew(by: Viewer, { kind, on, title, participants }: Exchange, confirmed: Confirmed): Promise<void> {
    const cities = participants.map(({ cityId }) => cityId).sort();
    const [like] = await this.store.sql<{ id: string; on: string; title: string | null }>(
      `SELECT id, "on", title FROM exchange WHERE kind = $3 AND ${exchangeVisibleTo('$1', '$2')}
        AND ${isWithinDays('"on"', '$4', '$5', 3)}
        AND (SELECT array_agg(city_id ORDER BY city_id COLLATE "C") FROM exchange_participant p
          WHERE p.exchange_id = exchange.id) = $6 AND coalesce(similarity(title, $7), 1) > 0.5
        AND coalesce(${hasSameDigits('title', '$7')}, true)
        ORDER BY id LIMIT 1`,
      [by.sees, by.cityIds, kind, on.from, on.to, cities, title],
    );
    if (!like) return;
    const said = like.title === null ? like.on : `${like.on} «${like.title}»`;
    const correct = readyMutation('exchangeUpdate', {
      exchange: like.id,
      on: on.text,
      ...(title !== null && { title }),
    });
    mustBeMeant(
      confirmed,
      {
        en: `It looks like an exchange that is in the log already: ${said}, with the same cities. To correct that one: ${correct}`,
        ru: `Похоже, это уже есть в журнале: ${said}, с теми же городами. Исправить ту запись: ${correct}`,
      },
      ['on'],
      [like.id],
    );
  }
}
