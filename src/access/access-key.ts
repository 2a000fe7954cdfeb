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
  /** What the key may do of all that its role may; left out: all of it; empty: it only reads. */
  permissions?: readonly Permission[] | null;
  expiresAt?: Date | null;
}

/** A key that lets a program or a person in, until it expires or is revoked; only its hash is kept. */
export class AccessKey {
  id: Id<'key'>;
  label: string;
  role: KeyRole;
  cityId: Id<'city'> | null = null;
  permissions: Permission[] | null = null;
  hash: string;
  expiresAt: Date | null = null;
  revokedAt: Date | null = null;
  lastUsedAt: Date | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @throws RuleBroken REQUIRED, CONFLICTING, TOO_EARLY */
  static create(
    { label, role, cityId = null, permissions = null, expiresAt = null }: KeyFacts,
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
      hash: hashOf(secret),
      createdAt: now,
      revision: 1,
    });
  }

  /** It opens nothing more; for good. */
  revoke(at: Date): void {
    this.revokedAt ??= at;
  }

  /** It works until then at the latest: the time in which its successor is put in its place. */
  expireBy(at: Date): void {
    if (this.expiresAt === null || at < this.expiresAt) this.expiresAt = at;
  }

  stateAt(now: Date): KeyState {
    if (this.revokedAt !== null) return 'REVOKED';
    return this.expiresAt !== null && this.expiresAt <= now ? 'EXPIRED' : 'VALID';
  }

  /** One sentence about it, as a person would write it. @param city the partner's name */
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

// A fixed beginning lets leak scanners find a key that was published by mistake.
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
    { en: 'Say what the key is for: label: "City portal".', ru: 'Напишите, для чего ключ: label: "Портал города".' },
    ['label'],
  );

const misplaced = (role: KeyRole) =>
  role === 'PARTNER'
    ? new DomainError(
        'REQUIRED',
        {
          en: 'Say which city the partner acts for: city: "BY-GRODNO".',
          ru: 'Укажите, за какой город: city: "BY-GRODNO".',
        },
        ['city'],
      )
    : new DomainError(
        'CONFLICTING',
        {
          en: 'Only a partner’s key has a city: leave it out.',
          ru: 'Город бывает только у ключа партнёра: уберите city.',
        },
        ['city'],
      );

const beyondRole = (role: KeyRole, permission: Permission) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `A key of the role ${role} cannot have ${permission}: leave it out.`,
      ru: `Ключу с ролью ${role} нельзя дать ${permission}: уберите это.`,
    },
    ['permissions'],
  );

const expiredAlready = () =>
  new DomainError(
    'TOO_EARLY',
    {
      en: 'The key would have expired already: name a day from today on.',
      ru: 'Срок ключа уже прошёл бы: укажите день не раньше сегодняшнего.',
    },
    ['expiresOn'],
  );
