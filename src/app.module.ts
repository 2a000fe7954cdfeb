import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AccessModule } from './access/access.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { AnniversariesModule } from './anniversaries/anniversaries.module.js';
import { CACHED_FIELDS } from './cached-fields.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CitiesModule } from './cities/cities.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { EventsModule } from './events/events.module.js';
import { ExchangesModule } from './exchanges/exchanges.module.js';
import { HistoryModule } from './history/history.module.js';
import { PartnershipsModule } from './partnerships/partnerships.module.js';
import type { Config } from './platform/config/config.js';
import { graphqlModule } from './platform/graphql/graphql.module.js';
import { loggerSettings } from './platform/http/logging.js';
import { OperationsModule } from './platform/http/operations.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PortalsModule } from './portals/portals.module.js';
import { SearchModule } from './search/search.module.js';
import { SyncModule } from './sync/sync.module.js';
import { WebModule } from './web/web.module.js';

@Module({})
export class AppModule {
  /** The whole house on one database, which is open and up to date; commands need no GraphQL, which takes most of a start. */
  static on(database: DataSource, config: Config, { hasGraphql }: { hasGraphql: boolean }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerSettings()),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...database.options }) as object,
          dataSourceFactory: async () => database,
        }),
        ...(hasGraphql ? [graphqlModule(config, CACHED_FIELDS)] : []),
        PlatformModule.with(config),
        OperationsModule,
        AccessModule,
        HistoryModule,
        CitiesModule,
        ContactsModule,
        PortalsModule,
        PartnershipsModule,
        AgreementsModule,
        AnniversariesModule,
        EventsModule,
        ExchangesModule,
        SearchModule,
        CalendarModule,
        CorrectionsModule,
        SyncModule,
        WebModule,
      ],
    };
  }
}
