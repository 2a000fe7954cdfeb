import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { CitiesResolver } from './cities.resolver.js';
import { Cities } from './cities.service.js';
import { CityCommands } from './city-commands.service.js';
import { CityFieldsResolver } from './city-fields.resolver.js';
import { CityLookAlikes } from './city-look-alikes.service.js';
import { CityReferences } from './city-references.service.js';
import { CountryResolver, HomesResolver } from './homes.resolver.js';
import { Homes } from './homes.service.js';

@Module({
  imports: [HistoryModule],
  providers: [
    Cities,
    CityCommands,
    CityLookAlikes,
    CityReferences,
    Homes,
    CitiesResolver,
    CityFieldsResolver,
    HomesResolver,
    CountryResolver,
  ],
  exports: [Cities, CityCommands, CityReferences, Homes],
})
export class CitiesModule {}
