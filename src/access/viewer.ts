import type { Id } from '../kernel/ids.js';
import { forbidden, unauthenticated, type RequestRefused } from '../platform/errors.js';
import { mayRole, permissionsOf, SEE_PEOPLE, SIGHT, type Permission, type Role } from './permissions.js';
import type { Visibility } from './visibility.js';

/** Who sends a request, with a key or without one. */
export class Viewer {
  /** Without a key. */
  static readonly PUBLIC = new Viewer('public', 'PUBLIC', '');
  /** The service itself: its start-up and its command line. */
  static readonly SYSTEM = new Viewer('system', 'ADMIN', 'system');

  /** A viewer with the view of a city's portal. */
  static portalOf(cityId: Id<'city'>): Viewer {
    return new Viewer('portal', 'PARTNER', '', [cityId]);
  }

  constructor(
    /** The key's id, or `public` or `system`. */
    readonly id: string,
    readonly role: Role,
    readonly label: string,
    /** The cities that a partner acts for: its own first, then those that have given it a mandate (R32). */
    readonly cityIds: readonly Id<'city'>[] = [],
    /** The subset of the role's permissions that the key has; null: all of them. */
    private readonly scope: readonly Permission[] | null = null,
  ) {}

  /** Whether it may act for a city: staff for all, a partner for its own. */
  actsFor(cityId: string): boolean {
    return this.role === 'STAFF' || this.role === 'ADMIN' || this.cityIds.some((id) => id === cityId);
  }

  may(permission: Permission): boolean {
    return mayRole(this.role, permission) && (this.scope?.includes(permission) ?? true);
  }

  /** @throws RequestRefused UNAUTHENTICATED without a key, FORBIDDEN if the key lacks the permission */
  mustBeAbleTo(permission: Permission): void {
    if (!this.may(permission)) throw this.refusal;
  }

  /** @throws RequestRefused UNAUTHENTICATED for somebody who has no key and is not signed in */
  mustHaveKey(): void {
    if (this.role === 'PUBLIC') throw this.refusal;
  }

  /** Whether the schema for this viewer has fields for personal data. */
  get seesPeople(): boolean {
    return SEE_PEOPLE.includes(this.role);
  }

  /** @throws RequestRefused as in mustBeAbleTo */
  mustSeePeople(): void {
    if (!this.seesPeople) throw this.refusal;
  }

  private get refusal(): RequestRefused {
    return this.role === 'PUBLIC' ? unauthenticated() : forbidden();
  }

  get permissions(): Permission[] {
    return permissionsOf(this.role).filter((permission) => this.may(permission));
  }

  /** The visibilities that this viewer sees for any record. */
  get sees(): readonly Visibility[] {
    return SIGHT[this.role];
  }

  /** The visibilities for records of a city: a partner also sees PARTNER records of its own cities. */
  seesOf(cityId: string): readonly Visibility[] {
    return this.cityIds.some((id) => id === cityId) ? [...new Set([...this.sees, 'PARTNER' as const])] : this.sees;
  }
}
