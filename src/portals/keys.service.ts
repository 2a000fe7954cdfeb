import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccessKey, type KeyRole } from '../access/access-key.js';
import { AccessKeyTable } from '../access/access-key.table.js';
import { AccessKeys } from '../access/access-keys.service.js';
import { AccessLog, type AccessEvent } from '../access/audit-log/access-log.service.js';
import { permissionsOf, type Permission } from '../access/permissions.js';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { isId } from '../kernel/ids.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page } from '../platform/graphql/paging.js';
import { beyondOwn, endsSooner, noSuchKey, nothingToOverlap, opensNothing, replacesAnother } from './key-refusals.js';
import { Places } from './places.service.js';

export interface NewKey {
  label?: string | null;
  role?: KeyRole | null;
  city?: string | null;
  permissions?: Permission[] | null;
  /** The last day on which it works, at home; null: until it is revoked; left out: as the one that it replaces. */
  expiresOn?: string | null;
  /** The key that it takes the place of. */
  replaces?: string | null;
  /** How long both work, so that no request is refused while a program changes from one to the other. */
  overlapHours?: number | null;
}

const EVENTS = {
  ACCESS_KEY_ISSUED: 'key_issued',
  ACCESS_KEY_REPLACED: 'key_replaced',
  ACCESS_KEY_REVOKED: 'key_revoked',
} satisfies Record<string, AccessEvent>;

/** Who is let in: keys issued, replaced and revoked, each with its history. */
@Injectable()
export class Keys {
  constructor(
    private readonly store: Store,
    private readonly keys: AccessKeys,
    private readonly places: Places,
    private readonly history: History,
    private readonly log: AccessLog,
  ) {}

  /**
   * Staff let partners in, administrators anybody; nobody gives more than they have themselves.
   * @returns the secret too, which is shown this once
   * @throws Refused FORBIDDEN, RuleBroken for what the noun refuses, an unknown city or key
   */
  async issue(by: Viewer, asked: NewKey): Promise<{ key: AccessKey; secret: string }> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const old = asked.replaces == null ? null : await this.taken(by, asked.replaces, ['replaces']);
    if (!old && asked.overlapHours != null) throw nothingToOverlap();
    const role = asked.role ?? old?.role ?? 'PARTNER';
    if (role !== 'PARTNER') by.mustBeAbleTo('KEEP_KEYS');
    const cityId = asked.city == null ? (old?.cityId ?? null) : await this.places.partner(asked.city);
    if (old && (role !== old.role || cityId !== old.cityId)) throw replacesAnother();
    const state = old?.stateAt(this.places.now()) ?? 'VALID';
    if (state !== 'VALID') throw opensNothing(state);
    const permissions = asked.permissions ?? old?.permissions;
    const issued = this.keys.make({
      label: asked.label ?? old?.label ?? '',
      role,
      cityId,
      permissions,
      expiresAt: await this.endOf(asked, old),
    });
    const beyond = (permissions ?? permissionsOf(role)).find((permission) => !by.may(permission));
    if (beyond !== undefined) throw beyondOwn(beyond, by.permissions);
    await this.saveAndRecord(by, issued.key, 'ACCESS_KEY_ISSUED');
    if (old) {
      const overlapEnds = new Date(this.places.now().getTime() + (asked.overlapHours ?? 72) * 3_600_000);
      if (asked.overlapHours != null && old.expiresAt && old.expiresAt < overlapEnds) throw endsSooner(old.expiresAt);
      old.expireBy(overlapEnds);
      await this.saveAndRecord(by, old, 'ACCESS_KEY_REPLACED');
    }
    return issued;
  }

  /** It opens nothing more, on any instance, from the next request on. @throws RuleBroken NOT_FOUND */
  async revoke(by: Viewer, id: string, ifRevision?: number | null): Promise<AccessKey> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const key = await this.taken(by, id, ['key'], ifRevision);
    key.revoke(this.places.now());
    await this.saveAndRecord(by, key, 'ACCESS_KEY_REVOKED');
    return key;
  }

  /** A key, to who may keep it and to who holds it. */
  async get(by: Viewer, id: string): Promise<AccessKey | null> {
    if (!isId('key', id)) return null;
    const key = await this.store.table(AccessKeyTable).findOneBy({ id });
    const isSeen = key && (key.id === by.id || by.may(key.role === 'PARTNER' ? 'KEEP_PORTALS' : 'KEEP_KEYS'));
    return isSeen ? key : null;
  }

  /** The latest first: partners' to staff, all of them to administrators. */
  async list(by: Viewer, args: PageArgs): Promise<Connection<AccessKey>> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const table = this.store.table(AccessKeyTable);
    const query = table.createQueryBuilder('key');
    if (!by.may('KEEP_KEYS')) query.where(`key.role = 'PARTNER'`);
    const latestFirst = [{ expression: 'key.id', type: 'text' as const, descending: true }];
    return page(query, args, latestFirst, (ids) => table.findBy({ id: In(ids) }));
  }

  /** All of them, the earliest first: for the command line, which has no pages. */
  async all(by: Viewer): Promise<AccessKey[]> {
    by.mustBeAbleTo('KEEP_KEYS');
    return this.store.table(AccessKeyTable).find({ order: { id: 'ASC' } });
  }

  private async endOf({ expiresOn }: NewKey, old: AccessKey | null): Promise<Date | null> {
    if (expiresOn != null) return this.places.endOf(expiresOn, ['expiresOn']);
    if (expiresOn === null || !old) return null;
    // One that was replaced before ends with the overlap: what counts is how long it was given for.
    const given = await this.history.before(old, 'ACCESS_KEY_REPLACED', 'expiresAt');
    if (given === undefined) return old.expiresAt;
    return given === null ? null : new Date(given as string);
  }

  private async taken(by: Viewer, id: string, field: string[], ifRevision?: number | null): Promise<AccessKey> {
    if (!(await this.get(by, id.trim()))) throw noSuchKey(id, field);
    return this.store.lock(AccessKeyTable, id.trim(), ifRevision);
  }

  private async saveAndRecord(by: Viewer, key: AccessKey, verb: keyof typeof EVENTS): Promise<void> {
    const { hash: _, ...differences } = await this.store.save(AccessKeyTable, key);
    if (Object.keys(differences).length === 0) return;
    await this.history.record(by, key, verb, differences);
    this.log.acted(EVENTS[verb], by, key.id);
  }
}
