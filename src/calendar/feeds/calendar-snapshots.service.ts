import { Injectable } from '@nestjs/common';
import { partsOf, toDay } from '../../kernel/day.js';
import { startOfDay } from '../../kernel/local-time.js';
import { Store } from '../../platform/database/store.js';
import { Transactions } from '../../platform/database/transactions.js';
import { idOf, type CalendarEntry } from '../calendar-entry.js';
import { isPast, isWithin, type CalendarSnapshot, type Readership } from '../calendar-snapshot.js';
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
  at(version: DataVersion, readership: Readership, language: CalendarLanguage): Promise<BuiltSnapshot> {
    const which = `${readership} ${language}`;
    return this.inTurn(which, async () => {
      const last = this.built.get(which);
      if (last?.version === version.text) return last;
      const found = await this.read(version, { readership, language });
      const told = await compared(found);
      const made = isKept(told) ? told.made : await this.publish(found, { readership, language });
      this.built.set(which, made);
      return made;
    });
  }

  /** The same for the anniversaries of some cities alone: worked out from what concerns these, unless all of it is known. */
  async ofCities(
    version: DataVersion,
    readership: Readership,
    language: CalendarLanguage,
    cityIds: readonly string[],
  ): Promise<BuiltSnapshot> {
    const which = `${readership} ${language}`;
    const last = this.built.get(which);
    if (last?.version === version.text) return last;
    const found = await this.read(version, { readership, language, cityIds });
    const told = await compared(found);
    if (isKept(told)) return told.made;
    return this.inTurn(which, () => this.publish(found, { readership, language, cityIds }));
  }

  /** Never two at a time: the second would wait for the lock of the first in the database, and not for long. */
  private inTurn<T>(which: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(which) ?? Promise.resolve()).then(work);
    this.turns.set(
      which,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private publish(found: Found, which: Which): Promise<BuiltSnapshot> {
    const { readership, language, cityIds } = which;
    return this.transactions.run(async () => {
      // One instance at a time: the sequence of an entry must be the same on all.
      await this.store.sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`calendar ${readership} ${language}`]);
      const latest = await this.versions.now();
      const isSame = !cityIds && latest.text === found.version.text;
      const now = isSame
        ? { ...found, known: await this.published.of(readership, language) }
        : await this.read(latest, which);
      const told = await compared(now);
      await this.published.keep(told.changed);
      await this.published.forget(readership, language, told.past);
      return told.made;
    });
  }

  private read(version: DataVersion, { readership, language, cityIds }: Which): Promise<Found> {
    const edition = editionOf(readership, language, version);
    return cityIds ? this.readOfCities(version, edition, cityIds) : this.readAll(version, edition);
  }

  private async readAll(version: DataVersion, edition: CalendarSnapshot): Promise<Found> {
    const [entries, known] = await this.transactions.together(
      () => this.entries.of(edition, version.homeId),
      () => this.published.of(edition.readership, edition.language),
    );
    return { version, edition, entries, known };
  }

  private async readOfCities(
    version: DataVersion,
    edition: CalendarSnapshot,
    cityIds: readonly string[],
  ): Promise<Found> {
    const { readership, language } = edition;
    const [known, publishedAt, entries] = await this.transactions.together(
      () => this.published.anniversariesOf(readership, language, cityIds),
      () => this.published.toldUntil(readership, language),
      () => this.entries.anniversariesOf(edition, version.homeId, cityIds),
    );
    const there = new Set(entries.map(({ uid }) => uid));
    // What is no more theirs may be that of others now.
    const former = known.filter(({ uid, trace }) => !there.has(uid) && isWithin(edition, trace.when));
    const elsewhere = await this.entries.anniversariesWithIds(
      edition,
      version.homeId,
      former.map(({ uid }) => idOf(uid)),
    );
    return { version, edition, entries: [...entries, ...elsewhere], known, publishedAt };
  }
}

/** Most changes in the registry do not affect calendars. */
const isKept = ({ changed, past }: Awaited<ReturnType<typeof compared>>) => changed.length + past.length === 0;

interface Which {
  readership: Readership;
  language: CalendarLanguage;
  /** Only anniversaries of these; undefined: all entries. */
  cityIds?: readonly string[];
}

/** The current entries, of this data version or a later one, and those that were published. */
interface Found {
  version: DataVersion;
  edition: CalendarSnapshot;
  entries: CalendarEntry[];
  known: PublishedEntry[];
  /** When anything was published last, where not all that was is known. */
  publishedAt?: Date | null;
}

/** The snapshot, the entries to store, and the UIDs to delete. */
async function compared({ version, edition, entries, known, publishedAt }: Found) {
  const { shown, left, changed } = await diffPublished(edition, entries, known, publishedAt);
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
