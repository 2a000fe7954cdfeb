import { Injectable } from '@nestjs/common';
import { partsOf, toDay } from '../../kernel/day.js';
import { startOfDay } from '../../kernel/local-time.js';
import { Store } from '../../platform/database/store.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { CalendarEntry } from '../calendar-entry.js';
import { isPast, type CalendarSnapshot, type Readership } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';
import { Entries, HEADING } from '../entries/entries.service.js';
import type { BuiltSnapshot } from './built-snapshot.js';
import { DataVersions, type DataVersion } from './data-version.service.js';
import { diffPublished } from './diff-published.js';
import { PublishedEntries } from './published-entries.service.js';
import type { PublishedEntry } from './published-entry.js';

// The window moves once a year: between changes the output is byte-identical.
const YEARS_BEFORE = 1;
const YEARS_AFTER = 5;

/** Builds snapshots and stores what was published. */
@Injectable()
export class CalendarSnapshots {
  private readonly built = new Map<string, BuiltSnapshot>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: Store,
    private readonly versions: DataVersions,
    private readonly entries: Entries,
    private readonly published: PublishedEntries,
  ) {}

  /** A snapshot of this data version or a later one; concurrent requests share one build. */
  async at(version: DataVersion, readership: Readership, language: CalendarLanguage): Promise<BuiltSnapshot> {
    const which = `${readership} ${language}`;
    const turn = (this.turns.get(which) ?? Promise.resolve()).then(async () => {
      const last = this.built.get(which);
      if (last?.version === version.text) return last;
      const made = await this.build(version, readership, language);
      this.built.set(which, made);
      return made;
    });
    this.turns.set(
      which,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async build(
    version: DataVersion,
    readership: Readership,
    language: CalendarLanguage,
  ): Promise<BuiltSnapshot> {
    const [found, known] = await this.transactions.together(
      () => this.read(version, readership, language),
      () => this.published.of(readership, language),
    );
    const { made, changed, past } = await compared(found, known);
    // Most changes in the registry do not affect calendars.
    if (changed.length + past.length === 0) return made;
    return this.transactions.run(async () => {
      // One instance at a time: the sequence of an entry must be the same on all.
      await this.store.sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`calendar ${readership} ${language}`]);
      const latest = await this.versions.now();
      const now = latest.text === version.text ? found : await this.read(latest, readership, language);
      const told = await compared(now, await this.published.of(readership, language));
      await this.published.keep(told.changed);
      await this.published.forget(readership, language, told.past);
      return told.made;
    });
  }

  private async read(version: DataVersion, readership: Readership, language: CalendarLanguage): Promise<Found> {
    const edition = editionOf(readership, language, version);
    return { version, edition, entries: await this.entries.of(edition, version.homeId) };
  }
}

/** The current entries, of this data version or a later one. */
interface Found {
  version: DataVersion;
  edition: CalendarSnapshot;
  entries: CalendarEntry[];
}

/** The snapshot, the entries to store, and the UIDs to delete. */
async function compared({ version, edition, entries }: Found, known: readonly PublishedEntry[]) {
  const { shown, left, changed } = await diffPublished(edition, entries, known);
  const past = known.filter((one) => one.uid !== HEADING && isPast(edition, one.trace.when) && mayBeForgotten(one));
  const heading = shown.find(({ uid }) => uid === HEADING)!;
  const made: BuiltSnapshot = {
    version: version.text,
    zone: version.zone,
    todayBegan: startOfDay(version.zone, version.today),
    home: heading.summary,
    modifiedAt: heading.modifiedAt,
    shown: shown.filter((entry) => entry !== heading),
    left,
  };
  return { made, changed, past: past.map(({ uid }) => uid) };
}

/**
 * What was changed keeps its number, which must not fall if it comes back: by a clock that was ahead and is right again. So does
 * an event, which may be given another date.
 */
const mayBeForgotten = ({ sequence, trace }: PublishedEntry) => sequence === 0 && trace.content !== 'EVENTS';

function editionOf(
  readership: Readership,
  language: CalendarLanguage,
  { zone, today, changedAt }: DataVersion,
): CalendarSnapshot {
  const { year } = partsOf(today);
  const from = toDay(year - YEARS_BEFORE, 1, 1);
  return { readership, language, zone, today, changedAt, from, to: toDay(year + YEARS_AFTER, 12, 31) };
}
