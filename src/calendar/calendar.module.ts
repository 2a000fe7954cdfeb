import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access/audit-log/access-log.module.js';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { AnniversariesModule } from '../anniversaries/anniversaries.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { EventsModule } from '../events/events.module.js';
import { HistoryModule } from '../history/history.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarResolver } from './calendar.resolver.js';
import { AnniversaryEntries } from './entries/anniversary-entries.service.js';
import { Entries } from './entries/entries.service.js';
import { EventEntries } from './entries/event-entries.service.js';
import { TermEntries } from './entries/term-entries.service.js';
import { CalendarSnapshots } from './feeds/calendar-snapshots.service.js';
import { DataVersions } from './feeds/data-version.service.js';
import { Feeds } from './feeds/feeds.service.js';
import { PublishedEntries } from './feeds/published-entries.service.js';
import { UnchangedFeeds } from './feeds/unchanged-feeds.service.js';
import { CalendarSubscriptions } from './subscriptions/calendar-subscriptions.service.js';
import { CalendarVisits } from './subscriptions/calendar-visits.service.js';
import { SubscriptionDependents } from './subscriptions/subscription-dependents.service.js';

@Module({
  imports: [AccessLogModule, CitiesModule, HistoryModule, AgreementsModule, AnniversariesModule, EventsModule],
  controllers: [CalendarController],
  providers: [
    CalendarSubscriptions,
    CalendarVisits,
    SubscriptionDependents,
    CalendarResolver,
    DataVersions,
    AnniversaryEntries,
    EventEntries,
    TermEntries,
    Entries,
    CalendarSnapshots,
    Feeds,
    UnchangedFeeds,
    PublishedEntries,
  ],
})
export class CalendarModule {}
