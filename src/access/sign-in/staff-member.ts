import type { Id } from '../../kernel/ids.js';

/** Somebody who signed in: whom the provider means by a subject, and no name. */
export class StaffMember {
  id: Id<'member'>;
  issuer: string;
  subject: string;
  createdAt: Date;
}
