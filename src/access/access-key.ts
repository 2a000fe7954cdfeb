import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { mayRole, type Permission, type Role } from './permissions.js';

export type KeyRole = Exclude<Role, 'PUBLIC'>;

export interface KeyFacts {
  label: string;
  role: KeyRole;
  /** The city that a partner acts for. */
  cityId?: Id<'city'> | null;
  /** A subset of the permissions of the role; undefined: all of them; empty: read only. */
  permissions?: readonly Permission[] | null;
  expiresAt?: Date | null;
  /** The key that it replaces. */
  replacesId?: Id<'key'> | null;
}

/** An access key of a program or a person, valid until it expires or is revoked; only its hash is kept. */
export class AccessKey {
  id: Id<'key'>;
  label: string;
  role: KeyRole;
  cityId: Id<'city'> | null = null;
  permissions: Permission[] | null = null;
  hash: string;
  expiresAt: Date | null = null;
  revokedAt: Date | null = null;
  replacesId: Id<'key'> | null = null;
  lastUsedAt: Date | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @throws DomainError REQUIRED, CONFLICTING, TOO_EARLY */
  static create(
    { label, role, cityId = null, permissions = null, expiresAt = null, replacesId = null }: KeyFacts,
    secret: string,
    now: Date,
  ) {
    if (label.trim() === '') throw unnamed();
    if ((role === 'PARTNER') !== (cityId !== null)) throw misplaced(role);
    const beyond = permissions?.find((permission) => !mayRole(role, permission));
    if (beyond !== undefined) throw beyondRole(role, beyond);
    if (expiresAt !== null && expiresAt <= now) throw expiredAlready();
    return Object.assign(new AccessKey(), {
      id: newId('key'),
      label: label.trim(),
      role,
      cityId,
      permissions: permissions && [...new Set(permissions)],
      expiresAt,
      replacesId,
      hash: hashOf(secret),
      createdAt: now,
      revision: 1,
    });
  }

  /** Revokes the key permanently. */
  revoke(at: Date): void {
    this.revokedAt ??= at;
  }

  /** Limits its validity to the period in which its successor is deployed. */
  expireBy(at: Date): void {
    if (this.expiresAt === null || at < this.expiresAt) this.expiresAt = at;
  }

  stateAt(now: Date): KeyState {
    if (this.revokedAt !== null) return 'REVOKED';
    return this.expiresAt !== null && this.expiresAt <= now ? 'EXPIRED' : 'VALID';
  }

  /** A one-sentence summary. @param city the name of the partner */
  summary(city: string | null, now: Date, language: 'ru' | 'en'): string {
    const state = KEY_STATES[this.stateAt(now)][language].replace(/\.$/, '').toLowerCase();
    const of = city ?? this.role;
    return language === 'ru' ? `Ключ «${this.label}» (${of}): ${state}.` : `Key “${this.label}” (${of}): ${state}.`;
  }
}

export type KeyState = keyof typeof KEY_STATES;
export const KEY_STATES = {
  VALID: { en: 'Works.', ru: 'Действует.' },
  EXPIRED: { en: 'Has expired.', ru: 'Срок истёк.' },
  REVOKED: { en: 'Revoked.', ru: 'Отозван.' },
};

// A fixed prefix lets leak scanners find a key that was published by mistake.
const BEGINNING = 'sckey_';

/** 256 random bits: a plain hash of them is enough (ASVS 6.5.2). */
export function newSecret(): string {
  return BEGINNING + randomBytes(32).toString('base64url');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

const unnamed = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Enter what the key is for, e.g. label: "City portal".',
      ru: 'Укажите в label, для чего ключ, например label: "Портал города".',
    },
    ['label'],
  );

const misplaced = (role: KeyRole) =>
  role === 'PARTNER'
    ? new DomainError(
        'REQUIRED',
        {
          en: 'Enter the city that the partner acts for, e.g. city: "BY-GRODNO".',
          ru: 'Укажите в city, за какой город действует партнёр, например city: "BY-GRODNO".',
        },
        ['city'],
      )
    : new DomainError(
        'CONFLICTING',
        {
          en: 'Only a partner’s key has a city: omit city.',
          ru: 'Город бывает только у ключа партнёра: уберите city.',
        },
        ['city'],
      );

const beyondRole = (role: KeyRole, permission: Permission) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `A key with the role ${role} cannot have ${permission}: remove it.`,
      ru: `Ключу с ролью ${role} нельзя дать разрешение ${permission}: уберите его.`,
    },
    ['permissions'],
  );

const expiredAlready = () =>
  new DomainError(
    'TOO_EARLY',
    {
      en: 'The key would already have expired: enter today or a later day.',
      ru: 'Срок ключа уже прошёл: укажите день не раньше сегодняшнего.',
    },
    ['expiresOn'],
  );
