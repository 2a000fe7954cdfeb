import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import { Store } from '../../platform/database/store.js';
import { hashOf } from '../access-key.js';
import { AccessLog } from '../audit-log/access-log.service.js';
import type { Viewer } from '../viewer.js';
import type { StaffRole } from './staff-role.js';
import { StaffSession } from './staff-session.js';
import { StaffViewer } from './staff-viewer.js';
import { StaffSessionTable } from './staff.table.js';

/** A session as listed for the operator. */
export interface ListedSession {
  memberId: string;
  subject: string;
  role: StaffRole;
  createdAt: Date;
  expiresAt: Date;
}

/** Browser sessions: every instance reads them on each request, so a session ended on one has ended on all. */
@Injectable()
export class StaffSessions {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  /** @returns the secret, which only the browser keeps */
  async begin(memberId: Id<'member'>, role: StaffRole): Promise<string> {
    const now = this.clock.now();
    const { session, secret } = StaffSession.create(memberId, role, now);
    await this.table.delete({ expiresAt: LessThanOrEqual(now) });
    await this.table.insert(session);
    this.log.write('signed_in', { viewer: memberId, role });
    return secret;
  }

  /** The owner of a secret; undefined if the session has ended or never existed. */
  async viewerWith(secret: string): Promise<StaffViewer | undefined> {
    const now = this.clock.now();
    const session = await this.table.findOneBy({ hash: hashOf(secret), expiresAt: MoreThan(now) });
    return session?.isHeldAt(now) ? new StaffViewer(session.memberId, session.role, session.expiresAt) : undefined;
  }

  /** @returns who was signed out; undefined if there was no such session */
  async end(secret: string): Promise<StaffViewer | undefined> {
    const who = await this.viewerWith(secret);
    await this.table.delete({ hash: hashOf(secret) });
    if (who) this.log.write('signed_out', { viewer: who.id, role: who.role });
    return who;
  }

  /** Ends every session of a person, by our id or the provider's subject. @returns how many there were */
  async endOf(by: Viewer, person: string): Promise<number> {
    by.mustBeAbleTo('KEEP_KEYS');
    const [{ count }] = (await this.store.sql(
      `WITH ended AS (
         DELETE FROM staff_session USING staff_member
          WHERE staff_member.id = staff_session.member_id AND $1 IN (staff_member.id, staff_member.subject)
          RETURNING 1)
       SELECT count(*)::int AS count FROM ended`,
      [person],
    )) as [{ count: number }];
    if (count > 0) this.log.write('signed_out', { viewer: by.id, role: by.role });
    return count;
  }

  /** Ends every session of everybody. @returns how many there were */
  async endAll(by: Viewer): Promise<number> {
    by.mustBeAbleTo('KEEP_KEYS');
    return (await this.table.delete({ expiresAt: MoreThan(new Date(0)) })).affected ?? 0;
  }

  /** Newest first. */
  async list(by: Viewer): Promise<ListedSession[]> {
    by.mustBeAbleTo('KEEP_KEYS');
    return this.store.sql<ListedSession>(
      `SELECT member_id AS "memberId", subject, role, session.created_at AS "createdAt", expires_at AS "expiresAt"
         FROM staff_session AS session JOIN staff_member AS member ON member.id = member_id
        WHERE expires_at > $1 ORDER BY session.id DESC`,
      [this.clock.now()],
    );
  }

  private get table() {
    return this.store.table(StaffSessionTable);
  }
}
