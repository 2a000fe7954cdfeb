import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { AnniversariesModule } from '../anniversaries/anniversaries.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { AnniversaryEntries } from './anniversary-entries.service.js';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar-address.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarSubscriptions } from './calendar-subscriptions.service.js';
import { DataVersions } from './data-version.service.js';
import { Editions } from './editions.service.js';
import { Entries } from './entries.service.js';
import { Feeds } from './feeds.service.js';
import { TermEntries } from './term-entries.service.js';

@Module({})
export class CalendarModule {
  static with(settings: CalendarSettings): DynamicModule {
    return {
      module: CalendarModule,
      imports: [CitiesModule, HistoryModule, AgreementsModule, AnniversariesModule],
      controllers: [CalendarController],
      providers: [
        { provide: CALENDAR_SETTINGS, useValue: settings },
        CalendarSubscriptions,
        CalendarResolver,
        DataVersions,
        AnniversaryEntries,
        TermEntries,
        Entries,
        Editions,
        Feeds,
      ],
    };
  }
}
