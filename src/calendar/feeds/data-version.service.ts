import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Day } from '../../kernel/day.js';
import { lowestIdAt, madeAt, type Id } from '../../kernel/ids.js';
import { Store } from '../../platform/database/store.js';

/** The version of the registry's data: a different text for every state. */
export interface DataVersion {
  text: string;
  /** The time of the newest change. */
  changedAt: Date;
  /** The home city; null before it is set. */
  homeId: string | null;
  zone: string;
  today: Day;
}

// A change gets its id before the commit; no transaction takes longer than this.
const LATEST_COMMIT = 10 * 60_000;
// In milliseconds: a client cannot distinguish data this old from a response that took longer.
const MOMENT = 2;

interface Row extends Pick<DataVersion, 'homeId' | 'zone'> {
  newest: string | null;
  late: string;
}

/** Whether anything has changed: one indexed statement, shared by concurrent requests. */
@Injectable()
export class DataVersions {
  private newest = '';
  private found: Promise<DataVersion> | undefined;
  private next: Promise<DataVersion> | undefined;
  private askedAt = 0;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** As of the call or a moment before: calls during a running query share the next one, so many cost no more than one. */
  latest(): Promise<DataVersion> {
    if (this.found && performance.now() - this.askedAt < MOMENT) return this.found;
    this.next ??= Promise.allSettled([this.found]).then(() => {
      this.next = undefined;
      this.askedAt = performance.now();
      return (this.found = this.now());
    });
    return this.next;
  }

  /** As of now; within a transaction as seen by it. */
  async now(): Promise<DataVersion> {
    let since = this.sinceOf(this.newest);
    let row = await this.read(since);
    if (row.newest !== this.newest) {
      this.newest = row.newest;
      const later = this.sinceOf(row.newest);
      if (later.getTime() !== since.getTime()) row = await this.read((since = later));
    }
    const text = `${row.newest} ${row.late} since ${since.getTime()}`;
    const { homeId, zone } = row;
    const today = this.clock.today(zone);
    return { text: `${text} ${today}`, changedAt: changedAt(row.newest), homeId, zone, today };
  }

  private sinceOf(known: string): Date {
    // A change dated in the future by a wrong clock must not hide later ones.
    const until = Math.min(changedAt(known).getTime(), this.clock.now().getTime());
    return new Date(Math.floor(until / LATEST_COMMIT - 1) * LATEST_COMMIT);
  }

  /** The newest change, and the number of recent ones: a change made earlier may be committed later. */
  private async read(since: Date): Promise<Row & { newest: string }> {
    const [row] = await this.store.sql<Row>(
      `SELECT (SELECT max(id) FROM change) AS newest, (SELECT count(*) FROM change WHERE id >= $1) AS late,
        (SELECT city_id FROM home) AS "homeId", coalesce((SELECT time_zone FROM home), 'UTC') AS zone`,
      [lowestIdAt('change', since)],
    );
    return { ...row!, newest: row!.newest ?? '' };
  }
}

const changedAt = (id: string) => (id === '' ? new Date(0) : madeAt(id as Id<'change'>));
