import type { Id } from '../kernel/ids.js';
import { forbidden, unauthenticated, type RequestRefused } from '../platform/errors.js';
import { mayRole, permissionsOf, SEE_PEOPLE, SIGHT, type Permission, type Role } from './permissions.js';
import type { Visibility } from './visibility.js';

/** Whoever asks: with a key or without one. */
export class Viewer {
  /** Without a key. */
  static readonly PUBLIC = new Viewer('public', 'PUBLIC', '');
  /** The service itself: its start-up and its command line. */
  static readonly SYSTEM = new Viewer('system', 'ADMIN', 'system');

  /** As whose portal a city sees the registry. */
  static portalOf(cityId: Id<'city'>): Viewer {
    return new Viewer('portal', 'PARTNER', '', [cityId]);
  }

  constructor(
    /** The key's id, or `public` or `system`. */
    readonly id: string,
    readonly role: Role,
    readonly label: string,
    /** The cities that a partner acts for: its own first, then those that let it speak for them (R32). */
    readonly cityIds: readonly Id<'city'>[] = [],
    /** What its key may do of all that its role may; null: all of it. */
    private readonly scope: readonly Permission[] | null = null,
  ) {}

  /** Whether it may speak for a city: staff for all, a partner for its own. */
  actsFor(cityId: string): boolean {
    return this.role === 'STAFF' || this.role === 'ADMIN' || this.cityIds.some((id) => id === cityId);
  }

  may(permission: Permission): boolean {
    return mayRole(this.role, permission) && (this.scope?.includes(permission) ?? true);
  }

  /** @throws Refused UNAUTHENTICATED without a key, FORBIDDEN with one that is not enough */
  mustBeAbleTo(permission: Permission): void {
    if (!this.may(permission)) throw this.refusal;
  }

  /** Whether the schema has fields for people's data when this viewer asks. */
  get seesPeople(): boolean {
    return SEE_PEOPLE.includes(this.role);
  }

  /** @throws Refused as mustBeAbleTo does */
  mustSeePeople(): void {
    if (!this.seesPeople) throw this.refusal;
  }

  private get refusal(): RequestRefused {
    return this.role === 'PUBLIC' ? unauthenticated() : forbidden();
  }

  get permissions(): Permission[] {
    return permissionsOf(this.role).filter((permission) => this.may(permission));
  }

  /** The visibilities of the records that this viewer sees, whomever they concern. */
  get sees(): readonly Visibility[] {
    return SIGHT[this.role];
  }

  /** The same of what concerns a city: a partner sees of its own what is for partners. */
  seesOf(cityId: string): readonly Visibility[] {
    return this.cityIds.some((id) => id === cityId) ? [...new Set([...this.sees, 'PARTNER' as const])] : this.sees;
  }
}
