import { DataSource } from 'typeorm';
import { ACCESS_TABLES } from './access/access.tables.js';
import { AGREEMENTS_TABLES } from './agreements/agreements.tables.js';
import { CALENDAR_TABLES } from './calendar/calendar.tables.js';
import { CITIES_TABLES } from './cities/cities.tables.js';
import { CONTACTS_TABLES } from './contacts/contacts.tables.js';
import { CORRECTIONS_TABLES } from './corrections/corrections.tables.js';
import { EVENTS_TABLES } from './events/events.tables.js';
import { EXCHANGES_TABLES } from './exchanges/exchanges.tables.js';
import { HISTORY_TABLES } from './history/history.tables.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { PARTNERSHIPS_TABLES } from './partnerships/partnerships.tables.js';
import { poolSettings } from './platform/database/database.js';
import { SYNC_TABLES } from './sync/sync.tables.js';

/** Every table and every migration of the registry. */
export function dataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [
      ...ACCESS_TABLES,
      ...HISTORY_TABLES,
      ...CITIES_TABLES,
      ...CONTACTS_TABLES,
      ...PARTNERSHIPS_TABLES,
      ...AGREEMENTS_TABLES,
      ...EVENTS_TABLES,
      ...EXCHANGES_TABLES,
      ...CALENDAR_TABLES,
      ...CORRECTIONS_TABLES,
      ...SYNC_TABLES,
    ],
    migrations: ALL_MIGRATIONS,
    entitySkipConstructor: true,
    synchronize: false,
    installExtensions: false,
    ...poolSettings(poolSize),
  });
}
