import { randomBytes } from 'node:crypto';
import { newId, type Id } from '../../kernel/ids.js';
import { hashOf } from '../access-key.js';
import type { StaffRole } from './staff-role.js';

/** A working day with overtime: a person who leaves the department loses access by the next day. */
export const SESSION_HOURS = 10;

/** A session of a person in one browser; only the hash of its secret is kept. */
export class StaffSession {
  id: Id<'session'>;
  memberId: Id<'member'>;
  role: StaffRole;
  hash: string;
  createdAt: Date;
  expiresAt: Date;

  /** @returns also the secret, which only the browser keeps */
  static create(memberId: Id<'member'>, role: StaffRole, now: Date): { session: StaffSession; secret: string } {
    const secret = randomBytes(32).toString('base64url');
    const session = Object.assign(new StaffSession(), {
      id: newId('session'),
      memberId,
      role,
      hash: hashOf(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    });
    return { session, secret };
  }
}
