import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import { Store } from '../platform/database/store.js';
import { unauthenticated } from '../platform/errors.js';
import { AccessKey, hashOf, newSecret, type KeyFacts } from './access-key.js';
import { AccessKeyTable } from './access-key.table.js';
import { Viewer } from './viewer.js';

type Row = Pick<AccessKey, 'id' | 'role' | 'label' | 'permissions'> & {
  last_used_at: Date | null;
  cities: Id<'city'>[];
};

const USE_WORTH_NOTING = 60_000;

/** Keys told from one another: who comes with a secret; and those that the operator himself chose. */
@Injectable()
export class AccessKeys {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked of the database at each request, in one statement: a key that is revoked on one instance is dead on all.
   * @throws Refused UNAUTHENTICATED for a key that is unknown, expired or revoked: all answer alike
   */
  async viewerWith(secret: string): Promise<Viewer> {
    const now = this.clock.now();
    const [key] = await this.store.sql<Row>(
      `SELECT id, role, label, permissions, last_used_at, array_remove(city_id || ARRAY(
           SELECT mandate.city_id FROM mandate WHERE mandate.speaker_id = access_key.city_id
             AND ended_at IS NULL AND (mandate.expires_at IS NULL OR mandate.expires_at > $2) ORDER BY mandate.id
         ), NULL) AS cities
         FROM access_key WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
      [hashOf(secret), now],
    );
    if (!key) throw unauthenticated();
    if (key.last_used_at === null || now.getTime() - key.last_used_at.getTime() >= USE_WORTH_NOTING)
      // A server that only reads just now must not keep anybody out.
      void this.noteUse(key.id, now).catch(() => undefined);
    return new Viewer(key.id, key.role, key.label, [...new Set(key.cities)], key.permissions);
  }

  /** A key whose secret the operator has chosen; the same one again changes nothing. */
  async admit(by: Viewer, secret: string, label: string, role: 'STAFF' | 'ADMIN'): Promise<void> {
    by.mustBeAbleTo('KEEP_KEYS');
    const key = AccessKey.create({ label, role }, secret, this.clock.now());
    // Several instances that start at once admit it together.
    await this.store.table(AccessKeyTable).createQueryBuilder().insert().values(key).orIgnore().execute();
  }

  /** A new key, not stored yet. @returns the secret too, which is shown this once */
  make(facts: KeyFacts): { key: AccessKey; secret: string } {
    const secret = newSecret();
    return { key: AccessKey.create(facts, secret, this.clock.now()), secret };
  }

  private async noteUse(id: string, now: Date): Promise<void> {
    await this.store.sql(
      `UPDATE access_key SET last_used_at = $2
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $2::timestamptz - interval '1 minute')`,
      [id, now],
    );
  }
}
