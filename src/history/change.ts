import type { Role } from '../access/permissions.js';
import type { Visibility } from '../access/visibility.js';
import type { Id } from '../kernel/ids.js';
import type { Differences } from '../platform/database/store.js';

/** One change of one record: what, when, by whom. It is written once and never changed. */
export class Change {
  id: Id<'change'>;
  recordId: string;
  /** The call that made it: everything that one mutation, one command or one import did. */
  call: Id<'call'>;
  /** What was done, as a past participle: PARTNERSHIP_ENDED. */
  verb: string;
  /** The id of the key, or `system`; never a person's name. */
  byId: string;
  byRole: Role;
  at: Date;
  /** Under which it was written: whoever opens the record afterwards does not open what was done before. */
  visibility: Visibility;
  differences: Differences;
}
