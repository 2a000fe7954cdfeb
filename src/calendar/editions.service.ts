import { Injectable } from '@nestjs/common';
import { partsOf, toDay } from '../kernel/day.js';
import { Store } from '../platform/store.js';
import { Transactions } from '../platform/transactions.js';
import { firstDayOf } from './calendar-entry.js';
import type { CalendarLanguage } from './calendar-words.js';
import { type DataVersion, DataVersions } from './data-version.service.js';
import { Entries, HEADING } from './entries.service.js';
import type { Edition, Readership } from './edition.js';
import { PublishedEntryTable } from './published-entry.table.js';
import { reconcile, type Reconciled } from './reconcile.js';

/** Everything that the feeds of one readership and language choose from. */
export interface BuiltEdition extends Pick<Reconciled, 'shown' | 'left'> {
  version: string;
  zone: string;
  /** The name of the home city; empty before it is set. */
  home: string;
  /** When the calendar as such changed last: its name, its years, or the way in which it is written. */
  modifiedAt: Date;
}

// The window moves once a year: in between the octets stand still.
const YEARS_BEFORE = 1;
const YEARS_AFTER = 5;
const ROWS_AT_ONCE = 500;

/** Builds editions, and keeps the memory of what each has said. */
@Injectable()
export class Editions {
  private readonly built = new Map<string, BuiltEdition>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: Store,
    private readonly versions: DataVersions,
    private readonly entries: Entries,
  ) {}

  /** An edition of this version of the registry, or of a later one; however many ask, it is built once. */
  async at(version: string, readership: Readership, language: CalendarLanguage): Promise<BuiltEdition> {
    const which = `${readership} ${language}`;
    const turn = (this.turns.get(which) ?? Promise.resolve()).then(async () => {
      const last = this.built.get(which);
      if (last?.version === version) return last;
      const made = await this.build(readership, language);
      this.built.set(which, made);
      return made;
    });
    this.turns.set(
      which,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private build(readership: Readership, language: CalendarLanguage): Promise<BuiltEdition> {
    return this.transactions.run(async () => {
      // Of several instances one at a time: the sequence of an entry must be one for all.
      await this.store.sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`calendar ${readership} ${language}`]);
      const version = await this.versions.now();
      const edition = editionOf(readership, language, version);
      const known = await this.store.table(PublishedEntryTable).findBy({ readership, language });
      const { shown, left, changed } = reconcile(edition, await this.entries.of(edition), known);
      for (let i = 0; i < changed.length; i += ROWS_AT_ONCE)
        await this.store
          .table(PublishedEntryTable)
          .upsert(changed.slice(i, i + ROWS_AT_ONCE) as never, ['readership', 'language', 'uid']);
      const past = known.filter(({ uid, trace }) => uid !== HEADING && firstDayOf(trace.when) < edition.from);
      if (past.length > 0) await this.store.table(PublishedEntryTable).delete(past.map(keyOf) as never);
      const heading = shown.find(({ uid }) => uid === HEADING)!;
      return {
        version: version.text,
        zone: version.zone,
        home: heading.summary,
        modifiedAt: heading.modifiedAt,
        shown: shown.filter((entry) => entry !== heading),
        left,
      };
    });
  }
}

const keyOf = ({ readership, language, uid }: { readership: string; language: string; uid: string }) => ({
  readership,
  language,
  uid,
});

function editionOf(
  readership: Readership,
  language: CalendarLanguage,
  { zone, today, changedAt }: DataVersion,
): Edition {
  const { year } = partsOf(today);
  const from = toDay(year - YEARS_BEFORE, 1, 1);
  return { readership, language, zone, today, changedAt, from, to: toDay(year + YEARS_AFTER, 12, 31) };
}
