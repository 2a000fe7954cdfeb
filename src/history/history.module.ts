import { Module } from '@nestjs/common';
import { AfterRestoreLog } from './after-restore-log.service.js';
import { Codes } from './codes.service.js';
import { Dependents } from './dependents.service.js';
import { HistoryResolver } from './history.resolver.js';
import { History } from './history.service.js';
import { StruckRecords } from './struck-records.service.js';
import { StruckResolver } from './struck.resolver.js';

@Module({
  providers: [AfterRestoreLog, History, HistoryResolver, StruckRecords, StruckResolver, Dependents, Codes],
  exports: [AfterRestoreLog, History, StruckRecords, Dependents, Codes],
})
export class HistoryModule {}
