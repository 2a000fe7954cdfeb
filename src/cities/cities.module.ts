import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { CitiesResolver } from './cities.resolver.js';
import { Cities } from './cities.service.js';
import { CityCommands } from './city-commands.service.js';
import { CityFieldsResolver } from './city-fields.resolver.js';
import { CityLookAlikes } from './city-look-alikes.service.js';
import { CityReferences } from './city-references.service.js';
import { CityCorrectionsResolver } from './corrections/city-corrections.resolver.js';
import { CityCorrections } from './corrections/city-corrections.service.js';
import { CityOpenness } from './corrections/city-openness.service.js';
import { CityUndo } from './corrections/city-undo.service.js';
import { NameCorrections } from './corrections/name-corrections.service.js';
import { SuccessionCorrections } from './corrections/succession-corrections.service.js';
import { CountryResolver, HomesResolver } from './homes.resolver.js';
import { Homes } from './homes.service.js';

@Module({
  imports: [HistoryModule],
  providers: [
    CityUndo,
    Cities,
    CityCommands,
    CityLookAlikes,
    CityReferences,
    CityCorrections,
    SuccessionCorrections,
    NameCorrections,
    CityOpenness,
    CityCorrectionsResolver,
    Homes,
    CitiesResolver,
    CityFieldsResolver,
    HomesResolver,
    CountryResolver,
  ],
  exports: [Cities, CityCommands, CityReferences, Homes],
})
export class CitiesModule {}
