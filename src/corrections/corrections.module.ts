import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { EventsModule } from '../events/events.module.js';
import { HistoryModule } from '../history/history.module.js';
import { CorrectionApplying } from './correction-applying.service.js';
import { CorrectionDependents } from './correction-dependents.service.js';
import { CorrectionFieldsResolver } from './correction-fields.resolver.js';
import { CorrectionLists } from './correction-lists.service.js';
import { CorrectionSubjects } from './correction-subjects.service.js';
import { CorrectionsResolver } from './corrections.resolver.js';
import { Corrections } from './corrections.service.js';
import { ViewerCorrectionsResolver } from './viewer-corrections.resolver.js';

@Module({
  imports: [CitiesModule, HistoryModule, AgreementsModule, EventsModule],
  providers: [
    Corrections,
    CorrectionLists,
    CorrectionSubjects,
    CorrectionApplying,
    CorrectionDependents,
    CorrectionsResolver,
    CorrectionFieldsResolver,
    ViewerCorrectionsResolver,
  ],
})
export class CorrectionsModule {}
