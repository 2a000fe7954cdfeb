import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { Store } from '../../platform/database/store.js';
import { StaffMember } from './staff-member.js';
import { StaffMemberTable } from './staff.table.js';

/** Those who have signed in, each under a number of ours. */
@Injectable()
export class StaffMembers {
  constructor(private readonly store: Store) {}

  /** The number of the person whom a provider calls so; the same for ever after. */
  async idOf(issuer: string, subject: string): Promise<Id<'member'>> {
    const table = this.store.table(StaffMemberTable);
    const known = await table.findOneBy({ issuer, subject });
    if (known) return known.id;
    const member = Object.assign(new StaffMember(), { id: newId('member'), issuer, subject });
    // Two requests of somebody new may come together.
    await table.createQueryBuilder().insert().values(member).orIgnore().execute();
    return (await table.findOneByOrFail({ issuer, subject })).id;
  }
}
