import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Day } from '../../kernel/day.js';
import { lowestIdAt, madeAt, type Id } from '../../kernel/ids.js';
import { Store } from '../../platform/database/store.js';

/** The state of the registry at a moment: another state has another text. */
export interface DataVersion {
  text: string;
  /** When the newest change was made. */
  changedAt: Date;
  /** The home city; null before it is set. */
  homeId: string | null;
  zone: string;
  today: Day;
}

// A change has its id before it is committed; no transaction lasts so long.
const LATEST_COMMIT = 10 * 60_000;
// In milliseconds: nobody can tell an answer about so little ago from one that was longer on its way.
const MOMENT = 2;

interface Row extends Pick<DataVersion, 'homeId' | 'zone'> {
  newest: string | null;
  late: string;
}

/** Whether anything at all has changed: one statement on an index, however many ask. */
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

  /** As of the asking or a moment before: whoever asks while another's turn goes on shares the next, so that many cost no more than one. */
  latest(): Promise<DataVersion> {
    if (this.found && performance.now() - this.askedAt < MOMENT) return this.found;
    this.next ??= Promise.allSettled([this.found]).then(() => {
      this.next = undefined;
      this.askedAt = performance.now();
      return (this.found = this.now());
    });
    return this.next;
  }

  /** As of now; within a transaction as it sees things. */
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
    // A change that a wrong clock dated ahead must not hide the later ones.
    const until = Math.min(changedAt(known).getTime(), this.clock.now().getTime());
    return new Date(Math.floor(until / LATEST_COMMIT - 1) * LATEST_COMMIT);
  }

  /** The newest change, and how many there are around it: one that was made before it may be committed after it. */
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
