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
  private floor: string = lowestIdAt('change', new Date(0));
  private zone: { of: string; name: string } | undefined;

  constructor(
    private readonly store: Store,
    private readonly homes: Homes,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<DataVersion> {
    let row = await this.read();
    if (row.newest !== this.newest) {
      this.newest = row.newest;
      this.floor = lowestIdAt('change', new Date(changedAt(row.newest).getTime() - LATEST_COMMIT));
      row = await this.read();
    }
    const text = `${row.newest} ${row.late}`;
    if (this.zone?.of !== text) this.zone = { of: text, name: (await this.homes.find())?.timeZone ?? 'UTC' };
    const today = this.clock.today(this.zone.name);
    return { text: `${text} ${today}`, changedAt: changedAt(row.newest), zone: this.zone.name, today };
  }

  /** The newest change, and how many there are around it: one that was made before it may be committed after it. */
  private async read(): Promise<{ newest: string; late: string }> {
    const { floor } = this;
    const [row] = await this.store.sql<{ newest: string | null; late: string }>(
      'SELECT (SELECT max(id) FROM change) AS newest, (SELECT count(*) FROM change WHERE id >= $1) AS late',
      [floor],
    );
    return { newest: row!.newest ?? '', late: `${row!.late} since ${floor}` };
  }
}

const changedAt = (id: string) => (id === '' ? new Date(0) : madeAt(id as Id<'change'>));
