import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { CitiesModule } from '../cities/cities.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { AnchoredRecords } from './anchored-records.service.js';
import { AnniversariesResolver } from './anniversaries.resolver.js';
import { Anniversaries } from './anniversaries.service.js';
import { AnniversaryPages } from './anniversary-pages.service.js';
import { CityAnniversariesResolver } from './city-anniversaries.resolver.js';
import { MilestonesResolver } from './milestones.resolver.js';
import { PartnershipAnniversariesResolver } from './partnership-anniversaries.resolver.js';
import { PartnershipContexts } from './partnership-contexts.service.js';

@Module({
  imports: [CitiesModule, PartnershipsModule, AgreementsModule],
  providers: [
    Anniversaries,
    AnniversaryPages,
    AnchoredRecords,
    PartnershipContexts,
    AnniversariesResolver,
    MilestonesResolver,
    PartnershipAnniversariesResolver,
    CityAnniversariesResolver,
  ],
  exports: [Anniversaries],
})
export class AnniversariesModule {}
