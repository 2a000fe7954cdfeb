import { Module } from '@nestjs/common';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import {
  AgreementFieldsResolver,
  AgreementLinksResolver,
  AgreementPartiesResolver,
  CityAgreementsResolver,
  PartnershipAgreementsResolver,
} from './agreement-fields.resolver.js';
import { AgreementLinks } from './agreement-links.service.js';
import { AgreementLists } from './agreement-lists.service.js';
import { Parties } from './agreement-parties.service.js';
import { AgreementPeriods } from './agreement-periods.service.js';
import { AgreementsResolver } from './agreements.resolver.js';
import { Agreements } from './agreements.service.js';

@Module({
  imports: [CitiesModule, HistoryModule, PartnershipsModule],
  providers: [
    Agreements,
    AgreementLinks,
    AgreementLists,
    AgreementPeriods,
    Parties,
    AgreementsResolver,
    AgreementFieldsResolver,
    AgreementPartiesResolver,
    AgreementLinksResolver,
    CityAgreementsResolver,
    PartnershipAgreementsResolver,
  ],
  exports: [Agreements, AgreementLinks, AgreementPeriods],
})
export class AgreementsModule {}
