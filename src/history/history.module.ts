import { Module } from '@nestjs/common';
import { Dependents } from './dependents.js';
import { HistoryResolver } from './history.resolver.js';
import { History } from './history.service.js';
import { StruckRecords } from './struck-records.service.js';
import { StruckResolver } from './struck.resolver.js';

@Module({
  providers: [History, HistoryResolver, StruckRecords, StruckResolver, Dependents],
  exports: [History, StruckRecords, Dependents],
})
export class HistoryModule {}
