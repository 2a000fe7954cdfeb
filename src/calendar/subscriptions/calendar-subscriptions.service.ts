import { Injectable } from '@nestjs/common';
import { AccessLog, type AccessEvent } from '../../access/audit-log/access-log.service.js';
import type { Viewer } from '../../access/viewer.js';
import type { Tier } from '../../anniversaries/anniversary-vocabulary.js';
import { Cities } from '../../cities/cities.service.js';
import type { City } from '../../cities/city.js';
import { History } from '../../history/history.service.js';
import { Undoables } from '../../history/undoables.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Store, WITHOUT_REPLICA } from '../../platform/database/store.js';
import type { Connection, PageArgs } from '../../platform/graphql/connections.js';
import { page } from '../../platform/graphql/paging.js';
import { byId } from '../../platform/graphql/request-loaders.js';
import type { CalendarAudience, CalendarContent } from '../calendar-vocabulary.js';
import { readCalendarLanguage } from '../feed-query.js';
import { calendarHash, CalendarSubscription } from './calendar-subscription.js';
import { CalendarSubscriptionTable } from './calendar-subscription.table.js';

export interface SubscriptionFacts {
  label: string;
  audience: CalendarAudience;
  city?: string | null;
  contents: CalendarContent[];
  language?: string | null;
  tiers?: Tier[] | null;
  cities?: string[] | null;
}

const EVENTS = {
  CALENDAR_SUBSCRIBED: 'calendar_given',
  CALENDAR_UNSUBSCRIBED: 'calendar_revoked',
} satisfies Record<string, AccessEvent>;

/** An address that somebody has cannot be taken from them, only closed. */
const notUndone = (verb: string, id: string): Bilingual =>
  verb === 'CALENDAR_UNSUBSCRIBED'
    ? {
        en: 'A revoked address does not come back: give another, calendarSubscribe.',
        ru: 'Отозванный адрес не вернуть: выдайте другой — calendarSubscribe.',
      }
    : {
        en: `An address is not undone but revoked: calendarUnsubscribe(input: { subscription: "${id}" }).`,
        ru: `Выдачу адреса не отменяют, адрес отзывают: calendarUnsubscribe(input: { subscription: "${id}" }).`,
      };

/** Calendar subscriptions: issued, used, revoked. */
@Injectable()
export class CalendarSubscriptions {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly log: AccessLog,
    undoables: Undoables,
  ) {
    undoables.refuse('subscription', notUndone);
  }

  /**
   * @returns also the secret, which is shown only once
   * @throws DomainError for what the domain class rejects, or an unknown city
   */
  async subscribe(
    by: Viewer,
    facts: SubscriptionFacts,
  ): Promise<{ subscription: CalendarSubscription; secret: string }> {
    by.mustBeAbleTo('KEEP_CALENDARS');
    const narrowed: City[] = [];
    for (const [i, ref] of (facts.cities ?? []).entries())
      narrowed.push(await this.cities.getByRef(by, ref, ['cities', String(i)]));
    const opened = CalendarSubscription.open({
      label: facts.label,
      audience: facts.audience,
      cityId: facts.city == null ? null : (await this.cities.getByRef(by, facts.city, ['city'])).id,
      contents: facts.contents,
      language: readCalendarLanguage(facts.language ?? 'ru', ['language']),
      tiers: facts.tiers ?? [],
      cityIds: narrowed.map((city) => city.id),
    });
    await this.saveAndRecord(by, opened.subscription, 'CALENDAR_SUBSCRIBED');
    return opened;
  }

  /** Revokes an address. @throws DomainError NOT_FOUND */
  async unsubscribe(by: Viewer, id: string, ifRevision?: number | null): Promise<CalendarSubscription> {
    by.mustBeAbleTo('KEEP_CALENDARS');
    if (!(await this.byIds(by, [id])).has(id))
      throw new DomainError(
        'NOT_FOUND',
        {
          en: 'There is no such subscription: find its ID with calendarSubscriptions.',
          ru: 'Такой подписки нет. Введите идентификатор из списка calendarSubscriptions.',
        },
        ['subscription'],
      );
    const subscription = await this.store.lock(CalendarSubscriptionTable, id, ifRevision);
    subscription.revoke(this.clock.now());
    await this.saveAndRecord(by, subscription, 'CALENDAR_UNSUBSCRIBED');
    return subscription;
  }

  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, CalendarSubscription>> {
    return by.may('KEEP_CALENDARS') ? byId(await this.store.from(CalendarSubscriptionTable).withIds(ids)) : new Map();
  }

  /** Newest first. */
  async list(by: Viewer, args: PageArgs): Promise<Connection<CalendarSubscription>> {
    by.mustBeAbleTo('KEEP_CALENDARS');
    const latestFirst = [{ expression: 'calendar_subscription.id', type: 'text' as const, descending: true }];
    return page(this.store.from(CalendarSubscriptionTable), args, latestFirst);
  }

  /** The subscription of a secret, revoked or not; null if there is none. */
  async withSecret(secret: string): Promise<CalendarSubscription | null> {
    return this.store.table(CalendarSubscriptionTable).findOneBy({ hash: calendarHash(secret) });
  }

  /** Updates lastUsedAt, at most once an hour, so that polls do not cause writes. */
  async noteUse(subscription: CalendarSubscription): Promise<void> {
    const now = this.clock.now();
    if (!subscription.isUseNoteworthy(now)) return;
    this.log.write('calendar_read', { about: subscription.id });
    await this.store.sql(
      `UPDATE calendar_subscription SET last_used_at = $2
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $2::timestamptz - interval '1 hour') AND ${WITHOUT_REPLICA}`,
      [subscription.id, now],
    );
    subscription.lastUsedAt = now;
  }

  private async saveAndRecord(
    by: Viewer,
    subscription: CalendarSubscription,
    verb: keyof typeof EVENTS,
  ): Promise<void> {
    const { hash: _, ...differences } = await this.store.save(CalendarSubscriptionTable, subscription);
    if (Object.keys(differences).length === 0) return;
    await this.history.record(by, subscription, verb, differences);
    this.log.acted(EVENTS[verb], by, subscription.id);
  }
}
