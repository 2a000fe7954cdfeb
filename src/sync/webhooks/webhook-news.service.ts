import { Injectable } from '@nestjs/common';
import { AccessKeys } from '../../access/access-keys.service.js';
import { Store } from '../../platform/database/store.js';
import { Transactions } from '../../platform/database/transactions.js';
import { scopeOf } from '../feed-cursor.js';
import { feedReader } from '../feed-reader.js';
import { isFor } from '../feed-statement.js';
import { SyncLines } from '../sync-lines.service.js';

/** Lines of the feed that are looked through in one transaction, however many webhooks there are. */
const AT_ONCE = 200;

/** For which webhooks there is something new in `changes`, as their keys see it. */
@Injectable()
export class WebhookNews {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: Store,
    private readonly lines: SyncLines,
    private readonly keys: AccessKeys,
  ) {}

  /**
   * Looks through what has changed since the last time, on whatever instance that was.
   * @returns false while another instance is at it
   * @throws RequestRefused SERVICE_UNAVAILABLE after an import of very many, as `changes` does
   */
  async find(): Promise<boolean> {
    if (!(await this.isAnybodyTold())) {
      await this.store.sql(SKIP);
      return true;
    }
    await this.lines.catchUp();
    for (;;) {
      const step = await this.transactions.run(() => this.findSome());
      if (step !== 'MORE') return step === 'ALL';
    }
  }

  private async findSome(): Promise<'MORE' | 'ALL' | 'BUSY'> {
    const [progress] = await this.store.sql<{ position: string }>(
      'SELECT position FROM webhook_progress FOR UPDATE SKIP LOCKED',
    );
    if (!progress) return 'BUSY';
    const [reached] = await this.store.sql<{ position: string; count: number }>(
      `SELECT coalesce(max(position), $1)::text AS position, count(*)::integer AS count FROM (
         SELECT position FROM sync_line WHERE position > $1::bigint ORDER BY position LIMIT ${AT_ONCE}) line`,
      [progress.position],
    );
    const { position, count } = reached!;
    await this.store.sql(NOTE_NEWS, [JSON.stringify(await this.readers()), progress.position, position]);
    if (count > 0) await this.store.sql('UPDATE webhook_progress SET position = $1', [position]);
    return count < AT_ONCE ? 'ALL' : 'MORE';
  }

  /** Of each webhook that something may be sent to: what decides which changes its key gets. */
  private async readers(): Promise<object[]> {
    const told = await this.store.sql<{ id: string; keyId: string }>(
      `SELECT id, key_id AS "keyId" FROM webhook WHERE ${IS_TOLD} ORDER BY id`,
    );
    const viewers = await this.keys.viewersOf([...new Set(told.map(({ keyId }) => keyId))]);
    return told.flatMap(({ id, keyId }) => {
      const by = viewers.get(keyId);
      if (!by) return [];
      const [sees, mine, hidden] = feedReader(by);
      return [{ id, scope: scopeOf(by), sees, mine, hidden }];
    });
  }

  private async isAnybodyTold(): Promise<boolean> {
    const [row] = await this.store.sql<{ is: boolean }>(`SELECT EXISTS (SELECT FROM webhook WHERE ${IS_TOLD}) AS is`);
    return row!.is;
  }
}

const IS_TOLD = 'off_at IS NULL AND removed_at IS NULL';

/** What was entered while there was no webhook is not looked through when there is one. */
const SKIP = `
  UPDATE webhook_progress SET position = newest.position
    FROM (SELECT max(position) AS position FROM sync_line) newest WHERE newest.position > webhook_progress.position`;

/**
 * $1 are the readers; $2 and $3 the lines: after the first, up to the second. A key that sees more or less than before has to read
 * all anew. What is being sent just now may have been asked for before the change.
 */
const NOTE_NEWS = `
  UPDATE webhook SET news_number = webhook.news_number + 1, reader = asked.scope
    FROM jsonb_to_recordset($1::jsonb) AS asked (id text, scope text, sees text[], mine text[], hidden text)
    WHERE webhook.id = asked.id AND (webhook.news_number = webhook.told_number OR webhook.leased_until > clock_timestamp())
      AND (webhook.reader <> asked.scope OR EXISTS (SELECT FROM sync_line line
        WHERE line.position > $2::bigint AND line.position <= $3::bigint
          AND ${isFor('line', { sees: 'asked.sees', mine: 'asked.mine', except: 'asked.hidden' })}))`;
