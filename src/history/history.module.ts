import { Module } from '@nestjs/common';
import { Calls } from './calls.service.js';
import { Codes } from './codes.service.js';
import { Dependents } from './dependents.service.js';
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
    History,
    HistoryResolver,
    StruckRecords,
    StruckResolver,
    Dependents,
    Codes,
    Calls,
    UndoCommand,
    UndoOffers,
    UndoResolver,
    Undoables,
  ],
  exports: [History, StruckRecords, Dependents, Codes, Undoables],
})
export class HistoryModule {}
