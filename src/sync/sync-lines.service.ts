import { Injectable, Logger } from '@nestjs/common';
import { Store } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import { RequestRefused } from '../platform/errors.js';
import { AUDIENCES } from './audiences.js';
import { citiesToldBy, openness, TOUCHED } from './touches.js';

// Small enough for one batch to stay well within the statement timeout.
const AT_ONCE = 1000;
/** More than a request waits for: the rest is appended after it was answered. */
const MOST_STEPS = 8;
const TELL_EVERY_MS = 10_000;

/** Gives every change its position in the feed, in an order that is the same for all readers. */
@Injectable()
export class SyncLines {
  private readonly log = new Logger('changes');
  private turn: Promise<unknown> = Promise.resolve();
  private isGoingOn = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly store: Store,
  ) {}

  /**
   * Appends all changes committed so far to the feed; concurrent calls share one connection.
   * @throws RequestRefused SERVICE_UNAVAILABLE after an import of very many, which goes on meanwhile
   */
  async catchUp(): Promise<void> {
    if (this.isGoingOn) throw manyToAppend();
    if (!(await this.isBehind())) return;
    const mine = this.turn.then(() => this.append(MOST_STEPS));
    this.turn = mine.catch(() => undefined);
    if (await mine) return;
    void this.goOn();
    throw manyToAppend();
  }

  private async goOn(): Promise<void> {
    if (this.isGoingOn) return;
    this.isGoingOn = true;
    try {
      for (let told = 0; !(await this.append(MOST_STEPS));) {
        if (Date.now() - told < TELL_EVERY_MS) continue;
        told = Date.now();
        const [row] = await this.store.sql<{ left: number }>('SELECT count(*)::integer AS left FROM sync_pending');
        this.log.log(`${row!.left} changes are still to be told to portals that follow them.`);
      }
    } catch (error) {
      // Whoever asks next begins it again.
      this.log.warn({ err: error }, 'What has changed could not be appended for those who follow it.');
    } finally {
      this.isGoingOn = false;
    }
  }

  private async isBehind(): Promise<boolean> {
    const [row] = await this.store.sql<{ behind: boolean }>('SELECT EXISTS (SELECT FROM sync_pending) AS behind');
    return row!.behind;
  }

  /** @returns whether that was all */
  private async append(steps: number): Promise<boolean> {
    for (let step = 0; step < steps; step++) if ((await this.appendSome()) < AT_ONCE) return true;
    return false;
  }

  private appendSome(): Promise<number> {
    return this.transactions.run(async () => {
      // Positions are assigned and committed in the same order: a reader who has seen the tenth never misses the ninth.
      await this.store.sql(`SELECT pg_advisory_xact_lock(hashtext('sync'))`);
      const [row] = await this.store.sql<{ count: number }>(APPEND, [AT_ONCE]);
      return row!.count;
    });
  }
}

const manyToAppend = () =>
  new RequestRefused('SERVICE_UNAVAILABLE', {
    en: 'Very many records have just been changed, and this list is being brought up to date. Ask again in a minute.',
    ru: 'Только что изменилось очень много записей, этот список сейчас дополняется. Повторите через минуту.',
  });

/**
 * Whether a line is for every possible reader of an earlier line: at least as open as the earlier one was before and
 * after its change. Cases that this check leaves out are filtered by the statement of each reader.
 */
function isForAllOf(later: string, earlier: string): string {
  const reaches = `greatest(${openness(`${later}.visibility`)}, ${openness(`${later}.changed_visibility`)})`;
  const reached = `least(${openness(`${earlier}.visibility`)}, ${openness(`${earlier}.was_visibility`)})`;
  const sameCities = `${earlier}.city_ids || ${earlier}.was_city_ids <@ ${later}.city_ids`;
  return `${reaches} <= ${reached} AND (${reaches} <> 2 OR ${reached} > 2 OR ${sameCities})`;
}

/** One snapshot of pending records, who sees them now, and who saw them by their last line; one line per record. */
const APPEND = `
  WITH RECURSIVE taken AS (
    DELETE FROM sync_pending WHERE id IN (SELECT id FROM sync_pending ORDER BY id LIMIT $1)
    RETURNING id, thing_id, at, change_id
  ), ${TOUCHED()}, audience AS (${AUDIENCES}
  ), appended AS (
    INSERT INTO sync_line (thing_id, at, changed_visibility, visibility, city_ids, was_visibility, was_city_ids, tells_of)
    SELECT touched.thing_id, touched.at, touched.changed_visibility, audience.visibility,
        coalesce(audience.city_ids, '{}'), last.visibility, coalesce(last.city_ids, '{}'),
        ${citiesToldBy('touched.thing_id')}
      FROM touched LEFT JOIN audience ON audience.id = touched.thing_id
      LEFT JOIN LATERAL (SELECT visibility, city_ids FROM sync_line line
        WHERE line.thing_id = touched.thing_id ORDER BY position DESC LIMIT 1) last ON true
      WHERE (audience.visibility IS NOT NULL OR last.visibility IS NOT NULL) AND (touched.changed_visibility IS NOT NULL
        OR (audience.visibility, audience.city_ids) IS DISTINCT FROM (last.visibility, last.city_ids))
      ORDER BY touched.turn, touched.thing_id
    RETURNING *
  ), superseded AS (
    UPDATE sync_line line SET is_superseded = true FROM appended
      WHERE line.thing_id = appended.thing_id AND NOT line.is_superseded AND ${isForAllOf('appended', 'line')}
  ) SELECT count(*)::integer AS count FROM taken`;
