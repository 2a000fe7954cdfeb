import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access/access-log.module.js';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { AnniversariesModule } from '../anniversaries/anniversaries.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { EventsModule } from '../events/events.module.js';
import { HistoryModule } from '../history/history.module.js';
import { AnniversaryEntries } from './anniversary-entries.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarSubscriptions } from './calendar-subscriptions.service.js';
import { DataVersions } from './data-version.service.js';
import { Editions } from './editions.service.js';
import { Entries } from './entries.service.js';
import { EventEntries } from './event-entries.service.js';
import { Feeds } from './feeds.service.js';
import { TermEntries } from './term-entries.service.js';

@Module({
  imports: [AccessLogModule, CitiesModule, HistoryModule, AgreementsModule, AnniversariesModule, EventsModule],
  controllers: [CalendarController],
  providers: [
    CalendarSubscriptions,
    CalendarResolver,
    DataVersions,
    AnniversaryEntries,
    EventEntries,
    TermEntries,
    Entries,
    Editions,
    Feeds,
  ],
})
export class CalendarModule {}
