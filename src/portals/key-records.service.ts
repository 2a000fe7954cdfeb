import { Injectable } from '@nestjs/common';
import type { AccessKey } from '../access/access-key.js';
import { AccessKeyTable } from '../access/access-key.table.js';
import { AccessLog, type AccessEvent } from '../access/audit-log/access-log.service.js';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { Clock } from '../kernel/clock.js';
import { Store } from '../platform/database/store.js';
import { endsSooner } from './key-refusals.js';

const EVENTS = {
  ACCESS_KEY_ISSUED: 'key_issued',
  ACCESS_KEY_REPLACED: 'key_replaced',
  ACCESS_KEY_REVOKED: 'key_revoked',
} satisfies Record<string, AccessEvent>;

const USUAL_OVERLAP_HOURS = 72;
const HOUR = 3_600_000;

type Follow = (by: Viewer, former: readonly string[], successor: AccessKey) => Promise<void>;

/** How keys are stored, each with its history, and which key is in the place of which. */
@Injectable()
export class KeyRecords {
  private readonly followers: Follow[] = [];

  constructor(
    private readonly store: Store,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  /** What belongs to a key goes over to the one in its place: each feature says how, within the transaction. */
  onReplaced(follow: Follow): void {
    this.followers.push(follow);
  }

  async saveAndRecord(by: Viewer, key: AccessKey, verb: keyof typeof EVENTS): Promise<void> {
    const { hash: _, ...differences } = await this.store.save(AccessKeyTable, key);
    if (Object.keys(differences).length === 0) return;
    await this.history.record(by, key, verb, differences);
    this.log.acted(EVENTS[verb], by, key.id);
  }

  /**
   * Stores a key in the place of others, which go on working for a while; after 0 hours they are revoked, which also a restore
   * does not take back.
   * @param former locked; the first is the one that is replaced @throws DomainError TOO_LATE if that one expires before the overlap ends
   */
  async replace(by: Viewer, former: AccessKey[], successor: AccessKey, overlapHours?: number | null): Promise<void> {
    const now = this.clock.now();
    const ends = new Date(now.getTime() + (overlapHours ?? USUAL_OVERLAP_HOURS) * HOUR);
    const { expiresAt } = former[0]!;
    if (overlapHours != null && expiresAt && expiresAt < ends) throw endsSooner(expiresAt);
    await this.saveAndRecord(by, successor, 'ACCESS_KEY_ISSUED');
    for (const key of former)
      if (overlapHours === 0) {
        key.revoke(now);
        await this.saveAndRecord(by, key, 'ACCESS_KEY_REVOKED');
      } else {
        key.expireBy(ends);
        await this.saveAndRecord(by, key, 'ACCESS_KEY_REPLACED');
      }
    const line = [former[0]!.id, ...(await this.successorsOf(former[0]!.id))];
    const replaced = line.filter((id) => id !== successor.id);
    for (const follow of this.followers) await follow(by, replaced, successor);
  }

  /** Until when a key was to be valid when it was issued: one that is replaced ends with its overlap. Null: until it is revoked. */
  async lastInstantOf(key: AccessKey): Promise<Date | null> {
    const given = await this.history.before(key, 'ACCESS_KEY_REPLACED', 'expiresAt');
    if (given === undefined) return key.expiresAt;
    return given === null ? null : new Date(given as string);
  }

  /** The ids of the keys that were issued in the place of one, and in the place of these, oldest first. */
  async successorsOf(id: string): Promise<string[]> {
    const rows = await this.store.sql<{ id: string }>(
      `WITH RECURSIVE later AS (
         SELECT id FROM access_key WHERE replaces_id = $1
         UNION SELECT key.id FROM access_key key JOIN later ON key.replaces_id = later.id
       ) SELECT id FROM later ORDER BY id`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Of each of these keys the latest that was issued in its place. @returns key → successor */
  async latestInPlaceOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.store.sql<{ former: string; id: string }>(
      `SELECT replaces_id AS former, max(id) AS id FROM access_key WHERE replaces_id = ANY($1) GROUP BY replaces_id`,
      [ids],
    );
    return new Map(rows.map(({ former, id }) => [former, id]));
  }
}
