import type { Id } from '../../kernel/ids.js';
import { Viewer } from '../viewer.js';
import type { StaffRole } from './staff-role.js';

/** A person authenticated by the provider. History keeps the id; names are not stored. */
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
