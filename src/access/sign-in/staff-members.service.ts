import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { Store } from '../../platform/database/store.js';
import { providerUnfit } from './sign-in-refusals.js';
import { StaffMember } from './staff-member.js';
import { StaffMemberTable } from './staff.table.js';

/** People who have signed in, each with an id of the registry. */
@Injectable()
export class StaffMembers {
  constructor(private readonly store: Store) {}

  /** The id of the person with this subject at the provider; it never changes. */
  async idOf(issuer: string, subject: string): Promise<Id<'member'>> {
    // PostgreSQL cannot store it, and no provider has a reason to send it.
    if (subject.includes('\0')) throw providerUnfit();
    const table = this.store.table(StaffMemberTable);
    const known = await table.findOneBy({ issuer, subject });
    if (known) return known.id;
    const member = Object.assign(new StaffMember(), { id: newId('member'), issuer, subject });
    // Two requests of a new person may arrive at the same time.
    await table.createQueryBuilder().insert().values(member).orIgnore().execute();
    return (await table.findOneByOrFail({ issuer, subject })).id;
  }
}
