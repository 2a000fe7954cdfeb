import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '../kernel/ids.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { unauthenticated } from '../platform/refusals.js';
import { Store } from '../platform/store.js';
import { AccessKey, hashOf, newSecret, type KeyRole } from './access-key.js';
import { AccessKeyTable } from './access-key.table.js';
import { Viewer } from './viewer.js';

/** Keys: issued, revoked, and told from one another. */
@Injectable()
export class AccessKeys {
  constructor(private readonly store: Store) {}

  /** @throws Refused UNAUTHENTICATED for a key that is unknown or revoked: both answer alike */
  async viewerWith(secret: string): Promise<Viewer> {
    const key = await this.store.table(AccessKeyTable).findOneBy({ hash: hashOf(secret), revokedAt: IsNull() });
    if (!key) throw unauthenticated();
    return new Viewer(key.id, key.role, key.label);
  }

  /** @returns the secret, which is shown this once */
  async issue(
    by: Viewer,
    label: string,
    role: KeyRole,
    secret = newSecret(),
  ): Promise<{ key: AccessKey; secret: string }> {
    by.mustBeAbleTo('KEEP_KEYS');
    const key = Object.assign(new AccessKey(), { id: newId('key'), label, role, hash: hashOf(secret) });
    await this.store.table(AccessKeyTable).save(key);
    return { key, secret };
  }

  /** A key whose secret the operator has chosen; the same one again changes nothing. */
  async admit(by: Viewer, secret: string, label: string, role: KeyRole): Promise<void> {
    by.mustBeAbleTo('KEEP_KEYS');
    const key = Object.assign(new AccessKey(), { id: newId('key'), label, role, hash: hashOf(secret) });
    // Several instances that start at once admit it together.
    await this.store.table(AccessKeyTable).createQueryBuilder().insert().values(key).orIgnore().execute();
  }

  /** @throws RuleBroken NOT_FOUND */
  async revoke(by: Viewer, id: string): Promise<AccessKey> {
    by.mustBeAbleTo('KEEP_KEYS');
    const key = await this.store.table(AccessKeyTable).findOneBy({ id: id as AccessKey['id'] });
    if (!key) throw new RuleBroken('NOT_FOUND', { en: `There is no key «${id}».`, ru: `Ключа «${id}» нет.` }, ['id']);
    key.revokedAt ??= new Date();
    return this.store.table(AccessKeyTable).save(key);
  }

  async list(by: Viewer): Promise<AccessKey[]> {
    by.mustBeAbleTo('KEEP_KEYS');
    return this.store.table(AccessKeyTable).find({ order: { id: 'ASC' } });
  }
}
