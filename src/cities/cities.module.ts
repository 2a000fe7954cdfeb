import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { CitiesResolver } from './cities.resolver.js';
import { Cities } from './cities.service.js';
import { CityCommands } from './city-commands.service.js';
import { CityFieldsResolver } from './city-fields.resolver.js';
import { CityReferences } from './city-references.service.js';
import { CityUndo } from './city-undo.service.js';
import { CountryResolver, HomesResolver } from './homes.resolver.js';
import { Homes } from './homes.service.js';

@Module({
  imports: [HistoryModule],
  providers: [
    CityUndo,
    Cities,
    CityCommands,
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
