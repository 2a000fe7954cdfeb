import { Global, Module } from '@nestjs/common';
import { AccessLogModule } from '../access/audit-log/access-log.module.js';
import { HistoryModule } from '../history/history.module.js';
import { AnswerScopes } from '../platform/response-cache/answer-scope.js';
import { CitiesResolver } from './cities.resolver.js';
import { Cities } from './cities.service.js';
import { CityCommands } from './city-commands.service.js';
import { CityFieldsResolver } from './city-fields.resolver.js';
import { CityLookAlikes } from './city-look-alikes.service.js';
import { CityReferences } from './city-references.service.js';
import { CityTitles } from './city-titles.service.js';
import { CityCorrectionsResolver } from './corrections/city-corrections.resolver.js';
import { CityCorrections } from './corrections/city-corrections.service.js';
import { CityOpenness } from './corrections/city-openness.service.js';
import { CityUndo } from './corrections/city-undo.service.js';
import { NameCorrections } from './corrections/name-corrections.service.js';
import { SuccessionCorrections } from './corrections/succession-corrections.service.js';
import { CountryResolver, HomesResolver } from './homes.resolver.js';
import { Homes } from './homes.service.js';
import { KnownCities } from './known-cities.service.js';
import { ViewerScopes } from './viewer-scopes.service.js';

/** Global, for the platform to ask in what scope answers are alike. */
@Global()
@Module({
  imports: [AccessLogModule, HistoryModule],
  providers: [
    CityUndo,
    Cities,
    CityTitles,
    KnownCities,
    CityCommands,
    CityLookAlikes,
    CityReferences,
    CityCorrections,
    SuccessionCorrections,
    NameCorrections,
    CityOpenness,
    CityCorrectionsResolver,
    Homes,
    { provide: AnswerScopes, useClass: ViewerScopes },
    CitiesResolver,
    CityFieldsResolver,
    HomesResolver,
    CountryResolver,
  ],
  exports: [AnswerScopes, Cities, CityCommands, CityReferences, CityTitles, Homes, KnownCities],
})
export class CitiesModule {}
