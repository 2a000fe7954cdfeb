import { Module } from '@nestjs/common';
import { CitiesModule } from '../cities/cities.module.js';
import { HistoryModule } from '../history/history.module.js';
import { PartnershipPeriods } from './partnership-periods.js';
import { CityPartnershipsResolver, PartnershipsResolver } from './partnerships.resolver.js';
import { Partnerships } from './partnerships.service.js';

@Module({
  imports: [CitiesModule, HistoryModule],
  providers: [Partnerships, PartnershipPeriods, PartnershipsResolver, CityPartnershipsResolver],
  exports: [Partnerships, PartnershipPeriods],
})
export class PartnershipsModule {}
