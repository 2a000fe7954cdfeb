import { randomBytes } from 'node:crypto';
import { newId, type Id } from '../../kernel/ids.js';
import { hashOf } from '../access-key.js';
import type { StaffRole } from './staff-role.js';

/** A working day and its overtime: whoever leaves the department is out by the next one. */
export const SESSION_HOURS = 10;

/** A sign-in of somebody in one browser, until it ends; only the hash of its secret is kept. */
export class StaffSession {
  id: Id<'session'>;
  memberId: Id<'member'>;
  role: StaffRole;
  hash: string;
  createdAt: Date;
  expiresAt: Date;

  /** @returns the secret too, which the browser alone keeps */
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
