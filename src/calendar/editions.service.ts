import { Injectable } from '@nestjs/common';
import { partsOf, toDay } from '../kernel/day.js';
import { Store } from '../platform/store.js';
import { Transactions } from '../platform/transactions.js';
import { firstDayOf } from './calendar-entry.js';
import type { CalendarLanguage } from './calendar-words.js';
import { type DataVersion, DataVersions } from './data-version.service.js';
import { Entries, HEADING } from './entries.service.js';
import type { Edition, Readership } from './edition.js';
import { PublishedEntries } from './published-entries.service.js';
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
    private readonly published: PublishedEntries,
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
      const known = await this.published.of(readership, language);
      const { shown, left, changed } = reconcile(edition, await this.entries.of(edition, version.homeId), known);
      await this.published.keep(changed);
      const past = known.filter(({ uid, trace }) => uid !== HEADING && firstDayOf(trace.when) < edition.from);
      const uids = past.map(({ uid }) => uid);
      await this.published.forget(readership, language, uids);
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

function editionOf(
  readership: Readership,
  language: CalendarLanguage,
  { zone, today, changedAt }: DataVersion,
): Edition {
  const { year } = partsOf(today);
  const from = toDay(year - YEARS_BEFORE, 1, 1);
  return { readership, language, zone, today, changedAt, from, to: toDay(year + YEARS_AFTER, 12, 31) };
}
