import { Module } from '@nestjs/common';
import { AfterRestoreLog } from './after-restore-log.service.js';
import { Calls } from './calls.service.js';
import { Codes } from './codes.service.js';
import { Dependents } from './dependents.service.js';
import { FactWriters } from './fact-writers.service.js';
import { HistoryResolver } from './history.resolver.js';
import { History } from './history.service.js';
import { StruckRecords } from './struck-records.service.js';
import { StruckResolver } from './struck.resolver.js';
import { UndoOffers } from './undo-offers.service.js';
import { UndoResolver } from './undo.resolver.js';
import { UndoCommand } from './undo.service.js';
import { Undoables } from './undoables.service.js';

@Module({
  providers: [
    AfterRestoreLog,
    History,
    HistoryResolver,
    StruckRecords,
    StruckResolver,
    Dependents,
    Codes,
    FactWriters,
    Calls,
    UndoCommand,
    UndoOffers,
    UndoResolver,
    Undoables,
  ],
  exports: [AfterRestoreLog, History, StruckRecords, Dependents, Codes, FactWriters, Undoables],
})
export class HistoryModule {}
