import { Injectable } from '@nestjs/common';
import { AccessKey, type KeyRole } from '../access/access-key.js';
import { AccessKeyTable } from '../access/access-key.table.js';
import { AccessKeys } from '../access/access-keys.service.js';
import { AccessLog, type AccessEvent } from '../access/audit-log/access-log.service.js';
import { permissionsOf, type Permission } from '../access/permissions.js';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { Undoables } from '../history/undoables.service.js';
import { Clock } from '../kernel/clock.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import {
  beyondOwn,
  endsSooner,
  keyNotUndone,
  noSuchKey,
  nothingToOverlap,
  opensNothing,
  replacesAnother,
} from './key-refusals.js';
import { Places } from './places.service.js';

export interface NewKey {
  label?: string | null;
  role?: KeyRole | null;
  city?: string | null;
  permissions?: Permission[] | null;
  /** The last day of validity, in the home time zone; null: until it is revoked; undefined: as the replaced key. */
  expiresOn?: string | null;
  /** The key that it replaces. */
  replaces?: string | null;
  /** How long both keys are valid, so that no request is rejected while a program switches. */
  overlapHours?: number | null;
}

const EVENTS = {
  ACCESS_KEY_ISSUED: 'key_issued',
  ACCESS_KEY_REPLACED: 'key_replaced',
  ACCESS_KEY_REVOKED: 'key_revoked',
} satisfies Record<string, AccessEvent>;

/** Access keys: issued, replaced and revoked, each with its history. */
@Injectable()
export class Keys {
  constructor(
    private readonly store: Store,
    private readonly keys: AccessKeys,
    private readonly places: Places,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly log: AccessLog,
    undoables: Undoables,
  ) {
    undoables.refuse('key', keyNotUndone);
  }

  /**
   * Staff issue keys to partners, administrators to anybody; nobody can grant more than they have themselves.
   * @returns also the secret, which is shown only once
   * @throws RequestRefused FORBIDDEN, DomainError for what the domain class rejects, an unknown city or key
   */
  async issue(by: Viewer, asked: NewKey): Promise<{ key: AccessKey; secret: string }> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const old = asked.replaces == null ? null : await this.taken(by, asked.replaces, ['replaces']);
    if (!old && asked.overlapHours != null) throw nothingToOverlap();
    const role = asked.role ?? old?.role ?? 'PARTNER';
    if (role !== 'PARTNER') by.mustBeAbleTo('KEEP_KEYS');
    const cityId = asked.city == null ? (old?.cityId ?? null) : await this.places.partner(by, asked.city);
    if (old && (role !== old.role || cityId !== old.cityId)) throw replacesAnother();
    const state = old?.stateAt(this.clock.now()) ?? 'VALID';
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
      const overlapEnds = new Date(this.clock.now().getTime() + (asked.overlapHours ?? 72) * 3_600_000);
      if (asked.overlapHours != null && old.expiresAt && old.expiresAt < overlapEnds) throw endsSooner(old.expiresAt);
      old.expireBy(overlapEnds);
      await this.saveAndRecord(by, old, 'ACCESS_KEY_REPLACED');
    }
    return issued;
  }

  /** Revokes a key on every instance, from the next request on. @throws DomainError NOT_FOUND */
  async revoke(by: Viewer, id: string, ifRevision?: number | null): Promise<AccessKey> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const key = await this.taken(by, id, ['key'], ifRevision);
    key.revoke(this.clock.now());
    await this.saveAndRecord(by, key, 'ACCESS_KEY_REVOKED');
    return key;
  }

  /** A key, for viewers who may manage it and for its holder. */
  async get(by: Viewer, id: string): Promise<AccessKey | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, AccessKey>> {
    const keys = await this.store.from(AccessKeyTable).withIds(ids);
    return byId(
      keys.filter(({ id, role }) => id === by.id || by.may(role === 'PARTNER' ? 'KEEP_PORTALS' : 'KEEP_KEYS')),
    );
  }

  /** Newest first: partners' keys for staff, all keys for administrators. */
  async list(by: Viewer, args: PageArgs): Promise<Connection<AccessKey>> {
    by.mustBeAbleTo('KEEP_PORTALS');
    const query = this.store.from(AccessKeyTable);
    if (!by.may('KEEP_KEYS')) query.where(`access_key.role = 'PARTNER'`);
    const latestFirst = [{ expression: 'access_key.id', type: 'text' as const, descending: true }];
    return page(query, args, latestFirst);
  }

  /** All keys, oldest first: for the command line, which has no pages. */
  async all(by: Viewer): Promise<AccessKey[]> {
    by.mustBeAbleTo('KEEP_KEYS');
    return this.store.table(AccessKeyTable).find({ order: { id: 'ASC' } });
  }

  private async endOf({ expiresOn }: NewKey, old: AccessKey | null): Promise<Date | null> {
    if (expiresOn != null) return this.places.endOf(expiresOn, ['expiresOn']);
    if (expiresOn === null || !old) return null;
    // An already replaced key ends with its overlap; its original period of validity counts.
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
