import { randomBytes } from 'node:crypto';
import { CLOCKS_DIFFER_BY } from '../../kernel/clock.js';
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

  /** Not after its end, nor if it was begun by a clock that was ahead: it would go on for as long as that. */
  isHeldAt(now: Date): boolean {
    const left = this.expiresAt.getTime() - now.getTime();
    return left > 0 && left <= SESSION_HOURS * 3_600_000 + CLOCKS_DIFFER_BY;
  }
}
