import { Module } from '@nestjs/common';
import { Codes } from './codes.service.js';
import { Dependents } from './dependents.service.js';
import { FactWriters } from './fact-writers.service.js';
import { HistoryResolver } from './history.resolver.js';
import { History } from './history.service.js';
import { StruckRecords } from './struck-records.service.js';
import { StruckResolver } from './struck.resolver.js';

@Module({
  providers: [History, HistoryResolver, StruckRecords, StruckResolver, Dependents, Codes, FactWriters],
  exports: [History, StruckRecords, Dependents, Codes, FactWriters],
})
export class HistoryModule {}
