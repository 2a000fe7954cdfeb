import { createHash, randomBytes } from 'node:crypto';
import type { Id } from '../kernel/ids.js';
import type { Role } from './permissions.js';

export type KeyRole = Exclude<Role, 'PUBLIC'>;

/** A key that lets a program or a person in; only its hash is kept. */
export class AccessKey {
  id: Id<'key'>;
  label: string;
  role: KeyRole;
  hash: string;
  createdAt: Date;
  revokedAt: Date | null = null;

  get isRevoked(): boolean {
    return this.revokedAt !== null;
  }
}

// A fixed beginning lets leak scanners find a key that was published by mistake.
const BEGINNING = 'sckey_';

/** 256 random bits: a plain hash of them is enough (ASVS 6.5.2). */
export function newSecret(): string {
  return BEGINNING + randomBytes(32).toString('base64url');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
