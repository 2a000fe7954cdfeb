import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import { Kept } from '../platform/database/kept.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { Revisions } from '../platform/database/revisions.service.js';
import { Store, WITHOUT_REPLICA } from '../platform/database/store.js';
import { unauthenticated } from '../platform/errors.js';
import { AccessKey, hashOf, newSecret, type KeyFacts } from './access-key.js';
import { AccessKeyTable } from './access-key.table.js';
import { Viewer } from './viewer.js';

type Row = Pick<AccessKey, 'id' | 'role' | 'label' | 'permissions'> & {
  expires_at: Date | null;
  last_used_at: Date | null;
  city_id: Id<'city'> | null;
  mandates: { city: Id<'city'>; until: string | null }[];
};

const SELECTED = `SELECT id, role, label, permissions, expires_at, last_used_at, city_id, coalesce((
    SELECT json_agg(json_build_object('city', mandate.city_id, 'until', mandate.expires_at) ORDER BY mandate.id)
      FROM mandate WHERE mandate.speaker_id = access_key.city_id AND ended_at IS NULL
  ), '[]') AS mandates
  FROM access_key`;

const USE_WORTH_NOTING = 60_000;
const MOST_KNOWN = 10_000;

/** Authenticates access keys, and stores the keys chosen by the operator. */
@Injectable()
export class AccessKeys {
  private readonly known = new Kept<Row>(MOST_KNOWN);

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
  ) {}

  /**
   * Asks the database on each request, for the key or whether what is known of it still holds: revoked on one instance, it is
   * invalid on all.
   * @throws RequestRefused UNAUTHENTICATED for an unknown, expired or revoked key, with the same message for all
   */
  async viewerWith(secret: string): Promise<Viewer> {
    const key = await this.rowOf(hashOf(secret));
    const now = this.clock.now();
    const holds = (until: Date | null) => until === null || until > now;
    if (!key || !holds(key.expires_at)) throw unauthenticated();
    if (key.last_used_at === null || now.getTime() - key.last_used_at.getTime() >= USE_WORTH_NOTING) {
      key.last_used_at = now;
      // A read-only server (after a failover) must not lock anybody out.
      void this.noteUse(key.id, now).catch(() => undefined);
    }
    return viewerOf(key, now);
  }

  /** The viewers of these keys, as if each were presented now; those that open nothing are left out. */
  async viewersOf(ids: readonly string[]): Promise<Map<string, Viewer>> {
    const now = this.clock.now();
    const rows = await this.store.read<Row>(`${SELECTED} WHERE id = ANY($1) AND revoked_at IS NULL`, [ids]);
    const valid = rows.filter(({ expires_at: expiresAt }) => expiresAt === null || expiresAt > now);
    return new Map(valid.map((row) => [row.id, viewerOf(row, now)]));
  }

  /** The key of a hash, if it is not revoked; it may have expired. */
  private async rowOf(hash: string): Promise<Row | undefined> {
    const revision = (await this.revisions.ofRequest())?.asking;
    const known = this.known.get(revision, hash);
    if (known) return known;
    const [row] = await this.store.read<Row>(`${PREPARED}${SELECTED} WHERE hash = $1 AND revoked_at IS NULL`, [hash]);
    if (row) this.known.keep(revision, hash, row);
    return row;
  }

  /** Stores a key whose secret the operator has chosen; repeating it changes nothing. */
  async admit(by: Viewer, secret: string, label: string, role: 'STAFF' | 'ADMIN'): Promise<void> {
    by.mustBeAbleTo('KEEP_KEYS');
    const key = AccessKey.create({ label, role }, secret, this.clock.now());
    // Several instances may start at the same time.
    await this.store.table(AccessKeyTable).createQueryBuilder().insert().values(key).orIgnore().execute();
  }

  /**
   * The keys that the operator has chosen before, under the same label: whoever knows an old one must not get in with it.
   * @returns their ids; keys that were issued have a history, and are not among them
   */
  async formerlyAdmitted(by: Viewer, secret: string, label: string): Promise<string[]> {
    by.mustBeAbleTo('KEEP_KEYS');
    const rows = await this.store.sql<{ id: string }>(
      `SELECT id FROM access_key WHERE label = $1 AND hash <> $2 AND revoked_at IS NULL
         AND NOT EXISTS (SELECT FROM change WHERE thing_id = access_key.id AND verb = 'ACCESS_KEY_ISSUED') ORDER BY id`,
      [label, hashOf(secret)],
    );
    return rows.map(({ id }) => id);
  }

  /** A new key, not stored yet. @returns also the secret, which is shown only once */
  make(facts: KeyFacts): { key: AccessKey; secret: string } {
    const secret = newSecret();
    return { key: AccessKey.create(facts, secret, this.clock.now()), secret };
  }

  private async noteUse(id: string, now: Date): Promise<void> {
    await this.store.sql(
      `UPDATE access_key SET last_used_at = $2
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $2::timestamptz - interval '1 minute') AND ${WITHOUT_REPLICA}`,
      [id, now],
    );
  }
}

/** The cities of a key are its own, and those that have given that one a mandate. */
function viewerOf(key: Row, now: Date): Viewer {
  const mandates = key.mandates.filter(({ until }) => until === null || new Date(until) > now);
  const cities = [...(key.city_id === null ? [] : [key.city_id]), ...mandates.map(({ city }) => city)];
  return new Viewer(key.id, key.role, key.label, [...new Set(cities)], key.permissions);
}
