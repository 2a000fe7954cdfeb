import type { Id } from '../../kernel/ids.js';

/** A person who has signed in: the provider's subject, without a name. */
export class StaffMember {
  id: Id<'member'>;
  issuer: string;
  subject: string;
  createdAt: Date;
}
