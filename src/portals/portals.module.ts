import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccessLogModule } from '../access/audit-log/access-log.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { KeyRecords } from './key-records.service.js';
import { KeysResolver } from './keys.resolver.js';
import { Keys } from './keys.service.js';
import { MandatesResolver } from './mandates.resolver.js';
import { Mandates } from './mandates.service.js';
import { Places } from './places.service.js';
import { PortalDependents } from './portal-dependents.service.js';
import { ViewerPortalResolver } from './viewer-portal.resolver.js';

@Module({
  imports: [AccessLogModule, AccessModule, HistoryModule, CitiesModule],
  providers: [
    Keys,
    KeyRecords,
    Mandates,
    Places,
    PortalDependents,
    KeysResolver,
    MandatesResolver,
    ViewerPortalResolver,
  ],
  exports: [Keys, KeyRecords],
})
export class PortalsModule {}
