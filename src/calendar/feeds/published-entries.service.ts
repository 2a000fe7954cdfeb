import { Injectable } from '@nestjs/common';
import { Store } from '../../platform/database/store.js';
import type { Readership } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';
import { HEADING } from '../entries/entries.service.js';
import type { PublishedEntry } from './published-entry.js';

const ROWS_AT_ONCE = 1000;
const PUBLISHED = `SELECT readership, language, uid, digest, sequence, modified_at AS "modifiedAt", withdrawn_at AS "withdrawnAt", trace
  FROM calendar_published WHERE readership = $1 AND language = $2`;

/** Published calendar entries; by its own bulk statements, since there may be tens of thousands. */
@Injectable()
export class PublishedEntries {
  constructor(private readonly store: Store) {}

  of(readership: Readership, language: CalendarLanguage): Promise<PublishedEntry[]> {
    return this.store.sql<PublishedEntry>(PUBLISHED, [readership, language]);
  }

  /** The heading and the anniversaries of some cities, those that once were theirs included. */
  anniversariesOf(
    readership: Readership,
    language: CalendarLanguage,
    cityIds: readonly string[],
  ): Promise<PublishedEntry[]> {
    const theirs = `SELECT readership, language, uid FROM calendar_published WHERE trace -> 'cityIds' ?| $3
      UNION SELECT readership, language, uid FROM calendar_published WHERE trace ? 'former' AND trace -> 'former' ?| $3`;
    return this.store.sql<PublishedEntry>(
      `${PUBLISHED} AND (uid = '${HEADING}' OR ((readership, language, uid) IN (${theirs}) AND trace ->> 'content' = 'ANNIVERSARIES'))`,
      [readership, language, cityIds],
    );
  }

  /** When anything was published last; null if nothing was. */
  async toldUntil(readership: Readership, language: CalendarLanguage): Promise<Date | null> {
    const [told] = await this.store.sql<{ at: Date | null }>(
      'SELECT max(modified_at) AS at FROM calendar_published WHERE readership = $1 AND language = $2',
      [readership, language],
    );
    return told!.at;
  }

  /** Inserts or updates entries of one readership and language. */
  async keep(entries: readonly PublishedEntry[]): Promise<void> {
    for (let i = 0; i < entries.length; i += ROWS_AT_ONCE)
      await this.store.sql(
        `INSERT INTO calendar_published (readership, language, uid, digest, sequence, modified_at, withdrawn_at, trace)
          SELECT readership, language, uid, digest, sequence, "modifiedAt", "withdrawnAt", trace
          FROM jsonb_to_recordset($1) AS entry (readership text, language text, uid text, digest text, sequence integer,
            "modifiedAt" timestamptz, "withdrawnAt" timestamptz, trace jsonb)
          ON CONFLICT (readership, language, uid) DO UPDATE SET digest = EXCLUDED.digest, sequence = EXCLUDED.sequence,
            modified_at = EXCLUDED.modified_at, withdrawn_at = EXCLUDED.withdrawn_at, trace = EXCLUDED.trace`,
        [JSON.stringify(entries.slice(i, i + ROWS_AT_ONCE))],
      );
  }

  /** After a restore: every entry counts as changed, after whatever calendars were told since the backup. @returns how many */
  async tellAnew(changesAtMost: number): Promise<number> {
    const [told] = await this.store.sql<{ count: number }>(
      `WITH told AS (UPDATE calendar_published SET sequence = sequence + $1, modified_at = now() RETURNING 1)
        SELECT count(*)::int AS count FROM told`,
      [changesAtMost],
    );
    return told!.count;
  }

  /** Deletes past entries that were published once and not changed. */
  async forget(readership: Readership, language: CalendarLanguage, uids: readonly string[]): Promise<void> {
    if (uids.length === 0) return;
    await this.store.sql('DELETE FROM calendar_published WHERE readership = $1 AND language = $2 AND uid = ANY($3)', [
      readership,
      language,
      uids,
    ]);
  }
}
