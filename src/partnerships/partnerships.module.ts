import { Module } from '@nestjs/common';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { CityPartnershipsResolver } from './city-partnerships.resolver.js';
import { PartnershipCorrectionsResolver } from './corrections/partnership-corrections.resolver.js';
import { PartnershipCorrections } from './corrections/partnership-corrections.service.js';
import { PartnershipUndo } from './corrections/partnership-undo.service.js';
import { PartnershipDependents } from './partnership-dependents.service.js';
import { PartnershipFieldsResolver } from './partnership-fields.resolver.js';
import { PartnershipFoundations } from './partnership-foundations.service.js';
import { PartnershipLists } from './partnership-lists.service.js';
import { PartnershipPeriods } from './partnership-periods.service.js';
import { PartnershipReferences } from './partnership-references.service.js';
import { PartnershipVoiding } from './partnership-voiding.service.js';
import { PartnershipsResolver } from './partnerships.resolver.js';
import { Partnerships } from './partnerships.service.js';

@Module({
  imports: [CitiesModule, HistoryModule],
  providers: [
    PartnershipUndo,
    Partnerships,
    PartnershipReferences,
    PartnershipFoundations,
    PartnershipVoiding,
    PartnershipDependents,
    PartnershipCorrections,
    PartnershipCorrectionsResolver,
    PartnershipLists,
    PartnershipPeriods,
    PartnershipsResolver,
    PartnershipFieldsResolver,
    CityPartnershipsResolver,
  ],
  exports: [Partnerships, PartnershipFoundations, PartnershipReferences, PartnershipPeriods],
})
export class PartnershipsModule {}
