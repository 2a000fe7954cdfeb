import { DataSource } from 'typeorm';
import { AccessKeyTable } from './access/access-key.table.js';
import { MandateTable } from './access/mandate.table.js';
import { StaffMemberTable, StaffSessionTable } from './access/sign-in/staff.table.js';
import { AgreementActTable, AgreementLinkTable, AgreementPartyTable } from './agreements/agreement-parts.table.js';
import { AgreementPeriodTable } from './agreements/agreement-period.table.js';
import { AgreementTable } from './agreements/agreement.table.js';
import { PublishedEntryTable } from './calendar/feeds/published-entry.table.js';
import { CalendarSubscriptionTable } from './calendar/subscriptions/calendar-subscription.table.js';
import { CityNameTable } from './cities/city-name.table.js';
import { CityTable } from './cities/city.table.js';
import { HomeTable } from './cities/home.table.js';
import { PlacementTable } from './cities/placement.table.js';
import { ContactTable } from './contacts/contact.table.js';
import { CorrectionTable } from './corrections/correction.table.js';
import { EventTable } from './events/event.table.js';
import { InvitationTable, ReplyTable } from './events/invitations/invitation.table.js';
import { ExchangeParticipantTable } from './exchanges/exchange-participant.table.js';
import { ExchangeTable } from './exchanges/exchange.table.js';
import { ChangeTable } from './history/change.table.js';
import { Foundations1764000000001 } from './migrations/1-foundations.js';
import { Cities1764000000002 } from './migrations/2-cities.js';
import { Partnerships1764000000003 } from './migrations/3-partnerships.js';
import { Agreements1764000000004 } from './migrations/4-agreements.js';
import { Contacts1764000000005 } from './migrations/5-contacts.js';
import { Events1764000000006 } from './migrations/6-events.js';
import { Exchanges1764000000007 } from './migrations/7-exchanges.js';
import { Search1764000000008 } from './migrations/8-search.js';
import { Calendar1764000000009 } from './migrations/9-calendar.js';
import { Keys1764000000010 } from './migrations/10-keys.js';
import { SignIn1764000000011 } from './migrations/11-sign-in.js';
import { Sync1764000000012 } from './migrations/12-sync.js';
import { Corrections1764000000013 } from './migrations/13-corrections.js';
import { Spending1764000000014 } from './migrations/14-spending.js';
import { PartnershipLevels1764000000015 } from './migrations/15-partnership-levels.js';
import { UnknownDates1764000000016 } from './migrations/16-unknown-dates.js';
import { Pairs1764000000017 } from './migrations/17-pairs.js';
import { AgreementConsequences1764000000018 } from './migrations/18-agreement-consequences.js';
import { PartnershipActTable } from './partnerships/partnership-act.table.js';
import { PartnershipPeriodTable } from './partnerships/partnership-period.table.js';
import { PartnershipTextTable } from './partnerships/partnership-text.table.js';
import { PartnershipTable } from './partnerships/partnership.table.js';
import { poolSettings } from './platform/database/database.js';

/** Every table and every migration of the registry, in order. */
export function dataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [
      AccessKeyTable,
      MandateTable,
      StaffMemberTable,
      StaffSessionTable,
      ChangeTable,
      CityTable,
      CityNameTable,
      PlacementTable,
      HomeTable,
      ContactTable,
      PartnershipTable,
      PartnershipActTable,
      PartnershipTextTable,
      PartnershipPeriodTable,
      AgreementTable,
      AgreementPartyTable,
      AgreementActTable,
      AgreementLinkTable,
      AgreementPeriodTable,
      EventTable,
      InvitationTable,
      ReplyTable,
      ExchangeTable,
      ExchangeParticipantTable,
      CalendarSubscriptionTable,
      PublishedEntryTable,
      CorrectionTable,
    ],
    migrations: [
      Foundations1764000000001,
      Cities1764000000002,
      Partnerships1764000000003,
      Agreements1764000000004,
      Contacts1764000000005,
      Events1764000000006,
      Exchanges1764000000007,
      Search1764000000008,
      Calendar1764000000009,
      Keys1764000000010,
      SignIn1764000000011,
      Sync1764000000012,
      Corrections1764000000013,
      Spending1764000000014,
      PartnershipLevels1764000000015,
      UnknownDates1764000000016,
      Pairs1764000000017,
      AgreementConsequences1764000000018,
    ],
    entitySkipConstructor: true,
    synchronize: false,
    installExtensions: false,
    ...poolSettings(poolSize),
  });
}
