import { Injectable } from '@nestjs/common';
import { AccessKey, type KeyRole } from '../access/access-key.js';
import { AccessKeyTable } from '../access/access-key.table.js';
import { AccessKeys } from '../access/access-keys.service.js';
import { permissionsOf, type Permission } from '../access/permissions.js';
import type { Viewer } from '../access/viewer.js';
import { Undoables } from '../history/undoables.service.js';
import { Clock } from '../kernel/clock.js';
import { Store } from '../platform/database/store.js';
import { unauthenticated } from '../platform/errors.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { KeyRecords } from './key-records.service.js';
import {
  beyondOwn,
  keyNotUndone,
  noKeyPresented,
  noSuchKey,
  nothingToOverlap,
  opensNothing,
  replacesAnother,
  rotatedTooOften,
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

export interface Rotation {
  overlapHours?: number | null;
  ifRevision?: number | null;
}

/** More keys than this, in the place of one and each still valid, are a program that rotates by mistake. */
const MOST_SUCCESSORS = 5;

/** Access keys: issued, replaced, rotated by their holders and revoked, each with its history. */
@Injectable()
export class Keys {
  constructor(
    private readonly store: Store,
    private readonly keys: AccessKeys,
    private readonly records: KeyRecords,
    private readonly places: Places,
    private readonly clock: Clock,
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
      replacesId: old?.id,
    });
    const beyond = (permissions ?? permissionsOf(role)).find((permission) => !by.may(permission));
    if (beyond !== undefined) throw beyondOwn(beyond, by.permissions);
    if (old) await this.records.replace(by, [old], issued.key, asked.overlapHours);
    else await this.records.saveAndRecord(by, issued.key, 'ACCESS_KEY_ISSUED');
    return issued;
  }

  /**
   * The holder of a key gets another one in its place, with the same label, permissions and last day. The old one goes on working for
   * a while, as do others in its place: whoever lost the answer, or fears that somebody else has rotated it, rotates it again.
   * @returns also the secret, which is shown only once
   * @throws DomainError NOT_FOUND for somebody without a key, TOO_MANY after too many rotations, TOO_LATE as `issue`
   */
  async rotate(by: Viewer, { overlapHours, ifRevision }: Rotation): Promise<{ key: AccessKey; secret: string }> {
    by.mustHaveKey();
    if (!(await this.get(by, by.id))) throw noKeyPresented();
    const old = await this.store.lock(AccessKeyTable, by.id, ifRevision);
    const now = this.clock.now();
    // Revoked since the request came.
    if (old.stateAt(now) !== 'VALID') throw unauthenticated();
    const later = await this.store.lockMany(AccessKeyTable, await this.records.successorsOf(old.id));
    const valid = later.filter((key) => key.stateAt(now) === 'VALID');
    if (overlapHours !== 0 && valid.length >= MOST_SUCCESSORS) throw rotatedTooOften(valid.length);
    const { label, role, cityId, permissions, id: replacesId } = old;
    const expiresAt = await this.records.lastInstantOf(old);
    const rotated = this.keys.make({ label, role, cityId, permissions, expiresAt, replacesId });
    await this.records.replace(by, [old, ...valid], rotated.key, overlapHours);
    return rotated;
  }

  /**
   * Revokes a key on every instance, from the next request on: by those who keep keys, and by its holder.
   * @throws DomainError NOT_FOUND
   */
  async revoke(by: Viewer, id: string, ifRevision?: number | null): Promise<AccessKey> {
    by.mustHaveKey();
    const key = await this.taken(by, id, ['key'], ifRevision);
    key.revoke(this.clock.now());
    await this.records.saveAndRecord(by, key, 'ACCESS_KEY_REVOKED');
    return key;
  }

  /** A key, for viewers who may manage it and for its holder. */
  async get(by: Viewer, id: string): Promise<AccessKey | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Whoever holds a key is shown it, and those that were issued in its place. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, AccessKey>> {
    const keys = await this.store.from(AccessKeyTable).withIds(ids);
    const isKept = ({ role }: AccessKey) => by.may(role === 'PARTNER' ? 'KEEP_PORTALS' : 'KEEP_KEYS');
    const isOthers = (key: AccessKey) => key.id !== by.id && !isKept(key);
    const own = keys.some(isOthers) ? await this.records.successorsOf(by.id) : [];
    return byId(keys.filter((key) => !isOthers(key) || own.includes(key.id)));
  }

  /** The latest key in the place of each of these, for those who are shown it. */
  async inPlaceOf(by: Viewer, ids: readonly string[]): Promise<Map<string, AccessKey>> {
    const latest = await this.records.latestInPlaceOf(ids);
    const keys = await this.byIds(by, [...latest.values()]);
    return new Map([...latest].flatMap(([former, id]) => (keys.has(id) ? [[former, keys.get(id)!] as const] : [])));
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
    return this.records.lastInstantOf(old);
  }

  private async taken(by: Viewer, id: string, field: string[], ifRevision?: number | null): Promise<AccessKey> {
    if (!(await this.get(by, id.trim()))) throw noSuchKey(id, field);
    return this.store.lock(AccessKeyTable, id.trim(), ifRevision);
  }
}
