import type { Role } from '../access/permissions.js';
import type { Id } from '../kernel/ids.js';
import type { Differences } from '../platform/database/store.js';

/** One thing that happened to one record: what, when, by whom. It is written once and never changed. */
export class Change {
  id: Id<'change'>;
  thingId: string;
  /** What was done, as a verb in the past: PARTNERSHIP_ENDED. */
  verb: string;
  /** The key that did it, or `system`; never a person's name. */
  byId: string;
  byRole: Role;
  at: Date;
  differences: Differences;
}
