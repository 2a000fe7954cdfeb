import { Injectable } from '@nestjs/common';
import { Homes } from '../cities/homes.service.js';
import { Clock } from '../kernel/clock.js';
import type { Day } from '../kernel/day.js';
import { type Id, lowestIdAt, madeAt } from '../kernel/ids.js';
import { Store } from '../platform/store.js';

/** The state of the registry at a moment: another state has another text. */
export interface DataVersion {
  text: string;
  /** When the newest change was made. */
  changedAt: Date;
  zone: string;
  today: Day;
}

// A change has its id before it is committed; no transaction lasts so long.
const LATEST_COMMIT = 10 * 60_000;

/** Whether anything at all has changed: one statement on an index, however many ask. */
@Injectable()
export class DataVersions {
  private newest = '';
  private zone: { of: string; name: string } | undefined;

  constructor(
    private readonly store: Store,
    private readonly homes: Homes,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<DataVersion> {
    let row = await this.read(this.newest);
    if (row.newest !== this.newest) {
      this.newest = row.newest;
      row = await this.read(row.newest);
    }
    if (this.zone?.of !== row.text) {
      const home = await this.homes.find();
      this.zone = { of: row.text, name: home?.timeZone ?? 'UTC' };
    }
    const { name: zone } = this.zone;
    const today = this.clock.today(zone);
    return { text: `${row.text} ${today}`, changedAt: changedAt(row.newest), zone, today };
  }

  /** The newest change, and how many there are around it: one that was made before it may be committed after it. */
  private async read(known: string): Promise<{ newest: string; text: string }> {
    // A change that a wrong clock dated ahead must not hide the later ones.
    const until = Math.min(changedAt(known).getTime(), this.clock.now().getTime());
    const since = new Date(Math.floor(until / LATEST_COMMIT - 1) * LATEST_COMMIT);
    const [row] = await this.store.sql<{ newest: string | null; late: string }>(
      'SELECT (SELECT max(id) FROM change) AS newest, (SELECT count(*) FROM change WHERE id >= $1) AS late',
      [lowestIdAt('change', since)],
    );
    const newest = row!.newest ?? '';
    return { newest, text: `${newest} ${row!.late} since ${since.getTime()}` };
  }
}

const changedAt = (id: string) => (id === '' ? new Date(0) : madeAt(id as Id<'change'>));
