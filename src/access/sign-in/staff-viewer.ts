import type { Id } from '../../kernel/ids.js';
import { Viewer } from '../viewer.js';
import type { StaffRole } from './staff-role.js';

/** Somebody whom the provider vouches for. History keeps the id, and nothing here tells a name. */
export class StaffViewer extends Viewer {
  constructor(
    memberId: Id<'member'>,
    role: StaffRole,
    /** When the session or the token ends. */
    readonly until: Date,
  ) {
    super(memberId, role, memberId);
  }
}
